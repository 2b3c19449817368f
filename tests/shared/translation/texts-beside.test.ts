import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { columnRows } from '../../../shared/docx/page/columns.ts'
import { textsBeside } from '../../../shared/translation/texts-beside.ts'
import { after, before } from '../../support/drafting.ts'
import { bilingualUpdate, twoDesksFor } from '../../support/two-languages.ts'
import type { TwoDesks } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer al Gobierno.\n1| Tomar nota.\n1| Instar.'
const ENGLISH = '1| To thank the Government.\n1| To take note.\n1| To urge.'
const WHOLE = [
  'Agradecer al Gobierno. | To thank the Government.',
  'Tomar nota. | To take note.',
  'Instar. | To urge.',
]

/** The rows of two columns, as they go out. */
function rows({ doc }: TwoDesks, pending: 'in' | 'out'): readonly string[] {
  const texts = textsBeside(doc, pending)
  if (texts === null) throw new Error('One text')
  const view = pending === 'in' ? 'accepted' : 'original'
  const columnOf = ({ document }: typeof texts.original) => ({ paragraphs: viewOf(document, view) })
  return columnRows(columnOf(texts.original), columnOf(texts.translation), texts.originalOf).map(
    (row) =>
      [row.original, row.translation]
        .map((side) => side.map(({ paragraph }) => textOf(paragraph)).join(' + ') || '–')
        .join(' | '),
  )
}

describe('two texts that go out beside each other', () => {
  it('stand as they stood where what is pending is left out', () => {
    const desks = twoDesksFor('MEX', bilingualUpdate(SPANISH, ENGLISH), 10)
    const { es, en } = desks
    es.pen.deleteRange(after(es, 'Gobierno.'), before(es, 'Tomar'))
    en.pen.deleteRange(before(en, 'To take'), before(en, 'To urge'))
    expect(rows(desks, 'out')).toEqual(WHOLE)
    expect(rows(desks, 'in')).toEqual([
      'Agradecer al Gobierno.Tomar nota. | To thank the Government.',
      'Instar. | To urge.',
    ])
  })
})
