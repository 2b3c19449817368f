import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBothPlaces } from '../../../shared/document/both-places.ts'
import type { Document, Paragraph, Run } from '../../../shared/document/document.ts'
import { ATTRIBUTES, formatIn } from '../../../shared/document/format.ts'
import { labelsOf, markedLabels } from '../../../shared/document/labels.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { readDocx, readLabels } from '../../../shared/docx/read/read-docx.ts'
import { suggestionId } from '../../../shared/ids.ts'
import type { SuggestionId } from '../../../shared/ids.ts'
import { exported } from '../../support/exported.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'

const ANYTHING = anyDocument({
  maxParagraphs: 8,
  hasStruckNewEnds: true,
  hasMarkedEnds: true,
  hasMoves: true,
})

describe('a tracked file', () => {
  it('says who did what, wherever the document says it', async () => {
    await fc.assert(
      fc.asyncProperty(ANYTHING, async (document) => {
        expect(byCountry(await read(document))).toBe(byCountry(document))
      }),
    )
  })

  it('holds the text of every view', async () => {
    await fc.assert(
      fc.asyncProperty(
        ANYTHING,
        fc.constantFrom('accepted', 'original'),
        async (document, view) => {
          expect(showParagraphs(viewOf(await read(document), view))).toBe(
            showParagraphs(viewOf(document, view)),
          )
        },
      ),
    )
  })

  it('gives every paragraph its number in every view', async () => {
    await fc.assert(
      fc.asyncProperty(
        ANYTHING,
        fc.constantFrom('accepted', 'original'),
        async (document, view) => {
          const file = readDocx(await exported(document))
          expect(file.ok && readLabels(file.value, view)).toEqual(labelsOf(viewOf(document, view)))
        },
      ),
    )
  })

  it('has dashes on its third level where the document has them', async () => {
    const document: Document = {
      ...documentOf('1| uno\na| dos\ni| tres\ni| [+MEX:cuatro]\na| cinco'),
      thirdLevel: 'dash',
    }
    const file = readDocx(await exported(document))
    expect(file.ok && readLabels(file.value, 'accepted')).toEqual(['1.', 'a.', '-', '-', 'b.'])
    expect(byCountry(await read(document))).toBe(byCountry(document))
  })

  // What random documents failed on. Each reads back as it was drawn, and as it would be accepted.
  it.each([
    [
      'a format that one sets in their own insertion and another undoes',
      'p| [+CRI:[u-CRI:[u+CRI:[u-MEX:[u:I]]]]]',
    ],
    [
      'the same in a paragraph that is moved',
      't>^p2:CAN| [+MEX:[i-MEX:[i+MEX:[i-CAN:[i:I]]]]]\np| b',
    ],
    ['a struck end before a paragraph that moves', 't>^:CAN| ¶[+CAN][-MEX]\nt>^p1:CAN2|'],
    ['a struck end whose next paragraph moves away', 'p| a ¶[-MEX]\np>^:CRI| ¶[+CRI]'],
    ['a struck end moved to the very end', 't>^p2:CAN| ¶[+CAN][-MEX]\nt| b'],
  ])('holds %s', async (_, drawing) => {
    const document = documentOf(drawing)
    const copy = await read(document)
    expect(byCountry(copy)).toBe(byCountry(document))
    expect(showParagraphs(viewOf(copy, 'accepted'))).toBe(
      showParagraphs(viewOf(document, 'accepted')),
    )
  })

  it('keeps the names of paragraphs', async () => {
    const document = documentOf('1| a\na| b\np| c')
    const names = document.paragraphs.map((each) => each.id)
    const copy = await read(document)
    expect(copy.paragraphs.map((each) => each.id)).toEqual(names)
    expect(markedLabels(copy).map(({ label }) => label)).toEqual(['1.', 'a.', null])
  })
})

async function read(document: Document): Promise<Document> {
  const result = readDocx(await exported(document))
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.document
}

/**
 * The drawing with countries for suggestions, moved paragraphs at both their places: of those who
 * strike the same words, or change how the same words look, a file keeps the names, and of their
 * times the first; of several moves of a paragraph the one that holds.
 */
function byCountry(document: Document): string {
  const countryOf = (id: SuggestionId) =>
    suggestionId(document.suggestions.get(id)?.party ?? 'nobody')
  const countriesOf = (ids: readonly SuggestionId[]) => [...new Set(ids.map(countryOf))]
  const marks = ({ insertion, deletions }: Paragraph['end']) => ({
    insertion: insertion === null ? null : countryOf(insertion),
    deletions: countriesOf(deletions),
  })
  return inBothPlaces(document)
    .map(({ paragraph, move }) => {
      const runs = paragraph.runs.flatMap((run) => {
        const like = { ...marks(run), ...dressBy(run, countryOf) }
        return Array.from(run.text, (text) => ({ text, ...like }))
      })
      const changes = paragraph.changes.map(({ suggestion, props }) => ({
        suggestion: countryOf(suggestion),
        props,
      }))
      const { id, props, end } = paragraph
      const place = move === null ? '' : `${move.side} ${countryOf(move.suggestion)} `
      return place + showParagraphs([{ id, props, runs, end: marks(end), changes }])
    })
    .join('\n')
}

/** Whoever formats what the same suggestion inserts has inserted it that way. */
function dressBy(
  run: Run,
  countryOf: (id: SuggestionId) => SuggestionId,
): Pick<Run, 'format' | 'restyled'> {
  const { restyled = [], insertion } = run
  const own = restyled.filter(({ suggestion }) => suggestion === insertion)
  const before = formatIn('accepted', { ...run, restyled: own })
  const after = formatIn('accepted', run)
  const changed = ATTRIBUTES.filter((each) => before.includes(each) !== after.includes(each))
  const names = restyled
    .filter(
      ({ suggestion, attribute, isOn }) =>
        suggestion !== insertion &&
        changed.includes(attribute) &&
        after.includes(attribute) === isOn,
    )
    .map(({ suggestion }) => countryOf(suggestion))
  return {
    format: before,
    restyled: changed.flatMap((attribute) =>
      [...new Set(names)].sort().map((suggestion) => ({
        suggestion,
        attribute,
        isOn: after.includes(attribute),
      })),
    ),
  }
}
