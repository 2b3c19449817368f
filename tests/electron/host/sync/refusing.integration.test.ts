import { readFileSync } from 'node:fs'
import * as encoding from 'lib0/encoding'
import { writeUpdate } from 'y-protocols/sync'
import { messageSync } from 'y-websocket'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { TRY_AGAIN } from '../../../../electron/host/sync/peer.ts'
import { decide } from '../../../../shared/draft/decide.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openPen } from '../../../../shared/draft/pen.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import type { Draft } from '../../../../shared/draft/draft.ts'
import { writeMeeting } from '../../../../shared/draft/settings.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { connect, isReceived, joinAs, must, startTestHost } from '../../../support/host.ts'
import { TEST_MEETING, textOf, until } from '../../../support/host.ts'
import type { TestClient, TestHost } from '../../../support/host.ts'
import { writeAfter } from '../../../support/typing.ts'

describe('the host refuses', () => {
  it('a decision of whoever is not the chair', async () => {
    for (const party of ['MEX', 'SE'] as const) {
      const table = await startTestHost()
      const witness = await joinAs(table, 'CAN')
      writeAfter(witness, 'Agradecer', ' firmemente')
      await until(() => isReceived(witness), 'the receipt')
      const client = await joinAs(table, party)
      decide(client.reader, client.reader.entries(), 'accepted', { name: 'x', atMs: 1 })
      await until(() => client.closes.length > 0, 'the end')
      expect([client.refusals, client.closes]).toEqual([['may-not-decide'], [CLOSE.refused]])
      await confirmUntouched(table, witness)
      expect(witness.reader.entries().map(({ state }) => state)).toContain('pending')
    }
  })

  it('words that pass for base text', async () => {
    expect(await outcomeOf('MEX', ({ body }) => body.insert(3, 'falso'))).toEqual(['base-text'])
  })

  it('words taken out of the text', async () => {
    expect(await outcomeOf('MEX', ({ body }) => body.delete(3, 4))).toEqual(['deletes'])
    expect(await outcomeOf('PPT', ({ body }) => body.delete(3, 4))).toEqual(['deletes'])
  })

  it('another seat changing the meeting', async () => {
    const meeting = { ...TEST_MEETING, city: 'Otra' }
    expect(await outcomeOf('MEX', (draft) => writeMeeting(draft, meeting))).toEqual(['may-not-set'])
  })

  it('a shared type that no draft has', async () => {
    const smuggle = ({ doc }: Draft) => doc.getMap('elsewhere').set('x', 1)
    expect(await outcomeOf('MEX', smuggle)).toEqual(['unknown-content'])
  })

  it('writing under the client id of another delegation, or of the base text', async () => {
    const table = await startTestHost()
    const can = await joinAs(table, 'CAN')
    writeAfter(can, 'Agradecer', ' firmemente')
    await until(() => isReceived(can), 'the receipt')
    const baseClient = [...Y.decodeStateVector(Y.encodeStateVector(can.doc)).keys()].find(
      (client) => client !== can.doc.clientID,
    )
    for (const client of [can.doc.clientID, baseClient ?? 0]) {
      const mex = await joinAs(table, 'MEX')
      Y.applyUpdate(mex.doc, forgery(mex, client))
      await until(() => mex.closes.length > 0, 'the end')
      expect(mex.refusals).toEqual(['foreign-client'])
    }
    await confirmUntouched(table, can)
  })

  it('anything an observer writes, who may read all the same', async () => {
    const table = await startTestHost()
    const observer = await joinAs(table, 'OBS')
    expect(textOf(observer)).toContain('Agradecer a los Países Miembros.')
    writeAfter(observer, 'Agradecer', ' de paso')
    await until(() => observer.closes.length > 0, 'the end')
    expect(observer.refusals).toEqual(['may-not-write'])
    await confirmUntouched(table, await joinAs(table, 'MEX'))
  })

  it('to keep what is not new, whoever sends it and however often', async () => {
    const table = await startTestHost()
    const [mex, observer] = [await joinAs(table, 'MEX'), await joinAs(table, 'OBS')]
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => isReceived(mex), 'the receipt')
    await until(() => textOf(observer).includes('firmemente'), 'the words')
    const known = Y.encodeStateAsUpdate(mex.doc)
    const padded = Uint8Array.from([...known, ...Buffer.from('x'.repeat(50_000))])
    for (const { provider } of [mex, observer]) provider.ws?.send(updateMessage(padded))
    writeAfter(mex, 'Tomar nota', ' aún')
    await until(() => isReceived(mex), 'the receipt')
    const { length } = readFileSync(table.path)
    expect(length).toBeLessThan(120_000)
    expect([mex.refusals, observer.refusals]).toEqual([[], []])
  })

  it('who sends more than anybody can type, and loses none of it', async () => {
    const table = await startTestHost()
    const mex = await joinAs(table, 'MEX')
    let cuts = 0
    mex.provider.on('connection-close', () => (cuts += 1))
    for (let n = 0; n < 5_000; n += 1) mex.provider.ws?.send(Uint8Array.of(0, 0, 1, 0))
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => cuts > 0, 'the cut')
    await until(() => isReceived(mex), 'the receipt after coming back')
    expect(mex.refusals).toEqual([])
  })

  it('fifty megabytes in one message before it has them, and goes on with everybody', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    const codes: number[] = []
    mex.provider.on('connection-close', (event) => event && codes.push(event.code))
    mex.provider.ws?.send(updateMessage(new Uint8Array(50 * 1024 * 1024)))
    await until(() => codes.length > 0, 'the end')
    // The code of WebSocket's own; or a line that was cut, where it is still being written to.
    expect([CLOSE.tooLong, 1006]).toContain(codes[0])
    await confirmUntouched(table, can)
  })

  it('who is refused again and again, for a while, and nobody else of that delegation', async () => {
    const table = await startTestHost()
    const seat = { party: 'MEX', role: 'delegate', name: 'x' } as const
    const { ticket } = must(await table.meeting.seat(seat, null))
    for (let times = 0; times < 10; times += 1) {
      const mex = await joinAs(table, 'MEX', { ticket })
      openDraft(mex.doc).body.delete(3, 4)
      await until(() => mex.closes.length > 0, 'the end')
      expect(mex.refusals).toEqual(['deletes'])
    }
    const again = connect(table.host.url, table.room, ticket, seat)
    const codes: number[] = []
    again.provider.on('connection-close', (event) => event && codes.push(event.code))
    await until(() => codes.length > 1, 'to be sent away twice')
    expect([new Set(codes), textOf(again)]).toEqual([new Set([TRY_AGAIN]), ''])
    await confirmUntouched(table, await joinAs(table, 'MEX'))
  })

  it('a ticket that nobody was given, without saying why', async () => {
    const table = await startTestHost()
    const stranger = connect(table.host.url, table.room, 'x'.repeat(43), {
      party: 'MEX',
      name: 'x',
    })
    await until(() => stranger.closes.length > 0, 'the end')
    expect([stranger.closes, textOf(stranger)]).toEqual([[CLOSE.ticket], ''])
  })

  it('bytes that are no update, and goes on', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    const noise = [[0, 2, 5, 1, 2, 3, 4, 5], [0, 9, 1, 0], [1, 200, 1], [2, 0, 1, 65], [0], [6, 0]]
    for (const bytes of noise) mex.provider.ws?.send(Uint8Array.from(bytes))
    writeAfter(can, 'Agradecer', ' firmemente')
    await until(() => isReceived(can), 'the receipt')
    expect(textOf(can)).toContain('Agradecer firmemente')
  })
})

