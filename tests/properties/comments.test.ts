import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginThread } from '../../shared/draft/comment.ts'
import { readComments } from '../../shared/draft/comments.ts'
import { decide } from '../../shared/draft/decide.ts'
import { rangesBetween } from '../../shared/draft/passages.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import { pendingOf, said } from '../support/commenting.ts'
import { baseUpdate, deskFor, exchange } from '../support/drafting.ts'
import type { Desk } from '../support/drafting.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)

/** Every letter stands once, so that a letter tells which item it is. What is typed is digits. */
const LETTERS = ['abcdefgh', 'ijklmnop', 'qrstuvwx']
const BASE = baseUpdate(LETTERS.map((line) => `1| ${line}`).join('\n'))

const step = fc.record({
  who: fc.nat(2),
  kind: fc.constantFrom('type', 'type', 'strike', 'split', 'accept', 'reject', 'meet', 'undo'),
  paragraph: fc.nat(),
  from: fc.nat(12),
  length: fc.integer({ min: 1, max: 6 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const passage = fc.record({ from: fc.nat(23), length: fc.integer({ min: 1, max: 24 }) })

describe(`a comment (MESA_SEED=${SEED})`, () => {
  it('stays on exactly the letters that it was about, whatever three delegations do', () => {
    fc.assert(
      fc.property(passage, fc.array(step, { maxLength: 40 }), (about, steps) => {
        const desks = [
          deskFor('MEX', BASE, 10),
          deskFor('CAN', BASE, 20),
          deskFor('PPT', BASE, 30),
        ] as const
        const letters = commentOn(desks[0], about.from, about.from + about.length)
        exchange(...desks)
        for (const each of steps) perform(each, desks)
        exchange(...desks)
        for (const desk of desks) {
          const [thread] = readComments(desk.reader).threads
          const shown = shownLetters(desk, letters)
          expect(thread?.passage.spans.map((span) => wordsAt(desk, span)).join('')).toBe(shown)
          if (shown !== '') expect(thread?.passage.words.replace(/\s/g, '')).toBe(shown)
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

/** Comments on the letters from one to another, and gives them. */
function commentOn({ reader }: Desk, from: number, to: number): ReadonlySet<string> {
  const place = (at: number): Place => {
    const paragraph = reader.document().paragraphs[Math.min(2, Math.floor(at / 8))]
    if (paragraph === undefined) throw new Error('The text has three paragraphs')
    return { paragraph: paragraph.id, offset: at - Math.min(2, Math.floor(at / 8)) * 8 }
  }
  const ranges = rangesBetween(reader, place(from), place(Math.min(24, to)))
  beginThread(reader.draft, { kind: 'passage', ranges }, 'x', said('MEX'))
  return new Set(LETTERS.join('').slice(from, to))
}

function perform({ who, kind, paragraph, from, length }: Step, desks: readonly Desk[]): void {
  const desk = desks[who]
  if (desk === undefined) return
  const { reader, pen } = desk
  const { paragraphs } = reader.document()
  const here = paragraphs[paragraph % paragraphs.length]
  if (here === undefined) return
  const size = here.runs.reduce((sum, run) => sum + run.text.length, 0)
  const start = { paragraph: here.id, offset: Math.min(from, size) }
  const end = { paragraph: here.id, offset: Math.min(from + length, size) }
  const verdict = kind === 'accept' ? 'accepted' : 'rejected'
  switch (kind) {
    case 'type':
      return void pen.insertText(start, '0123456789'.slice(0, length))
    case 'strike':
      return void pen.deleteRange(start, end)
    case 'split':
      return void pen.split(start)
    case 'undo':
      return void pen.undo()
    case 'meet':
      return exchange(...desks)
    default:
      decide(reader, pendingOf(desk).slice(0, 1), verdict, { name: 'PPT', atMs: 1 })
  }
}

/** By the letters alone: which of them the text shows, in its order. */
function shownLetters({ reader }: Desk, letters: ReadonlySet<string>): string {
  const text = reader.document().paragraphs.flatMap(({ runs }) => runs.map((run) => run.text))
  return [...text.join('')].filter((letter) => letters.has(letter)).join('')
}

function wordsAt(
  { reader }: Desk,
  {
    paragraph,
    from,
    to,
  }: { readonly paragraph: string; readonly from: number; readonly to: number },
): string {
  const runs = reader.document().paragraphs.find(({ id }) => id === paragraph)?.runs ?? []
  return runs
    .map((run) => run.text)
    .join('')
    .slice(from, to)
}
