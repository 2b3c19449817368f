import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import type { Role } from '../../../../shared/meeting/roles.ts'
import { openNotes } from '../../../../shared/notes/notes.ts'
import { CLOSE, notesRoom } from '../../../../shared/protocol/wire.ts'
import { connect, isReceived, joinAs, must, startTestHost, until } from '../../../support/host.ts'
import type { TestClient, TestHost } from '../../../support/host.ts'
import { writeAfter } from '../../../support/typing.ts'

const SECRET = 'Aceptar solo si CAN retira lo suyo.'

describe('the notes of a delegation', () => {
  it('are shared by its people, and merged', async () => {
    const table = await startTestHost()
    const [one, two] = [await note(table, 'MEX', 'MEX'), await note(table, 'MEX', 'MEX')]
    notesOf(one).insert(0, 'uno ')
    notesOf(two).insert(0, 'dos ')
    const both = () => [one, two].map((each) => notesOf(each).toJSON())
    await until(() => both().every((text) => text.length === 8), 'both to have both')
    expect(new Set(both()).size).toBe(1)
    notesOf(two).delete(0, 4)
    await until(() => both().every((text) => text.length === 4), 'the deletion')
  })

  it('are closed to every other party, the chair and observers included', async () => {
    const table = await startTestHost()
    const mexico = await note(table, 'MEX', 'MEX')
    notesOf(mexico).insert(0, SECRET)
    await until(() => isReceived(mexico), 'the receipt')
    for (const party of ['CAN', 'PPT', 'SE', 'OBS'] as const) {
      const stranger = await ask(table, party, 'MEX')
      await until(() => stranger.closes.length > 0, `${party} to be turned away`)
      expect([stranger.closes, notesOf(stranger).toJSON()]).toEqual([[CLOSE.ticket], ''])
    }
  })

  it('are closed to a seat that only reads, and so is the place of those of observers', async () => {
    const table = await startTestHost()
    for (const party of ['MEX', 'OBS'] as const) {
      const observer = await ask(table, party, party, 'observer')
      await until(() => observer.closes.length > 0, 'the end')
      expect([observer.closes, observer.provider.synced]).toEqual([[CLOSE.ticket], false])
    }
  })

  it('never reach the draft, whoever opens it', async () => {
    const table = await startTestHost()
    const mexico = await note(table, 'MEX', 'MEX')
    notesOf(mexico).insert(0, SECRET)
    const atDraft = await joinAs(table, 'MEX')
    writeAfter(atDraft, 'Agradecer', ' mucho')
    await until(() => isReceived(mexico) && isReceived(atDraft), 'the receipts')
    await table.stop()
    const file = must(openMeetingFile(table.path))
    const draft = Buffer.from(Y.encodeStateAsUpdate(file.doc)).toString('latin1')
    expect([draft.includes('solo si CAN'), draft.includes(' mucho')]).toEqual([false, true])
    file.close()
  })

  it('are there again when the meeting is opened again, for who wrote them alone', async () => {
    const first = await startTestHost()
    const mexico = await note(first, 'MEX', 'MEX')
    const canada = await note(first, 'CAN', 'CAN')
    notesOf(mexico).insert(0, SECRET)
    notesOf(canada).insert(0, 'rien')
    await until(() => isReceived(mexico) && isReceived(canada), 'the receipts')
    await first.stop()
    const again = await startTestHost({ folder: first.folder })
    const [mex, can] = [await note(again, 'MEX', 'MEX'), await note(again, 'CAN', 'CAN')]
    expect([mex, can].map((each) => notesOf(each).toJSON())).toEqual([SECRET, 'rien'])
  })

  it('are closed to who came in with a code that was made worthless', async () => {
    const table = await startTestHost()
    const invited = (await table.meeting.invitations()).find(({ party }) => party === 'MEX')
    if (invited === undefined) throw new Error('Nobody invited Mexico')
    const seat = { party: 'MEX', role: 'delegate', name: 'Ana' } as const
    const { ticket } = must(await table.meeting.seat(seat, invited.code))
    const mexico = connect(table.host.url, notesRoom(table.room, 'MEX'), ticket, seat)
    await until(() => mexico.provider.synced, 'the notes')
    must(await table.meeting.renew(invited.code))
    await until(() => mexico.closes.length > 0, 'the end')
    expect(mexico.closes).toEqual([CLOSE.ticket])
  })

  it('take words and nothing else, and not without end', async () => {
    const table = await startTestHost()
    const tampering: readonly (readonly [(doc: Y.Doc) => void, string])[] = [
      [(doc) => doc.getMap('elsewhere').set('x', 1), 'unknown-content'],
      [(doc) => openNotes(doc).insertEmbed(0, { image: 'x' }), 'unknown-content'],
      [(doc) => openDraft(doc).comments.set('x', 1), 'unknown-content'],
      [(doc) => openNotes(doc).insert(0, 'x'.repeat(250_000)), 'too-long'],
    ]
    for (const [tamper, code] of tampering) {
      const client = await note(table, 'MEX', 'MEX')
      tamper(client.doc)
      await until(() => client.closes.length > 0, 'the refusal')
      expect([client.refusals, client.closes]).toEqual([[code], [CLOSE.refused]])
    }
    expect(notesOf(await note(table, 'MEX', 'MEX')).toJSON()).toBe('')
  })
})

function notesOf({ doc }: TestClient): Y.Text {
  return openNotes(doc)
}

/** Asks for a party's notes with a fresh ticket of one's own. */
async function ask(table: TestHost, party: Party, whose: Party, role?: Role): Promise<TestClient> {
  const own = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' } as const
  const seat = {
    ...{ party, name: `${party} 1` },
    role: role ?? (party in own ? own[party as keyof typeof own] : 'delegate'), // looked up just now
  } as const
  const { ticket } = must(await table.meeting.seat(seat, null))
  return connect(table.host.url, notesRoom(table.room, whose), ticket, seat)
}

async function note(table: TestHost, party: Party, whose: Party): Promise<TestClient> {
  const client = await ask(table, party, whose)
  await until(() => client.provider.synced, `${party} to have its notes`)
  return client
}
