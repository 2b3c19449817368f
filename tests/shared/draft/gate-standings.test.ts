import { describe, expect, it } from 'vitest'
import { agree, consult, readStandings } from '../../../shared/draft/standings.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { nextKey } from '../../../shared/draft/start.ts'
import type { Country, Party } from '../../../shared/meeting/party.ts'
import type { Role, Seat } from '../../../shared/meeting/roles.ts'
import { baseUpdate, before } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'
import { bilingualUpdate } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer a los Países'
const BASE = baseUpdate(SPANISH)
const ROLES: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }
const seat = (party: Party): Seat => ({ party, role: ROLES[party] ?? 'delegate', name: party })
const by = (party: Party) => ({ party, delegate: 'x', atMs: 1 })
const paragraphOf = (desk: Desk) => before(desk, 'Agradecer').paragraph

const agrees = (party: Party) => (desk: Desk) =>
  void agree(desk.reader, paragraphOf(desk), 'agreed', by(party))
const consults =
  (party: Party, of: Country, isOn = true) =>
  (desk: Desk) =>
    consult(desk.reader, paragraphOf(desk), { of, isOn, until: '2022-Q1' }, by(party))
const stores = (value: object, key?: string) => (desk: Desk) => {
  const record = { ...STORED, paragraph: paragraphOf(desk), ...value }
  openDraft(desk.doc).standings.set(key ?? nextKey(desk.doc), record)
}
const STORED = {
  ...{ country: 'MEX', delegate: 'x', at: 1, order: 1, kind: 'consultation' },
  ...{ of: 'MEX', on: true, until: null },
}

describe('the gate lets in', () => {
  it('what the chair says is agreed, and what each country says of itself', () => {
    const house = openGatehouse(BASE)
    expect(house.write(seat('PPT'), agrees('PPT'))).toBeNull()
    expect(house.write(seat('MEX'), consults('MEX', 'MEX'))).toBeNull()
    expect(house.write(seat('PPT'), consults('PPT', 'BLZ'))).toBeNull()
    expect(house.write(seat('SE'), consults('SE', 'DOM'))).toBeNull()
    expect(house.write(seat('MEX'), consults('MEX', 'MEX', false))).toBeNull()
    const [standing] = [...readStandings(house.desk().reader).values()]
    expect(standing?.agreement?.kind).toBe('agreed')
    expect(standing?.consultations.map(({ country }) => country)).toEqual(['BLZ', 'DOM'])
  })
})

describe('the gate judges', () => {
  it('tens of thousands of entries that come in one update as quickly as one after the other', () => {
    const house = openGatehouse(BASE)
    const many = (desk: Desk) => {
      const { doc, standings } = openDraft(desk.doc)
      const paragraph = paragraphOf(desk)
      doc.transact(() => {
        for (let order = 1; order <= 30_000; order += 1) {
          standings.set(nextKey(doc), { ...STORED, paragraph, order })
        }
      })
    }
    expect(house.write(seat('MEX'), many)).toBeNull()
  })
})

describe('the gate refuses', () => {
  it('what is agreed from anybody but the chair', () => {
    const house = openGatehouse(BASE)
    for (const party of ['MEX', 'SE'] as const) {
      expect(house.write(seat(party), agrees(party)), party).toBe('may-not-decide')
    }
    expect(house.write(seat('OBS'), agrees('OBS'))).toBe('may-not-write')
  })

  it('that a delegation speaks for another, or under its name', () => {
    const house = openGatehouse(BASE)
    expect(house.write(seat('CAN'), consults('CAN', 'MEX'))).toBe('foreign-suggestion')
    expect(house.write(seat('CAN'), consults('MEX', 'MEX'))).toBe('foreign-suggestion')
    expect(house.write(seat('MEX'), agrees('PPT'))).toBe('foreign-suggestion')
  })

  it('what cannot be read, is about no paragraph, or counts too far', () => {
    const house = openGatehouse(BASE)
    const unsound = [
      { of: 'PPT' },
      { until: 'pronto' },
      { until: '2022-Q5' },
      { kind: 'verdict' },
      { paragraph: '1.0' },
      { paragraph: 'zz.zz' },
      { order: 2 },
      { order: 0 },
    ]
    for (const each of unsound) {
      expect(house.write(seat('MEX'), stores(each)), JSON.stringify(each)).toBe('unknown-content')
    }
    expect(house.write(seat('MEX'), stores({}))).toBeNull()
  })

  it('what is written under another key, or written over', () => {
    const house = openGatehouse(BASE)
    expect(house.write(seat('MEX'), stores({}, '1.1'))).toBe('rewrites')
    expect(house.write(seat('MEX'), consults('MEX', 'MEX'))).toBeNull()
    const overwrite = (desk: Desk) => {
      const { standings } = desk.reader.draft
      for (const key of standings.keys()) standings.set(key, { ...STORED, on: false })
    }
    expect(house.write(seat('MEX'), overwrite)).toBe('rewrites')
  })

  it('that anything is agreed in a translation beside its original', () => {
    const house = openGatehouse(bilingualUpdate(SPANISH, '1| To thank the Countries'))
    const agreeThere = (desk: Desk) => {
      const record = { ...STORED, paragraph: paragraphOf(desk) }
      openDraft(desk.doc, 'translation').standings.set(nextKey(desk.doc), record)
    }
    expect(house.write(seat('MEX'), agreeThere)).toBe('unknown-content')
  })
})
