import { describe, expect, it } from 'vitest'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { openNotes } from '../../../shared/notes/notes.ts'
import { notesRoom } from '../../../shared/protocol/wire.ts'
import type { Session } from '../../../renderer/sync/session.ts'
import { freePort } from '../../support/free-port.ts'
import { joinAs, startTestHost, textOf, until } from '../../support/host.ts'
import { memoryDevice } from '../../support/memory-copy.ts'
import { sit } from '../../support/sessions.ts'

describe('a session at a real host', () => {
  it('says received once the host has every word, and the others see them', async () => {
    const table = await startTestHost()
    const mexico = await sit(table, 'MEX')
    const canada = await joinAs(table, 'CAN')
    await until(() => kind(mexico) === 'received', 'the text')
    write(mexico, 'con respeto ')
    expect(kind(mexico)).toBe('saved-here')
    await until(() => kind(mexico) === 'received', 'the receipt')
    await until(() => textOf(canada).includes('con respeto'), 'Canada to read it')
  })

  it('sends what an earlier page typed without a host, and counts it until then', async () => {
    const device = memoryDevice()
    const table = await startTestHost()
    const before = await sit(table, 'MEX', { device })
    await until(() => kind(before) === 'received', 'the text')
    await table.stop()
    await until(() => kind(before) === 'closed', 'the table to close')
    write(before, 'sin red ')
    await before.close()

    const again = await startTestHost({ folder: table.folder })
    const after = await sit(again, 'MEX', { device })
    const mostUnsent = watchUnsent(after)
    const isCounted = () => mostUnsent() > 0
    await until(() => isCounted() && kind(after) === 'received', 'the receipt for the kept words')
    const canada = await joinAs(again, 'CAN')
    expect(textOf(canada)).toContain('sin red')
  })

  it('keeps notes that were written without a host apart from the draft, and sends them', async () => {
    const device = memoryDevice()
    const table = await startTestHost()
    const room = notesRoom(table.room, 'MEX')
    const [draft, before] = [
      await sit(table, 'MEX', { device }),
      await sit(table, 'MEX', { device, room }),
    ]
    await until(() => [draft, before].every((each) => kind(each) === 'received'), 'both')
    await table.stop()
    await until(() => kind(before) === 'closed', 'the table to close')
    openNotes(before.copy.get().doc).insert(0, 'Ceder en el punto 3.')
    await before.close()
    await draft.close()

    const again = await startTestHost({ folder: table.folder })
    const after = await sit(again, 'MEX', { device, room })
    const mostUnsent = watchUnsent(after)
    const isCounted = () => mostUnsent() > 0
    await until(() => isCounted() && kind(after) === 'received', 'the receipt for the kept notes')
    const elsewhere = await sit(again, 'MEX', { room })
    const read = () => openNotes(elsewhere.copy.get().doc).toJSON()
    await until(() => read() === 'Ceder en el punto 3.', 'the notes on another device')
    expect(device.names()).toHaveLength(2)
  })

  it('is sent away from the notes of another delegation, for good', async () => {
    const table = await startTestHost()
    const canada = await sit(table, 'CAN', { room: notesRoom(table.room, 'MEX') })
    await until(() => kind(canada) === 'revoked', 'the refusal')
  })

  it('hands back the words of a refused change, and starts again from the host’s text', async () => {
    const device = memoryDevice()
    const table = await startTestHost()
    const observer = await sit(table, 'OBS', { device, role: 'observer' })
    await until(() => kind(observer) === 'received', 'the text')
    const refused = observer.copy.get().doc
    write(observer, 'quisiera decir')
    await until(() => observer.refusal.get() !== null, 'the refusal')
    expect(observer.refusal.get()).toEqual({ code: 'may-not-write', words: ['quisiera decir'] })
    const fresh = observer.copy.get().doc
    expect([fresh === refused, fresh.clientID === refused.clientID]).toEqual([false, false])
    await until(() => textAt(observer).includes('Agradecer'), 'the host’s text')
    expect(textAt(observer)).not.toContain('quisiera')
    expect(observer.connection.get().unsent).toBe(0)
    await until(() => kind(observer) === 'received', 'the calm after it')
  })

  it('hands back words that are too many to be sent at all', async () => {
    const table = await startTestHost()
    const mexico = await sit(table, 'MEX')
    await until(() => kind(mexico) === 'received', 'the text')
    const much = 'Largo. '.repeat(1_400_000).trim()
    write(mexico, much)
    await until(() => mexico.refusal.get() !== null, 'the refusal')
    expect(mexico.refusal.get()?.code).toBe('too-long')
    expect(mexico.refusal.get()?.words.join('')).toBe(much)
    await until(() => textAt(mexico).includes('Agradecer'), 'the host’s text')
    write(mexico, 'corto ')
    await until(() => kind(mexico) === 'received', 'the receipt')
  })

  it('shows who sits there, and who is typing', async () => {
    const table = await startTestHost()
    const [mexico, canada] = [await sit(table, 'MEX'), await sit(table, 'CAN')]
    const seen = () => mexico.copy.get().presence.people.get()
    await until(() => seen().some(({ party }) => party === 'CAN'), 'Canada to be seen')
    await until(() => kind(canada) === 'received', 'the text')
    expect(seen().find(({ party }) => party === 'CAN')).toMatchObject({
      role: 'delegate',
      name: 'CAN 1',
      isTyping: false,
      isSelf: false,
    })
    write(canada, 'ahora ')
    await until(() => seen().some(({ party, isTyping }) => party === 'CAN' && isTyping), 'the pen')
  })

  it('hears what is wrong with the record where it presides, and of the same thing once', async () => {
    const table = await startTestHost()
    const chair = await sit(table, 'PPT', { role: 'chair' })
    const mexico = await sit(table, 'MEX')
    await until(() => [chair, mexico].every((each) => kind(each) === 'received'), 'the text')
    const seen: (number | null | undefined)[] = []
    chair.damage.subscribe(() => seen.push(chair.damage.get()?.sinceMs))
    table.meeting.tellDamage({ kind: 'unmended', sinceMs: 1 })
    await until(() => chair.damage.get() !== null, 'the notice')
    chair.dismissDamage()
    for (const sinceMs of [1, 2]) table.meeting.tellDamage({ kind: 'unmended', sinceMs })
    await until(() => chair.damage.get() !== null, 'the next notice')
    expect([seen, mexico.damage.get()]).toEqual([[1, undefined, 2], null])
  })

  it('hears where it presides that what is on record stays beside the file, until it does not', async () => {
    const table = await startTestHost()
    table.meeting.tellSplit(true)
    const chair = await sit(table, 'PPT', { role: 'chair' })
    const mexico = await sit(table, 'MEX')
    await until(() => [chair, mexico].every((each) => kind(each) === 'received'), 'the text')
    const isSplit = () => [chair, mexico].map(({ connection }) => connection.get().isSplit)
    await until(() => isSplit().includes(true), 'the notice')
    expect(isSplit()).toEqual([true, false])
    table.meeting.tellSplit(false)
    await until(() => !isSplit().includes(true), 'the end of it')
  })

  it('comes back by itself when a closed meeting opens again', async () => {
    const port = await freePort()
    const table = await startTestHost({ port })
    const mexico = await sit(table, 'MEX')
    await until(() => kind(mexico) === 'received', 'the text')
    await table.stop()
    await until(() => kind(mexico) === 'closed', 'the end')
    write(mexico, 'mientras ')
    await startTestHost({ folder: table.folder, port })
    await until(() => kind(mexico) === 'received', 'the return')
  })

  it('stays away with a ticket that is worth nothing', async () => {
    const table = await startTestHost()
    const nobody = await sit(table, 'MEX', { ticket: 'made-up' })
    await until(() => kind(nobody) === 'revoked', 'the refusal')
  })
})

/** Types at the beginning of the second paragraph. */
function write(session: Session, words: string): void {
  const { doc } = session.copy.get()
  const reader = openReader(openDraft(doc))
  const paragraph = reader.document().paragraphs[1]
  if (paragraph === undefined) throw new Error('There is no text to write in')
  const author = { party: partyOf(session), delegate: 'x' }
  openPen(reader, author, () => 1).insertText({ paragraph: paragraph.id, offset: 0 }, words)
  reader.stop()
}

function partyOf(session: Session): Party {
  const self = session.copy
    .get()
    .presence.people.get()
    .find(({ isSelf }) => isSelf)
  if (self === undefined) throw new Error('Nobody sits here')
  return self.party
}

function textAt(session: Session): string {
  const reader = openReader(openDraft(session.copy.get().doc))
  const text = textOf({ reader })
  reader.stop()
  return text
}

/** The most that was ever unsent: a host at hand takes it before one can look. */
function watchUnsent({ connection }: Session): () => number {
  let most = connection.get().unsent
  connection.subscribe(() => (most = Math.max(most, connection.get().unsent)))
  return () => most
}

function kind(session: Session): string {
  return session.connection.get().kind
}
