import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/draft/decide.ts'
import { agree, consult, readStandings } from '../../../shared/draft/standings.ts'
import type { AgreementKind } from '../../../shared/document/standing.ts'
import type { Country } from '../../../shared/meeting/party.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { otherWith } from '../../support/letters.ts'

const BASE = baseUpdate('1| Agradecer a los Países\na| Tomar nota del informe\n1| Instar a la PPT')
const PPT = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const

const chairWith = (...others: readonly Desk[]) => {
  const chair = deskFor('PPT', BASE, 30)
  const say = (words: string, kind: AgreementKind | null) =>
    agree(chair.reader, before(chair, words).paragraph, kind, PPT)
  const take = (verdict: 'accepted' | 'rejected') => {
    exchange(chair, ...others)
    const pending = chair.reader.entries().filter(({ state }) => state === 'pending')
    decide(chair.reader, pending, verdict, { name: 'Elena', atMs: 2 })
  }
  return { chair, say, take }
}

/** `Agradecer a los Países: agreed; BLZ 2022-Q1`, a line for each paragraph that something is said of. */
function told(desk: Desk): readonly string[] {
  const standings = readStandings(desk.reader)
  return desk.reader.document().paragraphs.flatMap(({ id, runs }) => {
    const standing = standings.get(id)
    if (standing === undefined) return []
    const { agreement, consultations } = standing
    const changed = agreement?.isChanged === true ? ' (changed)' : ''
    const countries = consultations.map(({ country, until }) => `; ${country} ${until ?? '-'}`)
    const words = runs.map(({ text }) => text).join('')
    return [`${words}: ${agreement?.kind ?? 'open'}${changed}${countries.join('')}`]
  })
}

const consults = (desk: Desk, words: string, of: Country, until: string | null, isOn = true) =>
  consult(desk.reader, before(desk, words).paragraph, { of, isOn, until }, PPT)

describe('how far a paragraph is agreed', () => {
  it('is what the chair said last', () => {
    const { chair, say } = chairWith()
    say('Agradecer', 'agreed')
    say('Instar', 'agreed')
    say('Instar', 'referendum')
    say('Tomar', 'agreed')
    say('Tomar', null)
    expect(told(chair)).toEqual(['Agradecer a los Países: agreed', 'Instar a la PPT: referendum'])
  })

  it('holds for its words with nothing pending: a suggestion changes it once it is accepted', () => {
    const mex = deskFor('MEX', BASE, 10)
    const { chair, say, take } = chairWith(mex)
    say('Agradecer', 'agreed')
    say('Instar', 'agreed')
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    mex.pen.insertText(after(mex, 'Instar'), ' vivamente')
    exchange(chair, mex)
    expect(told(chair)[0]).toBe('Agradecer mucho a los Países: agreed')
    const [first, second] = chair.reader.entries()
    if (first === undefined || second === undefined) throw new Error('Nothing is pending')
    decide(chair.reader, [first], 'accepted', { name: 'Elena', atMs: 2 })
    decide(chair.reader, [second], 'rejected', { name: 'Elena', atMs: 2 })
    expect(told(chair)).toEqual([
      'Agradecer mucho a los Países: agreed (changed)',
      'Instar a la PPT: agreed',
    ])
    say('Agradecer', 'agreed')
    take('accepted')
    expect(told(chair)[0]).toBe('Agradecer mucho a los Países: agreed')
  })

  it('is nothing that can be said of a paragraph that is only proposed', () => {
    const { chair, say } = chairWith()
    chair.pen.insertText(after(chair, 'la PPT'), '\nFelicitar')
    expect(say('Felicitar', 'agreed')).toBe(false)
    expect(told(chair)).toEqual([])
  })

  it('is the same wherever the paragraph moves, and for every reader of a reference', () => {
    const { chair, say, take } = chairWith()
    const letter = chair.reader.referenceTo(before(chair, 'Tomar').paragraph)
    chair.pen.insertText(after(chair, 'la PPT'), letter)
    take('accepted')
    say('Instar', 'agreed')
    chair.pen.move(before(chair, 'Instar').paragraph, null)
    take('accepted')
    const other = deskFor('CAN', BASE, 40)
    // There the letter means another paragraph already.
    other.reader.referenceTo(otherWith(letter))
    exchange(chair, other)
    expect(other.reader.referenceTo(before(other, 'Tomar').paragraph)).not.toBe(letter)
    expect(told(other).map((line) => line.split(': ')[1])).toEqual(['agreed'])
  })

  it('becomes other words where paragraphs are joined', () => {
    const { chair, say, take } = chairWith()
    say('Tomar', 'agreed')
    say('Instar', 'agreed')
    chair.pen.deleteRange(after(chair, 'informe'), before(chair, 'Instar'))
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota del informeInstar a la PPT: agreed (changed)'])
  })
})

