import { describe, expect, it } from 'vitest'
import { circulationInWords } from '../../../shared/document/circulation-words.ts'
import { mayApprove, silenceState } from '../../../shared/document/circulation.ts'
import type { Silence } from '../../../shared/document/circulation.ts'
import {
  breakSilence,
  circulationFor,
  declareFinal,
  endSilence,
  openSilence,
  readCirculation,
  silencesOf,
} from '../../../shared/draft/circulations.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { listLog } from '../../../shared/draft/log-file.ts'
import type { Country, Party } from '../../../shared/meeting/party.ts'
import { pendingOf } from '../../support/commenting.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { bilingualUpdate, twoDesksFor } from '../../support/two-languages.ts'

const UNTIL = '2021-12-04T17:00-06:00'
const UNTIL_MS = Date.UTC(2021, 11, 4, 23)
const SPANISH = '1| Agradecer a los Países\n1| Instar a la PPT'
const by = (party: Party, atMs = 1) => ({ party, delegate: `Persona de ${party}`, atMs })

function table() {
  const base = baseUpdate(SPANISH)
  const [chair, mex] = [deskFor('PPT', base, 10), deskFor('MEX', base, 20)]
  return { chair, mex, meet: () => exchange(chair, mex) }
}

function silenceAt({ reader }: Desk): Silence {
  const { silence } = readCirculation(reader)
  if (silence === null) throw new Error('Nothing is circulated')
  return silence
}

const breaks = (desk: Desk, of: Country, party: Party, atMs = 1, isOn = true) =>
  breakSilence(desk.reader, silenceAt(desk).id, { of, isOn, why: '' }, by(party, atMs))
const ends = (desk: Desk, result: 'approved' | 'withdrawn' | null) =>
  endSilence(desk.reader, silenceAt(desk).id, result, by('PPT', UNTIL_MS + 1))
const stateAt = (desk: Desk, nowMs = UNTIL_MS) => silenceState(silenceAt(desk), nowMs)
const saidAt = ({ reader }: Desk, nowMs = UNTIL_MS) =>
  circulationInWords(circulationFor(reader), nowMs, 'es').join('. ')

describe('a text under silence', () => {
  it('runs until its moment, and is approved by the chair when nobody broke it', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT'))
    meet()
    expect(saidAt(mex, UNTIL_MS - 1)).toBe(
      'En procedimiento de silencio hasta el 4 de diciembre de 2021, 17:00 (UTC−6)',
    )
    expect([stateAt(mex, UNTIL_MS - 1), stateAt(mex)]).toEqual(['running', 'over'])
    expect(mayApprove(silenceAt(chair), UNTIL_MS - 1)).toBe(false)
    expect(mayApprove(silenceAt(chair), UNTIL_MS)).toBe(true)
    ends(chair, 'approved')
    meet()
    expect(saidAt(mex)).toBe('Aprobado por procedimiento de silencio el 4 de diciembre de 2021')
    ends(chair, null)
    expect(stateAt(chair)).toBe('over')
  })

  it('is broken by any country, until that country no longer does', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT'))
    meet()
    breaks(mex, 'MEX', 'MEX')
    breaks(chair, 'BLZ', 'PPT')
    meet()
    expect(saidAt(chair)).toBe('Silencio roto por Belice y México')
    expect(mayApprove(silenceAt(chair), UNTIL_MS)).toBe(false)
    breaks(mex, 'MEX', 'MEX', 2, false)
    breaks(chair, 'BLZ', 'PPT', 2, false)
    meet()
    expect(stateAt(mex)).toBe('over')
  })

  it('is approved over what came too late only where the chair saw that', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT'))
    meet()
    breaks(mex, 'MEX', 'MEX', UNTIL_MS + 1)
    ends(chair, 'approved')
    expect(stateAt(chair)).toBe('approved')
    meet()
    expect(stateAt(chair)).toBe('broken')
    expect(mayApprove(silenceAt(chair), UNTIL_MS)).toBe(true)
    ends(chair, 'approved')
    meet()
    expect([stateAt(chair), stateAt(mex)]).toEqual(['approved', 'approved'])
    expect(silenceAt(mex).breaks.map(({ isTooLate }) => isTooLate)).toEqual([true])
  })

  it('is over what was circulated last, which nobody broke yet', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT'))
    meet()
    breaks(mex, 'MEX', 'MEX')
    meet()
    ends(chair, 'withdrawn')
    expect(saidAt(chair)).toBe('')
    openSilence(chair.reader, '2021-12-10T12:00-06:00', by('PPT'))
    meet()
    expect(stateAt(mex)).toBe('running')
    expect(silencesOf(mex.reader)).toHaveLength(2)
  })

  it('has the words it was circulated with, whatever is proposed meanwhile', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT'))
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    meet()
    expect(silenceAt(chair).isChanged).toBe(false)
    decide(chair.reader, pendingOf(chair), 'accepted', { name: 'PPT', atMs: 2 })
    expect(silenceAt(chair).isChanged).toBe(true)
    expect(saidAt(chair, 1)).toContain('El texto cambió desde que se circuló')
  })
})

