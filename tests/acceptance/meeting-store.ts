import { describe, expect, it } from 'vitest'
import type { Awaitable, MeetingStore, NewEntry } from '../../electron/host/store/port.ts'

/** One way of keeping meetings, to be held against the promises of `MeetingStore`. */
export interface StoreUnderTest {
  create(): Awaitable<MeetingStore>
  /** The same meeting after the store was closed. */
  reopen(): Awaitable<MeetingStore>
}

export function describeMeetingStore(name: string, start: () => Awaitable<StoreUnderTest>): void {
  describe(`the meeting store in ${name}`, () => {
    it('gives back what was recorded, in order, after closing and opening', async () => {
      const place = await start()
      const store = await place.create()
      expect(await record(store, 'uno')).toEqual([1])
      expect(await record(store, 'dos', 'tres')).toEqual([2, 3])
      store.close()
      const again = await place.reopen()
      expect(await show(again)).toEqual(['1 MEX Ana uno', '2 MEX Ana dos', '3 MEX Ana tres'])
      expect(await show(again, 2)).toEqual(['3 MEX Ana tres'])
      expect(await record(again, 'cuatro')).toEqual([4])
      again.close()
    })

    it('records nothing where nothing is chosen, and has no news where nobody else writes', async () => {
      const store = await (await start()).create()
      await record(store, 'uno')
      const heard: number[] = []
      const recorded = await store.record((news) => {
        heard.push(news.length)
        return []
      })
      expect([recorded, heard]).toEqual([{ ok: true, value: [] }, [0]])
      expect(await record(store, 'dos')).toEqual([2])
      store.close()
    })

    it('keeps base text, the notes of a party, and bytes of every value', async () => {
      const place = await start()
      const store = await place.create()
      const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
      const base = { document: 'draft', bytes, party: null, delegate: '', atMs: 1_772_000_000_000 }
      const notes = { ...entry('—'), document: 'notes/MEX' }
      await store.record(() => [base, notes])
      store.close()
      const again = await place.reopen()
      expect((await all(again)).map(plain)).toEqual([base, notes].map(plain))
      again.close()
    })

    it('comes to one digest for one history, however it was recorded', async () => {
      const [one, other] = [await (await start()).create(), await (await start()).create()]
      await record(one, 'uno', 'dos')
      await record(other, 'uno')
      expect(one.digest).not.toBe(other.digest)
      await record(other, 'dos')
      expect(one.digest).toBe(other.digest)
      one.close()
      other.close()
    })

    it('keeps its own name and the time it was made', async () => {
      const place = await start()
      const made = await place.create()
      const { meeting, createdMs } = made
      made.close()
      const again = await place.reopen()
      expect([again.meeting, again.createdMs]).toEqual([meeting, createdMs])
      again.close()
    })

    it('counts what was written since its last snapshot, also after closing and opening', async () => {
      const place = await start()
      const store = await place.create()
      await record(store, 'uno', 'dos')
      expect(await store.keepSnapshot(new Uint8Array([7]))).toEqual({ ok: true, value: null })
      await record(store, 'tres')
      expect(store.sinceSnapshot).toBe(1)
      store.close()
      const again = await place.reopen()
      expect(again.sinceSnapshot).toBe(1)
      again.close()
    })

    it('knows a ticket by its hash until the invitation is revoked', async () => {
      const store = await (await start()).create()
      await store.addInvitation({ ...invitation, code: 'MEX-AAAA-BBBB' })
      await store.addTicket({ ...ticket, hash: 'abc', code: 'MEX-AAAA-BBBB' })
      expect(await store.findTicket('abc')).toEqual({
        ...ticket,
        hash: 'abc',
        code: 'MEX-AAAA-BBBB',
      })
      await store.revokeInvitation('MEX-AAAA-BBBB', 2000)
      expect(await store.findTicket('abc')).toBeNull()
      expect((await store.invitations()).map(({ revokedMs }) => revokedMs)).toEqual([2000])
      store.close()
    })

    it('knows a ticket of the desk, which came by no invitation', async () => {
      const store = await (await start()).create()
      await store.addTicket({ ...ticket, hash: 'def', code: null })
      expect((await store.findTicket('def'))?.code).toBeNull()
      expect(await store.findTicket('none')).toBeNull()
      store.close()
    })
  })
}

const invitation = { party: 'MEX', role: 'delegate', createdMs: 1000, revokedMs: null } as const
const ticket = { party: 'MEX', role: 'delegate', name: 'Ana', createdMs: 1000 } as const

export function entry(words: string): NewEntry {
  const bytes = new TextEncoder().encode(words)
  return { document: 'draft', bytes, party: 'MEX', delegate: 'Ana', atMs: 1000 }
}

function plain({ document, bytes, party, delegate, atMs }: NewEntry) {
  return { document, bytes: [...bytes], party, delegate, atMs }
}

/** The sequence numbers, or what went wrong. */
export async function record(
  store: MeetingStore,
  ...words: readonly string[]
): Promise<readonly number[] | string> {
  const recorded = await store.record(() => words.map(entry))
  return recorded.ok ? recorded.value.map(({ seq }) => seq) : recorded.error.kind
}

export async function show(store: MeetingStore, after?: number): Promise<readonly string[]> {
  return (await all(store, after)).map(
    ({ seq, party, delegate, bytes }) =>
      `${seq} ${party} ${delegate} ${new TextDecoder().decode(bytes)}`,
  )
}

async function all(store: MeetingStore, after?: number) {
  const read = []
  for await (const each of store.entries(after)) read.push(each)
  return read
}