describe('a consultation', () => {
  it('is of each country, with a deadline, in the order of the Conference', () => {
    const { chair } = chairWith()
    consults(chair, 'Tomar', 'DOM', null)
    consults(chair, 'Tomar', 'BLZ', '2022-Q1')
    consults(chair, 'Tomar', 'MEX', '2022-02-28')
    consults(chair, 'Tomar', 'MEX', null, false)
    expect(told(chair)).toEqual(['Tomar nota del informe: open; BLZ 2022-Q1; DOM -'])
  })

  it('stays when words change, and goes along when the paragraph is joined to another', () => {
    const { chair, take } = chairWith()
    consults(chair, 'Tomar', 'BLZ', null)
    chair.pen.deleteRange(before(chair, 'del informe'), before(chair, 'Instar'))
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota Instar a la PPT: open; BLZ -'])
  })

  it('is of nothing once its paragraph is struck, or was only proposed and is not taken', () => {
    const { chair, say, take } = chairWith()
    say('Instar', 'agreed')
    consults(chair, 'Tomar', 'BLZ', null)
    chair.pen.deleteRange(before(chair, 'Tomar'), before(chair, 'Instar'))
    take('accepted')
    expect(told(chair)).toEqual(['Instar a la PPT: agreed'])
    chair.pen.insertText(after(chair, 'los Países'), '\nFelicitar')
    consults(chair, 'Felicitar', 'DOM', null)
    expect(told(chair)).toHaveLength(2)
    take('rejected')
    expect(told(chair)).toEqual(['Instar a la PPT: agreed'])
  })

  it('that came along with a paragraph is dated anew, and taken back, whatever the clock', () => {
    const { chair, take } = chairWith()
    consults(chair, 'Tomar', 'BLZ', '2022-Q1')
    consults(chair, 'Instar', 'BLZ', null, false)
    chair.pen.deleteRange(before(chair, 'del informe'), before(chair, 'Instar'))
    take('accepted')
    const { paragraph } = before(chair, 'Tomar')
    const early = { ...PPT, atMs: 0 }
    consult(chair.reader, paragraph, { of: 'BLZ', isOn: true, until: '2023-Q4' }, early)
    expect(told(chair)).toEqual(['Tomar nota Instar a la PPT: open; BLZ 2023-Q4'])
    consult(chair.reader, paragraph, { of: 'BLZ', isOn: false, until: null }, early)
    expect(told(chair)).toEqual([])
  })

  it('goes on with the part that has most of the words, where the paragraph is cut', () => {
    const { chair, take } = chairWith()
    consults(chair, 'Tomar', 'BLZ', null)
    chair.pen.split(after(chair, 'Tomar nota del'))
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -'])
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -'])
    chair.pen.split(after(chair, 'To'))
    expect(told(chair)).toEqual(['mar nota del: open; BLZ -'])
    take('rejected')
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -'])
  })

  it('goes on with what is cut later, and not with what had been, whatever the clocks say', () => {
    const { chair, take } = chairWith()
    const slow = { ...PPT, atMs: 999_999 }
    const fast = { ...PPT, atMs: 0 }
    const say = (words: string, by: typeof slow) => {
      const { paragraph } = before(chair, words)
      consult(chair.reader, paragraph, { of: 'BLZ', isOn: true, until: null }, by)
    }
    say('Tomar', slow)
    chair.pen.split(after(chair, 'Tomar nota del'))
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -'])
    say(' informe', fast)
    expect(told(chair)).toEqual([' informe: open; BLZ -'])
  })

  it('stays with a paragraph before which another is written', () => {
    const { chair, take } = chairWith()
    consults(chair, 'Tomar', 'BLZ', null)
    const caret = chair.pen.split(before(chair, 'Tomar'))
    const above =
      chair.reader.document().paragraphs.findIndex(({ id }) => id === caret.paragraph) - 1
    const paragraph = chair.reader.document().paragraphs[above]?.id ?? caret.paragraph
    chair.pen.insertText({ paragraph, offset: 0 }, 'Felicitar a Panamá por todo lo que hizo')
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota del informe: open; BLZ -'])
  })

  it('is of the part that it is said of once the paragraph is cut, and ends there', () => {
    const { chair, take } = chairWith()
    const late = { ...PPT, atMs: 99 }
    const say = (words: string, isOn: boolean) => {
      const { paragraph } = before(chair, words)
      consult(chair.reader, paragraph, { of: 'BLZ', isOn, until: null }, late)
    }
    consults(chair, 'Tomar', 'BLZ', '2022-Q1')
    chair.pen.split(after(chair, 'Tomar nota del'))
    take('accepted')
    say('Tomar', true)
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -'])
    say(' informe', true)
    expect(told(chair)).toEqual(['Tomar nota del: open; BLZ -', ' informe: open; BLZ -'])
    say('Tomar', false)
    expect(told(chair)).toEqual([' informe: open; BLZ -'])
  })

  it('of two of one country that come together is the one said last', () => {
    const { chair, take } = chairWith()
    consult(chair.reader, before(chair, 'Tomar').paragraph, BLZ('2022-Q1'), { ...PPT, atMs: 9 })
    consult(chair.reader, before(chair, 'Instar').paragraph, BLZ('2022-Q2'), { ...PPT, atMs: 8 })
    chair.pen.deleteRange(before(chair, 'del informe'), before(chair, 'Instar'))
    take('accepted')
    expect(told(chair)).toEqual(['Tomar nota Instar a la PPT: open; BLZ 2022-Q1'])
  })
})

const BLZ = (until: string) => ({ of: 'BLZ', isOn: true, until }) as const
