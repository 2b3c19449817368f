import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../shared/document/document.ts'
import type { Standing } from '../../../../shared/document/standing.ts'
import { labelsOf } from '../../../../shared/document/labels.ts'
import { textOf, viewOf } from '../../../../shared/document/views.ts'
import { compiledPage } from '../../../../shared/docx/page/compilation.ts'
import type { Piece } from '../../../../shared/docx/page/page.ts'
import { PARTIES } from '../../../../shared/meeting/party.ts'
import { documentOf, show } from '../../../support/notation.ts'
import { anyDocument } from '../../../support/random-document.ts'
import { textOfPieces } from '../../../support/pieces-text.ts'

/** The table in plain text: added words in `+…+`, struck ones in `-…-`. */
function tableOf(document: Document): readonly string[] {
  return compiledPage(document).rows.flatMap(({ name, base, proposals }) => [
    `${name ?? ''}|${base === null ? 'new' : textOfPieces(base)}`,
    ...proposals.map(
      ({ party, supporters, pieces }) =>
        `  ${[party, ...supporters].join()}: ${pieces.map(drawn).join('').trim()}`,
    ),
  ])
}

function drawn({ text, sense }: Piece): string {
  const sign = sense === 'added' ? '+' : sense === 'struck' ? '-' : ''
  return `${sign}${text}${sign}`
}

describe('the compilation', () => {
  it('has each delegation under the paragraph, in the order of the Conference', () => {
    expect(
      tableOf(
        documentOf('1| Instar [+MEX:firmemente ]a [-CAN:todos ]los [+MEX2:once ]Países\na| x'),
      ),
    ).toEqual([
      '1|Instar a todos los Países',
      '  CAN: Instar a -todos -los Países',
      '  MEX: Instar +firmemente +a todos los +once +Países',
      '1.a|x',
    ])
  })

  it('shows proposed words in the look that they are proposed in', () => {
    const [row] = compiledPage(documentOf('p| a [+MEX:[b+MEX:[u:b]]]')).rows
    const added = row?.proposals[0]?.pieces.find(({ sense }) => sense === 'added')
    expect(added?.format).toEqual(['bold', 'underline'])
  })

  it("shows of another's words only those that are touched", () => {
    expect(tableOf(documentOf('p| a [+MEX:b [-CAN:c ]d ]e'))).toEqual([
      '|a e',
      '  CAN: a [MEX: -c-] e',
      '  MEX: a +b ++c ++d +e',
    ])
  })

  it('has proposed paragraphs in rows of their own, the last one too', () => {
    expect(tableOf(documentOf('1| uno ¶[+MEX]\n1| [+MEX:dos] ¶\n1| [+CRI:tres] ¶[+CRI]'))).toEqual([
      '1|uno',
      '|new',
      '  MEX: +dos+',
      '|new',
      '  CRI: +tres+',
    ])
  })

  it('calls each paragraph by its whole place, across headings too', () => {
    expect(tableOf(documentOf('1| uno\na| dos\ng| Grupo\na| tres\ni| cuatro\n1| cinco'))).toEqual([
      '1|uno',
      '1.a|dos',
      '|Grupo',
      '1.b|tres',
      '1.b.i|cuatro',
      '2|cinco',
    ])
  })

  it('says in words what happens to paragraphs and their ends', () => {
    expect(
      tableOf(
        documentOf('p| a ¶[+MEX]\np| b\n1>a:CRI| c\n1>^p1:CAN| d\np| [-USA:e] ¶[-USA]\np| f'),
      ),
    ).toEqual([
      '|ab',
      '  MEX: a [MEX divide aquí el párrafo]  b',
      '1|c',
      '  CRI: [CRI lo cambia a inciso (a.)] c',
      '2|d',
      '  CAN: [CAN lo traslada a 1] d',
      '|e',
      '  USA: [USA suprime el párrafo] -e-',
      '|f',
    ])
  })
})

describe('of any document the compilation', () => {
  const any = anyDocument({
    maxParagraphs: 6,
    hasStruckNewEnds: true,
    hasMarkedEnds: true,
    hasMoves: true,
  })

  it('has the base, whole and with its numbers', () => {
    fc.assert(
      fc.property(any, (document) => {
        const base = compiledPage(document).rows.filter((row) => row.base !== null)
        const original = viewOf(document, 'original')
        expect(
          base.map((row) => textOfPieces(row.base ?? [])),
          show(document),
        ).toEqual(original.map(textOf))
        const numbers = base.map(({ name }) => name?.split('.').at(-1) ?? null)
        expect(numbers).toEqual(labelsOf(original).map((label) => label?.replace('.', '') ?? null))
      }),
    )
  })

  it('has under its party every word that somebody adds or strikes', () => {
    fc.assert(
      fc.property(any, (document) => {
        expect(wordsBy(document)).toEqual(wordsInTable(document))
      }),
    )
  })
})

/** By party the characters that it inserts, and those that it strikes, in no order. */
function wordsBy(document: Document): Readonly<Record<string, string>> {
  const partyOf = (id: string) =>
    [...document.suggestions.values()].find((each) => each.id === id)?.party
  const runs = document.paragraphs.flatMap((each) => each.runs)
  return Object.fromEntries(
    PARTIES.map((party) => [
      party,
      sorted([
        ...runs
          .filter(({ insertion }) => insertion !== null && partyOf(insertion) === party)
          .map(({ text }) => text),
        ...runs
          .filter(({ deletions }) => deletions.some((id) => partyOf(id) === party))
          .map(({ text }) => text),
      ]),
    ]),
  )
}

function wordsInTable(document: Document): Readonly<Record<string, string>> {
  const proposals = compiledPage(document).rows.flatMap((row) => row.proposals)
  return Object.fromEntries(
    PARTIES.map((party) => [
      party,
      sorted(
        proposals
          .filter((each) => each.party === party)
          .flatMap(({ pieces }) => pieces)
          .filter(({ sense }) => sense === 'added' || sense === 'struck')
          .map(({ text }) => text),
      ),
    ]),
  )
}

const sorted = (texts: readonly string[]): string =>
  [...texts.join('').replace(/[\s␣]/g, '')].sort().join('')

describe('the compilation of paragraphs of which something is said', () => {
  it('tells beside each how far it is agreed', () => {
    const document = documentOf('1| Instar [+MEX:firmemente ]a los Países\n1| Agradecer')
    const [first] = document.paragraphs
    if (first === undefined) throw new Error('Nothing is drawn')
    const standing: Standing = {
      agreement: null,
      consultations: [{ country: 'BLZ', until: '2022-Q1', party: 'PPT', atMs: 1 }],
    }
    const { rows } = compiledPage({ ...document, standings: new Map([[first.id, standing]]) })
    expect(rows.map((row) => row.standing)).toEqual([standing, null])
  })

  it('tells who consults about a part of a paragraph that is only proposed as one', () => {
    const document = documentOf('1| Instar a los ¶[+MEX]\n1| Países')
    const [part] = document.paragraphs
    if (part === undefined || document.paragraphs.length !== 2) throw new Error('Nothing is parted')
    const consultation = { country: 'BLZ', until: null, party: 'BLZ', atMs: 1 } as const
    const standing: Standing = { agreement: null, consultations: [consultation] }
    const { rows } = compiledPage({ ...document, standings: new Map([[part.id, standing]]) })
    expect(rows.map((row) => row.standing?.consultations)).toEqual([[consultation]])
  })
})
