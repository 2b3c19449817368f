import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Paragraph } from '../../../../shared/document/document.ts'
import { withFootnotes } from '../../../../shared/document/footnotes.ts'
import { viewOf } from '../../../../shared/document/views.ts'
import { bracketedPage } from '../../../../shared/docx/page/bracketed.ts'
import { compiledPage } from '../../../../shared/docx/page/compilation.ts'
import type { Piece } from '../../../../shared/docx/page/page.ts'
import { documentOf, show } from '../../../support/notation.ts'
import { anyDocument } from '../../../support/random-document.ts'
import { withNotes } from '../../../support/random-notes.ts'
import { readBrackets, spaced } from '../../../support/read-brackets.ts'
import { textOfPieces } from '../../../support/pieces-text.ts'

/** What is printed, with the ids of footnotes where their numbers are. */
function drawn(pieces: readonly Piece[]): string {
  return textOfPieces(pieces.map(withSign))
}

function withSign({ footnote, ...piece }: Piece): Piece {
  return footnote === undefined ? piece : { ...piece, text: `‹${footnote.id}›` }
}

function drawnWith({ runs, footnotes = [] }: Paragraph): string {
  return withFootnotes(
    runs,
    footnotes,
    ({ text }) => text,
    ({ id }) => `‹${id}›`,
  ).join('')
}

/** A blank beside a number is as good as none: it may be free of a bracket there. */
const bare = (text: string) => text.replace(/ *(‹.*?›) */g, '$1')

describe('footnotes in the negotiating text', () => {
  it.each([
    ['p| a[^x] b', 'a‹f1› b'],
    ['p| a[+MEX:[^MEX:x]] b', 'a[MEX pone la nota: ‹f1›] b'],
    ['p| a[-CAN:[^x]] b', 'a[CAN retira la nota: ‹f1›] b'],
    ['p| a [+MEX:c[^x] d ]b', 'a [MEX: c‹f1› d] b'],
    ['p| a [-CAN:c[-CAN:[^x]] d ]b', 'a [CAN suprime: c‹f1› d] b'],
    ['p| a [-CAN:c]\\[^x] b', 'a [CAN suprime: c]‹f1› b'],
    ['p| [-CRI:[+MEX:[^x]]]', '[MEX pone la nota: [CRI retira la nota: ‹f1›]]'],
    [
      'p| a ¶[+MEX]\np| [+MEX:b][+MEX2:[^x]]',
      'a\n[MEX agrega un párrafo: b[MEX pone la nota: ‹f1›]]',
    ],
    // What stands stays, whatever becomes of the paragraph.
    ['p| [-CAN:b][^x] ¶[-CAN]\np| c', '[CAN suprime: b]‹f1›[CAN lo une con el siguiente]\nc'],
  ])('%s is %s', (notation, line) => {
    const { lines } = bracketedPage(documentOf(notation.replace('\\', '')))
    expect(lines.map(({ pieces }) => drawn(pieces)).join('\n')).toBe(line)
  })

  const any = withNotes(
    anyDocument({
      maxParagraphs: 6,
      hasStruckNewEnds: false,
      hasMarkedEnds: true,
      hasMoves: true,
    }).map(withoutBrackets),
  )

  it.each(['accepted', 'original'] as const)('stand where they do in the %s text', (view) => {
    fc.assert(
      fc.property(any, (document) => {
        const lines = bracketedPage(document).lines.map((line) => ({
          ...line,
          pieces: line.pieces.map(withSign),
        }))
        const read = readBrackets(lines, view)
          .map(bare)
          .filter((text) => text !== '')
        const real = viewOf(document, view)
          .map((each) => bare(spaced(drawnWith(each))))
          .filter((text) => text !== '')
        expect(read, show(document)).toEqual(real)
      }),
      { numRuns: 200 },
    )
  })
})

describe('footnotes in the compilation', () => {
  it('stand in the base, and in the proposal that adds or lifts them', () => {
    const [row] = compiledPage(documentOf('1| a[^x] b[-CAN:[^y]][+MEX:[^MEX:z]] c')).rows
    expect(drawn(row?.base ?? [])).toBe('a‹f1› b‹f2› c')
    expect(row?.proposals.map(({ party, pieces }) => `${party}: ${drawn(pieces).trim()}`)).toEqual([
      'CAN: a b[CAN retira la nota: ‹f2›] c',
      'MEX: a b‹f3› c',
    ])
  })

  it('are all there, whatever else is proposed', () => {
    const any = withNotes(
      anyDocument({
        maxParagraphs: 6,
        hasStruckNewEnds: true,
        hasMarkedEnds: true,
        hasMoves: true,
      }),
    )
    fc.assert(
      fc.property(any, (document) => {
        const pieces = compiledPage(document).rows.flatMap(({ base, proposals }) => [
          ...(base ?? []),
          ...proposals.flatMap((each) => each.pieces),
        ])
        const there = new Set(pieces.map(({ footnote }) => footnote?.id))
        const missing = document.paragraphs
          .flatMap(({ footnotes = [] }) => footnotes)
          .filter(({ id }) => !there.has(id))
        expect(missing, show(document)).toEqual([])
      }),
    )
  })
})

/** Brackets that delegates type read like any other words, but not to a test that has only words. */
function withoutBrackets(document: Document): Document {
  const plain = (text: string) => text.replace(/[[\]]/g, '·')
  return {
    ...document,
    paragraphs: document.paragraphs.map((each) => ({
      ...each,
      runs: each.runs.map((run) => ({ ...run, text: plain(run.text) })),
    })),
  }
}
