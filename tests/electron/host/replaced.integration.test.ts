import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../../renderer/sync/session.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { WIRE } from '../../../shared/protocol/wire.ts'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { copyMeeting } from '../../../electron/host/meetings/copy-meeting.ts'
import { joinAs, must, startTestHost, textOf, until } from '../../support/host.ts'
import { freePort } from '../../support/free-port.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { seatOf, sit } from '../../support/sessions.ts'
import { writeAfter } from '../../support/typing.ts'

describe('a host that another computer takes over from, with an old copy', () => {
  it('has from one delegation what all had on disk: words, whose they are, and decisions', async () => {
    const { first, mex, can, ppt, takeOver } = await startAndCopy()
    write(mex, 'Agradecer', ' dos')
    await until(() => textAt(can).includes('dos'), 'Mexico’s words')
    write(can, 'dos', ' tres')
    await until(() => textAt(ppt).includes('tres'), 'Canada’s words')
    const reader = openReader(openDraft(ppt.copy.get().doc))
    const [entry] = reader.entries().filter(({ inserted }) => inserted.includes('dos'))
    if (entry === undefined) throw new Error('No suggestion')
    decide(reader, [entry], 'accepted', { name: 'PPT 1', atMs: 1 })
    reader.stop()
    await settled(mex, can, ppt)
    // Only Canada comes back: the chair sat at the first computer, and Mexico has gone home.
    await ppt.close()
    await mex.close()
    const second = await takeOver()
    await until(() => kind(can) === 'received', 'Canada to be received')
    expect(can.refusal.get()).toBeNull()
    await second.stop()
    const file = must(openMeetingFile(second.path))
    file.close()
    const kept = openReader(openDraft(file.doc))
    expect(textOf({ reader: kept })).toContain('Agradecer dos tres uno')
    expect(statesIn(file.doc)).toEqual(['CAN pending', 'MEX accepted'])
    expect(writersIn(second.path)).toEqual(writersIn(first.path))
  })

  it('keeps waiting for words that nobody has under seal, and takes them from who wrote them', async () => {
    const { mex, can, takeOver } = await startAndCopy()
    write(mex, 'Agradecer', ' dos')
    await until(() => textAt(can).includes('dos'), 'Mexico’s words')
    write(can, 'dos', ' tres')
    await settled(mex, can)
    const forgetful = seatOf(can)
    await mex.close()
    await can.close()
    const second = await takeOver()
    const back = await sit(second, 'CAN', { ticket: forgetful.ticket, device: forgetful.device })
    await setTimeout(500)
    // It builds on what this host lacks: neither taken nor thrown away.
    expect([back.refusal.get(), textAt(back).includes('tres')]).toEqual([null, true])
    const author = seatOf(mex)
    const again = await sit(second, 'MEX', { ticket: author.ticket, device: author.device })
    await until(() => [back, again].every((each) => kind(each) === 'received'), 'both')
    const nic = await joinAs(second, 'NIC')
    expect(textOf(nic)).toContain('Agradecer dos tres uno')
  })

  it('takes nothing that does not bear the meeting’s seal', async () => {
    const table = await startTestHost()
    const [can, mex] = [await joinAs(table, 'CAN'), await joinAs(table, 'MEX')]
    const sealed: unknown[] = []
    can.provider.messageHandlers[WIRE.sealed] = (_reply, decoder) => {
      sealed.push(JSON.parse(new TextDecoder().decode(decoder.arr.subarray(decoder.pos + 2))))
    }
    const forged = new Y.Doc({ gc: false })
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(can.doc))
    const before = Y.encodeStateVector(forged)
    const reader = openReader(openDraft(forged))
    const pen = openPen(reader, { party: 'MEX', delegate: 'Ana' }, () => 1)
    writeAfter({ reader, pen }, 'Agradecer', ' en falso')
    const base64 = Buffer.from(Y.encodeStateAsUpdate(forged, before)).toString('base64')
    const batch = JSON.stringify([{ party: 'MEX', delegate: 'Ana', atMs: 1, base64 }])
    for (const seal of ['', '00', 'ab'.repeat(32)]) {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, WIRE.sealed)
      encoding.writeVarString(encoder, JSON.stringify({ seal, batch, to: [] }))
      can.provider.ws?.send(encoding.toUint8Array(encoder))
    }
    writeAfter(mex, 'Tomar nota', ' bien')
    await until(() => textOf(can).includes('nota bien'), 'the table to go on')
    expect([textOf(can), textOf(mex)].some((text) => text.includes('en falso'))).toBe(false)
    await table.stop()
    const file = must(openMeetingFile(table.path))
    expect([...file.store.entries()].map(whose)).toEqual(['null ', 'MEX MEX 1'])
    file.close()
  })
})

/** A table at which Mexico has written ' uno'; a copy of its file is made then. */
async function startAndCopy() {
  const first = await startTestHost({ port: await freePort() })
  const [mex, can] = [await sit(first, 'MEX'), await sit(first, 'CAN')]
  const ppt = await sit(first, 'PPT', { role: 'chair' })
  await settled(mex, can, ppt)
  write(mex, 'Agradecer', ' uno')
  await until(() => [can, ppt].every((each) => textAt(each).includes('uno')), 'the first word')
  await settled(mex, can, ppt)
  const folder = temporaryFolder()
  writeFileSync(`${folder}/test.mesa`, must(await copyMeeting(first.path)))
  const takeOver = async () => {
    await first.stop()
    return startTestHost({ folder, port: first.host.port })
  }
  return { first, mex, can, ppt, takeOver }
}

/** Until everything is on disk, and sealed. */
async function settled(...sessions: readonly Session[]): Promise<void> {
  await until(() => sessions.every((each) => kind(each) === 'received'), 'the receipts')
  await setTimeout(250)
}

function write(session: Session, words: string, added: string): void {
  const { doc, presence } = session.copy.get()
  const self = presence.people.get().find(({ isSelf }) => isSelf)
  if (self === undefined) throw new Error('Nobody sits here')
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party: self.party, delegate: self.name }, () => 1)
  writeAfter({ reader, pen }, words, added)
  reader.stop()
}

function textAt(session: Session): string {
  const reader = openReader(openDraft(session.copy.get().doc))
  const text = textOf({ reader })
  reader.stop()
  return text
}

function statesIn(doc: Y.Doc): readonly string[] {
  const reader = openReader(openDraft(doc))
  const states = reader.entries().map(({ suggestion, state }) => `${suggestion.party} ${state}`)
  reader.stop()
  return states
}

function writersIn(path: string): readonly string[] {
  const file = must(openMeetingFile(path))
  const writers = [...file.store.entries()].map(whose)
  file.close()
  return writers
}

function whose({ party, delegate }: { readonly party: Party | null; readonly delegate: string }) {
  return `${party} ${delegate}`
}

function kind(session: Session): string {
  return session.connection.get().kind
}
