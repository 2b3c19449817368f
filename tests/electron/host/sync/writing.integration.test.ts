import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { messageYjsUpdate } from 'y-protocols/sync'
import { openMeetingFile } from '../../../../electron/host/index.ts'
import { LOG } from '../../../../electron/host/store/beside.ts'
import { SYNC } from '../../../../electron/host/sync/well-formed.ts'
import { decide } from '../../../../shared/draft/decide.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import { CLOSE } from '../../../../shared/protocol/wire.ts'
import { isReceived, joinAs, must, startTestHost, textOf, until } from '../../../support/host.ts'
import type { TestClient } from '../../../support/host.ts'
import { strike, writeAfter } from '../../../support/typing.ts'

describe('writing at one table', () => {
  it('brings delegations that write in the same sentence to the same text', async () => {
    const table = await startTestHost()
    const [mex, can, cri] = [
      await joinAs(table, 'MEX'),
      await joinAs(table, 'CAN'),
      await joinAs(table, 'CRI'),
    ]
    writeAfter(mex, 'Agradecer', ' firmemente')
    writeAfter(can, 'Agradecer', ' y felicitar')
    strike(cri, 'los Países Miembros')
    await until(() => [mex, can, cri].every(isReceived), 'receipts')
    await until(
      () => textOf(mex).includes('felicitar') && textOf(can).includes('firme'),
      'the words',
    )
    await until(() => suggestions(mex).length === 3 && suggestions(can).length === 3, 'all three')
    await until(() => suggestions(cri).length === 3, 'all three')
    expect(suggestions(mex).toSorted()).toEqual([
      'CAN insert  y felicitar',
      'CRI delete los Países Miembros',
      'MEX insert  firmemente',
    ])
    expect([textOf(can), textOf(cri)]).toEqual([textOf(mex), textOf(mex)])
  })

  it('sends what one wrote to the others, and not back', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    const [back, sent] = [countUpdates(mex), countUpdates(can)]
    writeAfter(mex, 'Agradecer', ' firmemente')
    strike(mex, 'los Países Miembros')
    await until(() => isReceived(mex) && suggestions(can).length === 2, 'the words')
    writeAfter(can, 'firmemente', ' y felicitar')
    await until(() => textOf(mex).includes('felicitar'), 'the words of another')
    expect([back(), sent()]).toEqual([1, 2])
  })

  it('lets the chair decide, and everybody see it', async () => {
    const table = await startTestHost()
    const [chair, mex] = [await joinAs(table, 'PPT'), await joinAs(table, 'MEX')]
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => suggestions(chair).length === 1, 'the suggestion')
    decide(chair.reader, chair.reader.entries(), 'accepted', { name: 'PPT 1', atMs: 1 })
    await until(() => mex.reader.entries()[0]?.state === 'accepted', 'the decision')
    expect(chair.refusals).toEqual([])
    expect(table.meeting.summary().pending).toBe(0)
  })

  it('confirms words only once the file has them', async () => {
    const table = await startTestHost()
    const mex = await joinAs(table, 'MEX')
    const copies: string[] = []
    const take = mex.provider.messageHandlers[64]
    mex.provider.messageHandlers[64] = (...message) => {
      take?.(...message)
      if (copies.length > 0 || !isReceived(mex)) return
      const copy = join(table.folder, 'copy.mesa')
      copies.push(copy)
      // What a power cut would leave at this moment.
      for (const end of ['', LOG]) copyFileSync(table.path + end, copy + end)
    }
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => copies.length === 1, 'the receipt')
    expect(textIn(copies[0] ?? '')).toContain('Agradecer firmemente a')
  })

  it('takes a key that comes before what it builds on, as a page sends it that is back', async () => {
    const table = await startTestHost()
    const mex = await joinAs(table, 'MEX')
    mex.provider.disconnect()
    writeAfter(mex, 'Agradecer', ' sin red')
    mex.provider.on('status', ({ status }) => {
      if (status === 'connected') writeAfter(mex, 'sin red', ' y de vuelta')
    })
    mex.provider.connect()
    await until(() => textOf(mex).includes('de vuelta') && isReceived(mex), 'the receipt')
    expect(mex.refusals).toEqual([])
    const can = await joinAs(table, 'CAN')
    expect(textOf(can)).toContain('Agradecer sin red y de vuelta a')
  })

  it('takes in what was written while the host was away, and still knows whose it is', async () => {
    const first = await startTestHost()
    const mex = await joinAs(first, 'MEX')
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => isReceived(mex), 'the receipt')
    mex.stop()
    await first.stop()
    writeAfter(mex, 'firmemente', ' y de nuevo')

    const second = await startTestHost({ folder: first.folder })
    const can = await joinAs(second, 'CAN')
    const back = await joinAs(second, 'MEX', { doc: mex.doc })
    await until(() => isReceived(back) && textOf(can).includes('de nuevo'), 'the words')
    expect(suggestions(can)).toEqual(suggestions(mex))
    expect(suggestions(can).every((each) => each.startsWith('MEX'))).toBe(true)
  })

  it('tells everybody when the host closes the meeting', async () => {
    const table = await startTestHost()
    const clients = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    await table.stop()
    await until(() => clients.every(({ closes }) => closes.length > 0), 'the end')
    expect(clients.map(({ closes }) => closes)).toEqual([[CLOSE.closing], [CLOSE.closing]])
  })

  it('writes nothing to the journal when a client merely comes back', async () => {
    const table = await startTestHost()
    const mex = await joinAs(table, 'MEX')
    writeAfter(mex, 'Agradecer', ' firmemente')
    await until(() => isReceived(mex), 'the receipt')
    mex.stop()
    for (let times = 0; times < 3; times += 1) (await joinAs(table, 'MEX', { doc: mex.doc })).stop()
    await table.stop()
    const file = must(openMeetingFile(table.path))
    expect([...file.store.entries()].map(({ party, delegate }) => `${party} ${delegate}`)).toEqual([
      'null ',
      'MEX MEX 1',
    ])
    file.close()
  })
})

function suggestions({ reader }: TestClient): string[] {
  return reader
    .entries()
    .map(({ suggestion, kind, inserted, deleted }) =>
      [suggestion.party, kind, inserted + deleted].join(' '),
    )
}

/** How many updates the host has sent since. */
function countUpdates({ provider }: TestClient): () => number {
  let updates = 0
  const take = provider.messageHandlers[SYNC]
  provider.messageHandlers[SYNC] = (encoder, decoder, ...rest) => {
    if (decoder.arr[decoder.pos] === messageYjsUpdate) updates += 1
    take?.(encoder, decoder, ...rest)
  }
  return () => updates
}

function textIn(path: string): string {
  const file = must(openMeetingFile(path))
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(file.doc))
  file.close()
  return textOf({ reader: openReader(openDraft(doc)) })
}