describe('a final text', () => {
  it('is final while it has its words, and until the chair takes that back', () => {
    const { chair, mex, meet } = table()
    declareFinal(chair.reader, true, by('PPT'))
    mex.pen.deleteRange({ ...after(mex, 'Agradecer'), offset: 0 }, after(mex, 'Agradecer'))
    meet()
    expect(saidAt(mex)).toBe('Versión final')
    decide(chair.reader, pendingOf(chair), 'accepted', { name: 'PPT', atMs: 2 })
    meet()
    expect(saidAt(mex)).toBe('Versión final. El texto cambió desde que se declaró final')
    declareFinal(chair.reader, false, by('PPT', 3))
    meet()
    expect(saidAt(mex)).toBe('')
  })

  it('is so in both languages', () => {
    const desk = twoDesksFor('PPT', bilingualUpdate(SPANISH, '1| To thank\n1| To urge'), 30)
    declareFinal(desk.es.reader, true, by('PPT'))
    const said = circulationFor(desk.en.reader)
    expect(circulationInWords(said, 1, 'en')).toEqual(['Final Version'])
  })
})

describe('the log', () => {
  it('keeps all that was done with the whole text, what was taken back too', () => {
    const { chair, mex, meet } = table()
    openSilence(chair.reader, UNTIL, by('PPT', 1))
    meet()
    breaks(mex, 'MEX', 'MEX', 2)
    meet()
    breaks(chair, 'MEX', 'PPT', 3, false)
    ends(chair, 'approved')
    ends(chair, null)
    declareFinal(chair.reader, true, by('PPT', UNTIL_MS + 2))
    declareFinal(chair.reader, false, by('PPT', UNTIL_MS + 3))
    const { circulations } = listLog(chair.reader, null)
    expect(circulations.map(({ kind, country, until }) => [kind, country, until])).toEqual([
      ['circulated', null, UNTIL],
      ['broken', 'MEX', UNTIL],
      ['unbroken', 'MEX', UNTIL],
      ['approved', null, UNTIL],
      ['reopened', null, UNTIL],
      ['final', null, null],
      ['not-final', null, null],
    ])
    expect(listLog(chair.reader, 'MEX').circulations).toHaveLength(2)
  })

  it('keeps the order of what one page said within the same millisecond', () => {
    const { chair } = table()
    for (let at = 0; at < 12; at += 1) declareFinal(chair.reader, at % 2 === 0, by('PPT'))
    const kinds = listLog(chair.reader, null).circulations.map(({ kind }) => kind)
    expect(kinds).toEqual(Array.from({ length: 12 }, (_, at) => (at % 2 ? 'not-final' : 'final')))
  })
})
