import { describe, expect, it } from 'vitest'
import {
  breakSilence,
  declareFinal,
  endSilence,
  openSilence,
  readCirculation,
  silencesOf,
} from '../../../shared/draft/circulations.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { nextKey } from '../../../shared/draft/start.ts'
import type { SilenceId } from '../../../shared/ids.ts'
import { silenceId } from '../../../shared/ids.ts'
import type { Country, Party } from '../../../shared/meeting/party.ts'
import type { Role, Seat } from '../../../shared/meeting/roles.ts'
import { baseUpdate } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'
import { bilingualUpdate } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer a los Países'
const UNTIL = '2021-12-04T17:00-06:00'
const ROLES: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }
const seat = (party: Party): Seat => ({ party, role: ROLES[party] ?? 'delegate', name: party })
const by = (party: Party) => ({ party, delegate: 'x', atMs: 1 })
const lastOf = (desk: Desk): SilenceId => silencesOf(desk.reader).at(-1)?.id ?? silenceId('7.7')

const opens = (party: Party) => (desk: Desk) => openSilence(desk.reader, UNTIL, by(party))
const finals = (party: Party) => (desk: Desk) => declareFinal(desk.reader, true, by(party))
const ends = (party: Party) => (desk: Desk) =>
  endSilence(desk.reader, lastOf(desk), 'approved', by(party))
const breaks =
  (party: Party, of: Country, isOn = true) =>
  (desk: Desk) =>
    breakSilence(desk.reader, lastOf(desk), { of, isOn, why: 'No.' }, by(party))
const stores = (value: object, key?: string) => (desk: Desk) => {
  const stored = { country: 'MEX', delegate: 'x', at: 1, order: 1, ...value }
  openDraft(desk.doc).circulations.set(key ?? nextKey(desk.doc), stored)
}

function circulated() {
  const house = openGatehouse(baseUpdate(SPANISH))
  expect(house.write(seat('PPT'), opens('PPT'))).toBeNull()
  return { house, id: lastOf(house.desk()) }
}

describe('the gate lets in', () => {
  it('that the chair circulates, approves and calls final, and that each country breaks a silence', () => {
    const { house } = circulated()
    expect(house.write(seat('MEX'), breaks('MEX', 'MEX'))).toBeNull()
    expect(house.write(seat('MEX'), breaks('MEX', 'MEX', false))).toBeNull()
    expect(house.write(seat('SE'), breaks('SE', 'DOM'))).toBeNull()
    expect(house.write(seat('PPT'), breaks('PPT', 'DOM', false))).toBeNull()
    expect(house.write(seat('PPT'), ends('PPT'))).toBeNull()
    expect(house.write(seat('PPT'), finals('PPT'))).toBeNull()
    const { silence, final } = readCirculation(house.desk().reader)
    expect([silence?.breaks, silence?.result?.kind, final?.isChanged]).toEqual([
      [],
      'approved',
      false,
    ])
  })
})

describe('the gate refuses', () => {
  it('from anybody but the chair that a text is circulated, approved or final', () => {
    const { house } = circulated()
    for (const party of ['MEX', 'SE'] as const) {
      for (const acts of [opens, ends, finals]) {
        expect(house.write(seat(party), acts(party)), party).toBe('may-not-decide')
        expect(house.write(seat(party), acts('PPT')), party).toBe('foreign-suggestion')
      }
    }
    expect(house.write(seat('OBS'), breaks('OBS', 'MEX'))).toBe('may-not-write')
  })

  it('that a delegation breaks a silence for another, under its name, or unbreaks another’s', () => {
    const { house } = circulated()
    expect(house.write(seat('MEX'), breaks('MEX', 'MEX'))).toBeNull()
    expect(house.write(seat('CAN'), breaks('CAN', 'MEX', false))).toBe('foreign-suggestion')
    expect(house.write(seat('CAN'), breaks('MEX', 'MEX', false))).toBe('foreign-suggestion')
  })

  it('what cannot be read, is of no silence, counts too far, or stands elsewhere', () => {
    const { house, id } = circulated()
    const broken = { kind: 'break', silence: id, of: 'MEX', on: true, why: '' }
    const odd: readonly object[] = [
      { ...broken, why: 'x'.repeat(1_001) },
      { ...broken, of: 'XXX' },
      { ...broken, silence: '7.7' },
      { ...broken, order: 2 },
      { ...broken, kind: 'mended' },
    ]
    for (const value of odd) {
      expect(house.write(seat('MEX'), stores(value)), JSON.stringify(value)).toBe('unknown-content')
    }
    const final = { kind: 'final', country: 'PPT', words: '<script>' }
    expect(house.write(seat('PPT'), stores(final))).toBe('unknown-content')
    const silence = { kind: 'silence', country: 'PPT', until: 'mañana', words: 'abc' }
    expect(house.write(seat('PPT'), stores(silence))).toBe('unknown-content')
    expect(house.write(seat('MEX'), stores(broken, id))).not.toBeNull()
    expect(house.write(seat('MEX'), stores(broken, '1.1'))).toBe('rewrites')
    expect(house.write(seat('MEX'), stores(broken))).toBeNull()
  })

  it('what is said of a translation: two texts go out as one', () => {
    const house = openGatehouse(bilingualUpdate(SPANISH, '1| To thank'))
    const final = { country: 'PPT', delegate: 'x', at: 1, order: 1, kind: 'final', words: 'abc' }
    const says = (desk: Desk) =>
      void openDraft(desk.doc, 'translation').circulations.set(nextKey(desk.doc), final)
    expect(house.write(seat('PPT'), says)).toBe('unknown-content')
  })
})
