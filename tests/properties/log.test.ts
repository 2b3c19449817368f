import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../shared/document/views.ts'
import { decide, reopenDecision } from '../../shared/draft/decide.ts'
import { mayReopen, readLog } from '../../shared/draft/log.ts'
import { baseUpdate, deskFor, exchange } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

/**
 * What the log reads back from the decisions is what the agreed text really was: one paragraph,
 * three delegations, a chair who decides and takes back, late too.
 */
describe('the log of decisions', () => {
  it('tells the text before and after each decision as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const told = play(steps)
        expect(told.log).toEqual(told.seen)
      }),
      { numRuns: 150 },
    )
  })
})

type Step =
  | { readonly kind: 'type' | 'strike'; readonly who: number; readonly at: number }
  | { readonly kind: 'accept' | 'reject' | 'reopen'; readonly which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('type' as const, 'strike' as const),
    who: fc.nat(2),
    at: fc.nat(100),
  }),
  fc.record({
    kind: fc.constantFrom('accept' as const, 'reject' as const, 'reopen' as const),
    which: fc.nat(20),
  }),
)

interface Told {
  readonly log: readonly string[]
  readonly seen: readonly string[]
}

function play(steps: readonly Step[]): Told {
  const base = baseUpdate('1| Instar a los Países a actuar')
  const chair = deskFor('PPT', base, 11)
  const delegates = (['MEX', 'CAN', 'CRI'] as const).map((party, at) => {
    return deskFor(party, base, 12 + at)
  })
  const seen: string[] = []
  steps.forEach((each, at) => {
    exchange(chair, ...delegates)
    const before = agreed(chair)
    if ('who' in each) {
      const desk = delegates[each.who]
      if (desk !== undefined) write(desk, each.kind, each.at, at)
    } else if (each.kind === 'reopen') {
      const open = readLog(chair.reader).filter(mayReopen)
      const one = open[each.which % Math.max(1, open.length)]
      if (one !== undefined) reopenDecision(chair.reader, one.id, { name: 'Ana', atMs: at })
    } else {
      const pending = chair.reader.entries().filter(({ state, pieces }) => {
        // What strikes words that are themselves undecided is told by those words, not by the text.
        return (
          state === 'pending' && !pieces.marks.some((mark) => strikesPending(chair, mark.ranges))
        )
      })
      const entry = pending[each.which % Math.max(1, pending.length)]
      if (entry === undefined) return
      const verdict = each.kind === 'accept' ? 'accepted' : 'rejected'
      decide(chair.reader, [entry], verdict, { name: 'Ana', atMs: at })
      const after = agreed(chair)
      seen.push(`${verdict}: ${before}${verdict === 'accepted' ? ` → ${after}` : ''}`)
      expect(verdict === 'accepted' || after === before).toBe(true)
    }
  })
  const told = readLog(chair.reader).map(({ verdict, texts }) => {
    return `${verdict}: ${texts.without}${verdict === 'accepted' ? ` → ${texts.with}` : ''}`
  })
  return { log: told, seen }
}

function write({ reader, pen }: Desk, kind: 'type' | 'strike', at: number, step: number): void {
  const [paragraph] = reader.document().paragraphs
  if (paragraph === undefined) return
  const length = textOf(paragraph).length
  const offset = at % (length + 1)
  const place = { paragraph: paragraph.id, offset }
  if (kind === 'type') pen.insertText(place, `<${step}>`)
  else pen.deleteRange(place, { ...place, offset: Math.min(length, offset + 5) })
}

function strikesPending({ reader }: Desk, ranges: readonly number[]): boolean {
  const own = reader
    .lives()
    .flatMap(({ segments }) => segments.flatMap(({ atoms }) => atoms))
    .filter(({ insertion, isVisible }) => isVisible && insertion !== null)
  for (let at = 0; at < ranges.length; at += 3) {
    const [client, clock = 0, length = 0] = ranges.slice(at, at + 3)
    const isOver = own.some(
      (atom) =>
        atom.client === client && atom.clock < clock + length && clock < atom.clock + atom.length,
    )
    if (isOver) return true
  }
  return false
}

const agreed = ({ reader }: Desk): string =>
  viewOf(reader.document(), 'original').map(textOf).join('\n')
