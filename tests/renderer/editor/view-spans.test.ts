import { describe, expect, it } from 'vitest'
import { spansIn } from '../../../renderer/editor/view-spans.ts'
import type { View } from '../../../shared/document/document.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { documentOf } from '../../support/notation.ts'

/** What a view shows where a stretch of the marked view stands. */
function shown(notation: string, view: View, paragraph: number, from: number, to: number) {
  const document = documentOf(notation)
  const words = new Map(viewOf(document, view).map((each) => [each.id, textOf(each)]))
  const span = { paragraph: paragraphId(`p${paragraph}`), from, to }
  return spansIn({ view, only: null }, document, [span]).map((each) =>
    words.get(each.paragraph)?.slice(each.from, each.to),
  )
}

describe('words of the marked view, in another view', () => {
  const TEXT = '1| Agradecer [+MEX:mucho ]a los [-CAN:once ]Países'

  it('leave out what the view leaves out', () => {
    expect(shown(TEXT, 'marked', 1, 10, 27)).toEqual(['mucho a los once '])
    expect(shown(TEXT, 'accepted', 1, 10, 27)).toEqual(['mucho a los '])
    expect(shown(TEXT, 'original', 1, 10, 27)).toEqual(['a los once '])
  })

  it('are none where nothing of them is shown', () => {
    expect(shown(TEXT, 'accepted', 1, 22, 27)).toEqual([])
    expect(shown(TEXT, 'original', 1, 10, 16)).toEqual([])
  })

  it('are found in the paragraph that theirs becomes part of', () => {
    const joined = '1| Agradecer ¶[-CAN]\na| a los [-MEX:once ]Países'
    expect(shown(joined, 'accepted', 1, 2, 9)).toEqual(['radecer'])
    expect(shown(joined, 'accepted', 2, 6, 17)).toEqual(['Países'])
  })
})
