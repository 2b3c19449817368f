import { describe, expect, it } from 'vitest'
import { ReferenceLooks, withLetters } from '../../../renderer/editor/reference-looks.ts'
import { signedRuns } from '../../../renderer/editor/signed-runs.ts'
import { after, baseUpdate, before, deskFor } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'

function desk(): Desk {
  const mex = deskFor('MEX', baseUpdate('1| Uno.\n1| Dos.\n1| Según eso, actuar.'), 10)
  mex.pen.insertText(
    after(mex, 'Según'),
    ` ${mex.reader.referenceTo(before(mex, 'Dos').paragraph)}`,
  )
  return mex
}

/** The last paragraph as it is drawn: runs parted by `·`, the words of a reference in `‹›`. */
function drawn({ reader }: Desk, looks: ReferenceLooks): string {
  const document = reader.document()
  const paragraph = document.paragraphs.at(-1)
  if (paragraph === undefined) return ''
  const words = looks.of(document, 'marked', null)
  const signed = signedRuns(paragraph, document.suggestions, [], words)
  return signed.runs
    .map(({ text }, at) => {
      const reference = signed.looks[at]?.reference ?? null
      return reference === null ? text : `‹${reference.words}${'.'.repeat(text.length - 1)}›`
    })
    .join('·')
}

describe('a reference in the text', () => {
  it('is a run of one sign, with the words of its paragraph', () => {
    expect(drawn(desk(), new ReferenceLooks())).toBe('Según· ·‹2›· eso, actuar.')
  })

  it('is drawn anew where what it refers to is struck, though no number changed before it', () => {
    const [mex, looks] = [desk(), new ReferenceLooks()]
    drawn(mex, looks)
    mex.pen.deleteRange(after(mex, 'Uno.'), after(mex, 'Dos.'))
    expect(drawn(mex, looks)).toBe('Según· ·‹(referencia perdida: 2)›· eso, actuar.')
  })

  it('is drawn anew where words change that are joined to what it refers to', () => {
    const mex = deskFor('MEX', baseUpdate('p| Uno.\np| Dos.\np| Según eso, actuar.'), 10)
    mex.pen.insertText(after(mex, 'Según'), mex.reader.referenceTo(before(mex, 'Dos').paragraph))
    mex.pen.deleteRange(after(mex, 'Uno.'), before(mex, 'Dos.'))
    const looks = new ReferenceLooks()
    drawn(mex, looks)
    mex.pen.insertText(after(mex, 'Uno'), ' o más')
    expect(drawn(mex, looks)).toBe('Según·‹«Uno o más.Dos.»›· eso, actuar.')
  })

  it('is read back from the page as the letter it was', () => {
    expect(withLetters('Ya según \u2063 y \u2063.', 'según \ue001 y \ue002.')).toBe(
      'Ya según \ue001 y \ue002.',
    )
  })

  it.each([
    ['the first', 'según  y \u2063, con \u2063.', 'según  y \ue002, con \ue003.'],
    ['one between others', 'según \u2063 y , con \u2063.', 'según \ue001 y , con \ue003.'],
    ['the last with its words', 'según \u2063 y \u2063.', 'según \ue001 y \ue002.'],
    ['all', 'según  y , con .', 'según  y , con .'],
  ])('stays where a program took another out of the page: %s', (_, written, expected) => {
    expect(withLetters(written, 'según \ue001 y \ue002, con \ue003.')).toBe(expected)
  })

  it('is none that a program wrote into the page', () => {
    expect(withLetters('según \ue001\u2063.', 'según \ue001.')).toBe('según \ufffd\ue001.')
  })
})
