import { describe, expect, it } from 'vitest'
import { measure } from '../../../electron/cli/demo/measure.ts'
import type { Typed } from '../../../electron/cli/demo/play.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { typedIn } from '../../../shared/practice/act.ts'
import { copyOf, PRACTICE_SCRIPT, practiceDraft } from '../../support/practice-draft.ts'

/** What each person typed, each with a copy of the same draft. */
function typedOn(reader: Reader): readonly Typed[] {
  const steps = PRACTICE_SCRIPT.rounds.flatMap((round) => round.steps)
  return PRACTICE_SCRIPT.people.map((person) => ({
    person,
    reader: copyOf(reader),
    texts: steps.filter(({ party }) => party === person.party).map(typedIn),
  }))
}

describe('the measure of a demo', () => {
  const kept = practiceDraft()

  it('finds every word, decided and taken back ones too', () => {
    const summary = measure(typedOn(kept), kept, ['a.docx'])
    expect(summary).toMatchObject({ converged: true, lost: 0, files: ['a.docx'] })
    expect(summary.suggestions['CRI']).toEqual({
      pending: 5,
      accepted: 1,
      rejected: 1,
      withdrawn: 1,
    })
  })

  it('counts words that are nowhere, and words under another flag', () => {
    const typed = typedOn(kept)
    const [chair, mexico, ...others] = typed
    if (chair === undefined || mexico === undefined) throw new Error('Nobody is there')
    const invented = { ...mexico, texts: [...mexico.texts, ' tres palabras nuevas'] }
    expect(measure([chair, invented, ...others], kept, []).lost).toBe(3)
    const foreign = { ...mexico, texts: [...mexico.texts, ' anonimizados'] }
    expect(measure([chair, foreign, ...others], kept, []).lost).toBe(1)
  })

  it('notices a copy that says something else', () => {
    const typed = typedOn(kept)
    const odd = typed[2]?.reader
    if (odd === undefined) throw new Error('Nobody is there')
    const [first] = odd.document().paragraphs
    if (first === undefined) throw new Error('No text')
    const pen = openPen(odd, { party: 'CAN', delegate: 'Louise Roy' }, () => 0)
    pen.insertText({ paragraph: first.id, offset: 0 }, 'x')
    expect(measure(typed, kept, []).converged).toBe(false)
  })
})
