import { describe, expect, it } from 'vitest'
import { createTickets } from '../../../renderer/bridge/tickets.ts'
import { meetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Admission } from '../../../shared/protocol/http.ts'
import { memoryStorage } from '../../support/memory-storage.ts'

const ROOM = meetingId('m1')

const admission = (party: Party): Admission => ({
  room: ROOM,
  party,
  role: 'delegate',
  name: 'Lucía Ferrer',
  title: 'Conclusiones y Recomendaciones',
  ticket: `ticket-of-${party}`,
  meeting: {
    kind: 'GRCM',
    ordinal: null,
    city: 'San José',
    dates: ['2020-11-19'],
    ppt: { country: 'CRI', year: 2020 },
    present: ['CRI', 'MEX'],
    language: 'es',
  },
})

describe('tickets', () => {
  it('are found again after a reload of the tab', () => {
    const [tab, browser] = [memoryStorage(), memoryStorage()]
    createTickets(tab, browser).keep(admission('MEX'))
    expect(createTickets(tab, browser).find(ROOM)).toEqual(admission('MEX'))
  })

  it('let two tabs of one browser sit for two delegations', () => {
    const browser = memoryStorage()
    const [mexico, canada] = [memoryStorage(), memoryStorage()].map((tab) =>
      createTickets(tab, browser),
    )
    mexico?.keep(admission('MEX'))
    canada?.keep(admission('CAN'))
    expect(mexico?.find(ROOM)?.party).toBe('MEX')
    expect(canada?.find(ROOM)?.party).toBe('CAN')
  })

  it('give a new tab the seat that was taken last', () => {
    const browser = memoryStorage()
    createTickets(memoryStorage(), browser).keep(admission('MEX'))
    expect(createTickets(memoryStorage(), browser).find(ROOM)?.party).toBe('MEX')
  })

  it('leave the other tab its seat when one is given up', () => {
    const browser = memoryStorage()
    const mexico = createTickets(memoryStorage(), browser)
    const canada = createTickets(memoryStorage(), browser)
    mexico.keep(admission('MEX'))
    canada.keep(admission('CAN'))
    mexico.drop(ROOM)
    expect(canada.find(ROOM)?.party).toBe('CAN')
    expect(createTickets(memoryStorage(), browser).find(ROOM)?.party).toBe('CAN')
  })

  it('are none where the storage holds something else', () => {
    const tab = memoryStorage()
    tab.setItem('mesa.seat.m1', '{"party":"ESP"')
    expect(createTickets(tab, memoryStorage()).find(ROOM)).toBeNull()
    tab.setItem('mesa.seat.m1', JSON.stringify({ ...admission('MEX'), party: 'ESP' }))
    expect(createTickets(tab, memoryStorage()).find(ROOM)).toBeNull()
  })
})
