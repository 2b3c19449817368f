import { describe, expect, it } from 'vitest'
import { handlesOf } from '../../../shared/document/handles.ts'
import { CLEAN } from '../../../shared/document/sight.ts'
import type { Sight } from '../../../shared/document/sight.ts'
import { findSeen } from '../../../shared/text/hits-seen.ts'
import { documentOf } from '../../support/notation.ts'

const ONLY_MEX: Sight = { view: 'marked', only: ['MEX'] }

describe('a search where only some countries’ suggestions are seen', () => {
  it('finds words over what is not seen, and names them in the marked view without it', () => {
    const document = documentOf('1| Instar a los [+CAN:once ]Países [+MEX:Miembros]')
    const options = { isCaseKept: false, isWholeWords: false }
    const found = findSeen(document, ONLY_MEX, 'los países miembros', options)
    expect(found.map(({ shown }) => shown)).toEqual([[{ paragraph: 'p1', from: 9, to: 28 }]])
    expect(found.map(({ parts }) => parts.map(({ from, to }) => [from, to]))).toEqual([
      [
        [9, 13],
        [18, 33],
      ],
    ])
    expect(findSeen(document, ONLY_MEX, 'once', options)).toEqual([])
  })
})

describe('a paragraph that is called by its handle', () => {
  it('is found whole, whatever its number, and is no word to replace', () => {
    const document = documentOf('1| Uno\n1| Dos[+MEX: y medio]')
    const [, handle = ''] = [...handlesOf(document.paragraphs).values()]
    const options = { isCaseKept: false, isWholeWords: false }
    const [hit] = findSeen(document, CLEAN, `¶ ${handle}`, options)
    expect(hit).toEqual({
      parts: [{ paragraph: 'p2', from: 0, to: 11 }],
      shown: [{ paragraph: 'p2', from: 0, to: 11 }],
      isStanding: false,
      isCalled: true,
    })
    expect(findSeen(document, CLEAN, '¶ 000000', options)).toEqual([])
  })
})
