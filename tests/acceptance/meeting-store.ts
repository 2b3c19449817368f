import { describe, expect, it } from 'vitest'
import type { MeetingStore, NewEntry } from '../../electron/host/store/port.ts'

/** One way of keeping meetings, to be held against the promises of `MeetingStore`. */
export interface StoreUnderTest {
  create(): MeetingStore
  /** The same meeting after the store was closed. */
  reopen(): MeetingStore
}

export function describeMeetingStore(name: string, start: () => StoreUnderTest): void {
  describe(`the meeting store in ${name}`, () => {
    it('gives back what was appended, in order, after closing and opening', () => {
      const place = start()
      const store = place.create()
      const seqs = ['uno', 'dos', 'tres'].map((words) => append(store, words))
      store.close()
      const again = place.reopen()
      expect(seqs).toEqual([1, 2, 3])
      expect(show(again)).toEqual(['1 MEX Ana uno', '2 MEX Ana dos', '3 MEX Ana tres'])
      expect(append(again, 'cuatro')).toBe(4)
      again.close()
    })

    it('keeps its own name and the time it was made', () => {
      const place = start()
      const made = place.create()
      const { meeting, createdMs } = made
      made.close()
      const again = place.reopen()
      expect([again.meeting, again.createdMs]).toEqual([meeting, createdMs])
      again.close()
    })

    it('knows a ticket by its hash until the invitation is revoked', () => {
      const store = start().create()
      store.addInvitation({ ...invitation, code: 'MEX-AAAA-BBBB' })
      store.addTicket({ ...ticket, hash: 'abc', code: 'MEX-AAAA-BBBB' })
      expect(store.findTicket('abc')?.name).toBe('Ana')
      store.revokeInvitation('MEX-AAAA-BBBB', 2000)
      expect(store.findTicket('abc')).toBeNull()
      expect(store.invitations().map(({ revokedMs }) => revokedMs)).toEqual([2000])
      store.close()
    })
  })
}

const invitation = { party: 'MEX', role: 'delegate', createdMs: 1000, revokedMs: null } as const
const ticket = { party: 'MEX', role: 'delegate', name: 'Ana', createdMs: 1000 } as const

/** The sequence number, or what went wrong. */
function append(store: MeetingStore, words: string): number | string {
  const bytes = new TextEncoder().encode(words)
  const entry: NewEntry = { document: 'draft', bytes, party: 'MEX', delegate: 'Ana', atMs: 1000 }
  const appended = store.append(entry)
  return appended.ok ? appended.value.seq : appended.error.kind
}

function show(store: MeetingStore): readonly string[] {
  return [...store.entries()].map(
    ({ seq, party, delegate, bytes }) =>
      `${seq} ${party} ${delegate} ${new TextDecoder().decode(bytes)}`,
  )
}
