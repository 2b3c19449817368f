import { describe, expect, it } from 'vitest'
import { createTicket, hashTicket } from '../../../../electron/host/meetings/tickets.ts'

describe('a ticket', () => {
  it('is more than anybody guesses: 256 bits, each time others', () => {
    const tickets = Array.from({ length: 100 }, createTicket)
    expect(new Set(tickets).size).toBe(tickets.length)
    for (const ticket of tickets) {
      expect(Buffer.from(ticket, 'base64url')).toHaveLength(32)
      // As a subprotocol may be written, and an address without being changed.
      expect(ticket).toMatch(/^[\w-]+$/)
    }
  })

  it('is not told by what is kept of it', () => {
    const ticket = createTicket()
    expect(hashTicket(ticket)).toMatch(/^[0-9a-f]{64}$/)
    expect(hashTicket(ticket)).toBe(hashTicket(ticket))
    expect(hashTicket(ticket)).not.toBe(hashTicket(createTicket()))
  })
})
