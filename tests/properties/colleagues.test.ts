import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withdraw } from '../../shared/draft/withdraw.ts'
import { pendingOf } from '../support/commenting.ts'
import { baseUpdate, deskFor, draw, exchange } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)

const LETTERS = 'AGRADECER A LOS PAÍSES'
const BASE = baseUpdate(`1| ${LETTERS}`)

const deed = fc.record({
  who: fc.nat(1),
  kind: fc.constantFrom('bold', 'plain', 'bold', 'plain', 'strike', 'withdraw', 'undo', 'redo'),
  from: fc.nat(LETTERS.length - 1),
  length: fc.integer({ min: 1, max: 9 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const rounds = fc.array(fc.array(deed, { maxLength: 5 }), { minLength: 1, maxLength: 8 })

describe(`two of one country who mark the same words at once (MESA_SEED=${SEED})`, () => {
  it('each find what they did, where the other did nothing', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        let nowMs = 0
        const clock = () => (nowMs += 2_000)
        const desks = [deskFor('MEX', BASE, 10, clock), deskFor('MEX', BASE, 20, clock)] as const
        for (const deeds of all) {
          const before = lettersOf(desks[0])
          const touched = [new Set<number>(), new Set<number>()] as const
          for (const each of deeds) perform(each, desks, touched)
          const [one, other] = [lettersOf(desks[0]), lettersOf(desks[1])]
          exchange(...desks)
          expect(draw(desks[1])).toBe(draw(desks[0]))
          expect(draw(anew(desks[0]))).toBe(draw(desks[0]))
          lettersOf(desks[0]).forEach((letter, at) => {
            const [byOne, byOther] = [touched[0].has(at), touched[1].has(at)]
            if (byOne && byOther) return
            expect(letter, `letter ${at}`).toBe((byOne ? one : byOther ? other : before)[at])
          })
        }
      }),
      { seed: SEED, numRuns: 400 },
    )
  })
})

/** Does it, and notes what it was about and what it changed. */
function perform(
  { who, kind, from, length }: Deed,
  desks: readonly [Desk, Desk],
  touched: readonly [Set<number>, Set<number>],
): void {
  const desk = desks[who === 0 ? 0 : 1]
  const mine = touched[who === 0 ? 0 : 1]
  const [paragraph] = desk.reader.document().paragraphs
  if (paragraph === undefined) return
  const end = Math.min(LETTERS.length, from + length)
  const places = [from, end].map((offset) => ({ paragraph: paragraph.id, offset }))
  const [first, last] = places
  if (first === undefined || last === undefined) return
  const before = lettersOf(desk)
  if (kind === 'undo' || kind === 'redo') desk.pen[kind]()
  else if (kind === 'withdraw') {
    const pending = pendingOf(desk)
    const entry = pending[from % Math.max(1, pending.length)]
    if (entry !== undefined) withdraw(desk.reader, entry, desk.pen.author)
  } else {
    for (let at = from; at < end; at += 1) mine.add(at)
    if (kind === 'strike') desk.pen.deleteRange(first, last)
    else desk.pen.setFormat(first, last, 'bold', kind === 'bold')
  }
  lettersOf(desk).forEach((letter, at) => {
    if (letter !== before[at]) mine.add(at)
  })
}

/** Each letter with what is to become of it, and by which suggestions. */
function lettersOf({ reader }: Pick<Desk, 'reader'>): readonly string[] {
  return reader.document().paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, deletions, restyled = [] }) => {
      const formats = restyled.map(
        ({ suggestion: id, isOn }) => `${isOn ? 'bold' : 'plain'} by ${id}`,
      )
      const marks = [...formats, ...deletions.map((id) => `struck by ${id}`)]
      return [...text].map((letter) => [letter, ...marks].join(', '))
    }),
  )
}

function anew({ doc }: Desk): Desk {
  const copy = deskFor('PPT', BASE, 30)
  exchange(copy, { ...copy, doc })
  return copy
}