/** As y-websocket sends an update. */
function updateMessage(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageSync)
  writeUpdate(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** What the client's pen would write if its document were somebody else's. */
function forgery({ doc, pen: { author } }: TestClient, client: number): Uint8Array {
  const forged = new Y.Doc({ gc: false })
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(doc))
  forged.clientID = client
  const reader = openReader(openDraft(forged))
  writeAfter({ reader, pen: openPen(reader, author, () => 1) }, 'Agradecer', ' en falso')
  return Y.encodeStateAsUpdate(forged, Y.encodeStateVector(doc))
}

/** How the host takes something done to a document behind the pen's back. */
async function outcomeOf(party: Party, tamper: (draft: Draft) => void): Promise<readonly string[]> {
  const table = await startTestHost()
  const [client, witness] = [await joinAs(table, party), await joinAs(table, 'CRI')]
  client.doc.transact(() => tamper(openDraft(client.doc)))
  await until(() => client.closes.length > 0, 'the end')
  await confirmUntouched(table, witness)
  return client.refusals
}

/** What was refused reached nobody: neither who was there, nor who comes. */
async function confirmUntouched(table: TestHost, witness: TestClient): Promise<void> {
  const late = await joinAs(table, 'NIC')
  expect(textOf(late)).toBe(textOf(witness))
  expect(textOf(late)).not.toMatch(/falso|de paso/)
  writeAfter(late, 'Tomar nota', ' aún')
  await until(() => textOf(witness).includes('Tomar nota aún'), 'the table to go on')
}
