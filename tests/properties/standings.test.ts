import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../shared/document/views.ts'
import { agree, consult, readStandings } from '../../shared/draft/standings.ts'
import type { Standings } from '../../shared/draft/standings.ts'
import type { Document, Paragraph } from '../../shared/document/document.ts'
import { decide } from '../../shared/draft/decide.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { pendingOf } from '../support/commenting.ts'
import { baseUpdate, deskFor, exchange } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)
const WORDS = ['AAAAAAA', 'BBBBBBB', 'CCCCCCC'] as const
const OF = ['BLZ', 'DOM', 'PAN'] as const
const BASE = baseUpdate(WORDS.map((words) => `1| ${words}`).join('\n'))
const BY = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const

const step = fc.record({
  who: fc.nat(1),
  kind: fc.constantFrom('type', 'strike', 'split', 'join', 'accept', 'reject', 'agree', 'meet'),
  paragraph: fc.nat(),
  offset: fc.nat(12),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

describe(`what is agreed (MESA_SEED=${SEED})`, () => {
  it('holds exactly as long as the paragraph has those words, and consultations find theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const [mex, chair] = [deskFor('MEX', BASE, 10), deskFor('PPT', BASE, 30)]
        const agreed = new Map<ParagraphId, string>()
        const consulted = chair.reader.document().paragraphs.map(({ id }) => id)
        consulted.forEach((id, at) => {
          consult(chair.reader, id, { of: OF[at] ?? 'BLZ', isOn: true, until: null }, BY)
        })
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
          consulted.forEach((id, at) => expectFound(reader.document(), standings, id, at))
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})

/**
 * A country's consultation is at its paragraph while that is there, or at what was cut from it and has more
 * of its words, and at no second one. Where its end is gone it is where something of its words is, or of
 * words that were typed.
 */
function expectFound(document: Document, standings: Standings, id: ParagraphId, at: number): void {
  const own = [...standings].filter(([, { consultations }]) =>
    consultations.some(({ country }) => country === OF[at]),
  )
  const { paragraphs } = document
  if (paragraphs.some((each) => each.id === id)) {
    const [found, ...others] = own.map(([each]) => paragraphs.find((one) => one.id === each))
    expect(others).toEqual([])
    if (found === undefined) throw new Error(`Nobody consults about ${id} any more`)
    expect([...ancestorsIn(paragraphs, found)]).toContain(id)
    const lettersIn = (each: Paragraph) => textOf(each).split(WORDS[at]?.charAt(0) ?? '').length - 1
    const most = Math.max(...paragraphs.map(lettersIn))
    return expect(textOf(found).length).toBeGreaterThanOrEqual(most)
  }
  expect(own.length).toBeLessThan(2)
  for (const [found] of own) {
    const home = paragraphs.find((each) => each.id === found)
    const text = home === undefined ? '' : textOf(home)
    expect([...'x', WORDS[at]?.charAt(0) ?? ''].some((letter) => text.includes(letter))).toBe(true)
  }
}

/** The paragraph itself, and whatever it was cut from. */
function ancestorsIn(
  paragraphs: readonly Paragraph[],
  { id, origin }: Paragraph,
): ReadonlySet<ParagraphId> {
  const origins = new Map(paragraphs.map((each) => [each.id, each.origin]))
  const ancestors = new Set([id])
  for (let at = origin; at !== undefined && !ancestors.has(at); at = origins.get(at)) {
    ancestors.add(at)
  }
  return ancestors
}

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
