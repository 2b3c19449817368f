import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../shared/document/views.ts'
import { agree, consult, readStandings } from '../../shared/draft/standings.ts'
import { decide } from '../../shared/draft/decide.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { pendingOf } from '../support/commenting.ts'
import { baseUpdate, deskFor, exchange } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)
const BASE = baseUpdate('1| Agradecer\n1| Tomar nota\n1| Instar')
const BY = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const

const step = fc.record({
  who: fc.nat(1),
  kind: fc.constantFrom('type', 'strike', 'split', 'join', 'accept', 'reject', 'agree', 'meet'),
  paragraph: fc.nat(),
  offset: fc.nat(12),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe(`what is agreed (MESA_SEED=${SEED})`, () => {
  it('holds exactly as long as the paragraph has those words, and consultations always find theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const [mex, chair] = [deskFor('MEX', BASE, 10), deskFor('PPT', BASE, 30)]
        const agreed = new Map<ParagraphId, string>()
        for (const { id } of chair.reader.document().paragraphs) {
          consult(chair.reader, id, { of: 'BLZ', isOn: true, until: null }, BY)
        }
        for (const each of steps) perform(each, mex, chair, agreed)
        exchange(mex, chair)
        const now = agreedTexts(chair)
        for (const { reader } of [mex, chair]) {
          const standings = readStandings(reader)
          const shown = new Set(reader.document().paragraphs.map(({ id }) => id))
          expect([...standings.keys()].every((id) => shown.has(id))).toBe(true)
          for (const [id, words] of agreed) {
            if (!shown.has(id)) continue
            expect(standings.get(id)?.agreement?.isChanged).toBe(now.get(id) !== words)
          }
          expect(
            [...standings.values()].some(({ consultations }) => consultations.length > 0),
          ).toBe(true)
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})

/** The words of each paragraph with nothing pending, read without any digest. */
function agreedTexts({ reader }: Desk): ReadonlyMap<ParagraphId, string> {
  return new Map(viewOf(reader.document(), 'original').map((each) => [each.id, textOf(each)]))
}

function perform(
  { who, kind, paragraph, offset }: Step,
  mex: Desk,
  chair: Desk,
  agreed: Map<ParagraphId, string>,
): void {
  if (kind === 'meet') return exchange(mex, chair)
  if (kind === 'accept' || kind === 'reject') {
    const pending = pendingOf(chair)
    const entry = pending[paragraph % Math.max(1, pending.length)]
    const verdict = kind === 'accept' ? 'accepted' : 'rejected'
    if (entry !== undefined) decide(chair.reader, [entry], verdict, { name: 'Elena', atMs: 2 })
    return
  }
  const desk = who === 0 || kind === 'agree' ? chair : mex
  const { paragraphs } = desk.reader.document()
  const at = paragraph % paragraphs.length
  const chosen = paragraphs[at]
  if (chosen === undefined) return
  const { length } = textOf(chosen)
  const place = { paragraph: chosen.id, offset: Math.min(offset, length) }
  if (kind === 'agree') {
    const words = agreedTexts(chair).get(chosen.id)
    if (agree(chair.reader, chosen.id, 'agreed', BY)) agreed.set(chosen.id, words ?? '')
  } else if (kind === 'type') desk.pen.insertText(place, 'x')
  else if (kind === 'split') desk.pen.split(place)
  else if (kind === 'strike') desk.pen.deleteRange({ ...place, offset: 0 }, place)
  else {
    const next = paragraphs[at + 1]
    const end = { ...place, offset: length }
    if (next !== undefined) desk.pen.deleteRange(end, { paragraph: next.id, offset: 0 })
  }
}
