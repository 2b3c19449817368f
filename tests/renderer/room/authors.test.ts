import { describe, expect, it } from 'vitest'
import { authorsIn } from '../../../renderer/features/room/model/authors.ts'
import { authorOf } from '../../../renderer/features/room/model/pens.ts'
import { LOCALES, createTranslate } from '../../../renderer/i18n/messages.ts'
import type { Suggestion } from '../../../shared/document/document.ts'
import { suggestionId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'

const ALONE: Suggestion = {
  id: suggestionId('1.0'),
  party: 'MEX',
  delegate: 'Ana Peña',
  atMs: 0,
}
const JOINED: Suggestion = { ...ALONE, supporters: ['CRI', 'PAN'] }
const DICTATED: Suggestion = { ...ALONE, delegate: 'Rosa Gil', by: 'SE' }

const es = authorsIn(createTranslate('es'), LOCALES.es)
const en = authorsIn(createTranslate('en'), LOCALES.en)

describe('whose a suggestion is', () => {
  it('is said with all who stand by it', () => {
    expect(es.names(ALONE)).toBe('México')
    expect(es.names(JOINED)).toBe('México, con Costa Rica y Panamá')
    expect(es.subject(JOINED)).toBe('México, con Costa Rica y Panamá,')
    expect(en.names(JOINED)).toBe('Mexico, with Costa Rica and Panama')
  })

  it('is said in codes beside a plate, and not at all where it stands alone', () => {
    expect(es.support(JOINED)).toBe('con CRI y PAN')
    expect(es.support(ALONE)).toBeNull()
  })

  it('names who wrote it down', () => {
    expect(es.person(ALONE)).toBe('Ana Peña')
    expect(es.person(DICTATED)).toBe('escrito por la relatoría: Rosa Gil')
    expect(es.person({ ...DICTATED, by: 'PPT' })).toBe('escrito por la presidencia: Rosa Gil')
  })
})

describe('taking a suggestion back', () => {
  const seat = (party: Seat['party'], role: Seat['role']): Seat => ({ party, role, name: 'X' })

  it('is for the country itself, whoever wrote it', () => {
    expect(authorOf(seat('MEX', 'delegate'), DICTATED)).toEqual({ party: 'MEX', delegate: 'X' })
    expect(authorOf(seat('CAN', 'delegate'), DICTATED)).toBeNull()
  })

  it('is for the rapporteur where he wrote it down', () => {
    const own = { party: 'MEX', delegate: 'X', by: 'SE' }
    expect(authorOf(seat('SE', 'rapporteur'), DICTATED)).toEqual(own)
    expect(authorOf(seat('SE', 'rapporteur'), ALONE)).toBeNull()
    expect(authorOf(seat('SE', 'observer'), DICTATED)).toBeNull()
  })
})
