import { describe, expect, it } from 'vitest'
import { createCaretFormat } from '../../../renderer/editor/caret-format.ts'
import { formatBeside, formatWithin } from '../../../renderer/editor/formats.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'

const beside = (line: string, offset: number) => {
  const [paragraph] = documentOf(line).paragraphs
  return paragraph === undefined ? null : formatBeside(paragraph, offset).join(' ')
}

const within = (text: string, from: readonly [string, number], to: readonly [string, number]) => {
  const place = ([id, offset]: readonly [string, number]) => ({
    paragraph: paragraphId(id),
    offset,
  })
  return formatWithin(documentOf(text).paragraphs, place(from), place(to)).join(' ')
}

describe('what is typed', () => {
  it('goes on like the letter before it', () => {
    expect(beside('1| a [b:los] Países', 5)).toBe('bold')
    expect(beside('1| a [b:los] Países', 2)).toBe('')
    expect(beside('1| a [i+MEX:los] Países', 4)).toBe('italic')
  })

  it('is like the first letter at the beginning, and plain where there is none', () => {
    expect(beside('1| [b:los] Países', 0)).toBe('bold')
    expect(beside('1|', 0)).toBe('')
  })
})

describe('what is selected', () => {
  it('is bold where all of it is', () => {
    expect(within('1| a [b:los] Países', ['p1', 2], ['p1', 5])).toBe('bold')
    expect(within('1| a [b:los] Países', ['p1', 2], ['p1', 6])).toBe('')
    expect(within('1| a [b:los]\n1| [b:[i:dos]] y', ['p1', 2], ['p2', 3])).toBe('bold')
  })

  it('does not hang on struck words', () => {
    expect(within('1| [b:los][-CAN: once][b: Países]', ['p1', 0], ['p1', 15])).toBe('bold')
  })
})

describe('a format chosen at the caret', () => {
  const place = (offset: number) => ({ paragraph: paragraphId('p1'), offset })

  it('holds until the caret moves', () => {
    const caret = createCaretFormat()
    caret.choose(place(3), ['bold'])
    caret.follow(place(3))
    expect(caret.at(place(3))).toEqual(['bold'])
    expect(caret.at(place(4))).toBeNull()
    caret.follow(place(4))
    expect(caret.at(place(3))).toBeNull()
  })
})
