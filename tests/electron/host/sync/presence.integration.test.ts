import { describe, expect, it } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { AWARENESS } from '../../../../electron/host/sync/well-formed.ts'
import { openDraft } from '../../../../shared/draft/draft.ts'
import { openPen } from '../../../../shared/draft/pen.ts'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import { isReceived, joinAs, startTestHost, until } from '../../../support/host.ts'
import { writeAfter } from '../../../support/typing.ts'
import type { TestClient } from '../../../support/host.ts'

describe('presence', () => {
  it('shows everybody under the seat of their ticket, whatever they claim', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX', { name: 'Ana' }), await joinAs(table, 'CAN')]
    const claimed = { party: 'PPT', role: 'chair', name: 'La Presidencia' }
    mex.provider.awareness.setLocalState({ seat: claimed, caret: [1, 2], typingAtMs: 3 })
    await until(() => stateOf(mex, can)?.['caret'] !== undefined, 'the caret')
    expect(stateOf(mex, can)).toEqual({
      seat: { party: 'MEX', role: 'delegate', name: 'Ana' },
      caret: [1, 2],
      typingAtMs: 3,
    })
  })

  it('shows each page once, however often it shows itself', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    for (const caret of [1, 2, 3]) mex.provider.awareness.setLocalState({ caret })
    can.provider.awareness.setLocalState({ caret: 4 })
    await until(() => stateOf(mex, can)?.['caret'] === 3, 'the caret')
    await until(() => stateOf(can, mex)?.['caret'] === 4, 'the other')
    const [nic, here] = [await joinAs(table, 'NIC'), [mex, can].map(({ doc }) => doc.clientID)]
    await until(() => stateOf(can, nic) !== undefined, 'presence')
    const others = [...nic.provider.awareness.getStates().keys()].filter(
      (client) => client !== nic.doc.clientID,
    )
    expect(others.sort()).toEqual(here.sort())
  })

  it('lets nobody write by the client id of a page that is there, though it has not written yet', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    can.provider.awareness.setLocalState({ caret: null })
    await until(() => stateOf(can, mex) !== undefined, 'presence')
    const thief = new Y.Doc({ gc: false })
    Y.applyUpdate(thief, Y.encodeStateAsUpdate(mex.doc))
    thief.clientID = can.doc.clientID
    const reader = openReader(openDraft(thief))
    writeAfter({ reader, pen: openPen(reader, mex.pen.author, () => 1) }, 'Agradecer', ' en falso')
    Y.applyUpdate(mex.doc, Y.encodeStateAsUpdate(thief, Y.encodeStateVector(mex.doc)))
    await until(() => mex.closes.length > 0, 'the end')
    expect(mex.refusals).toEqual(['foreign-client'])
    writeAfter(can, 'Agradecer', ' de verdad')
    await until(() => isReceived(can), 'the receipt')
    expect(can.refusals).toEqual([])
  })

  it('passes on nothing that a page could not read', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`
    for (const json of [deep, '{"caret":', 'x'.repeat(20_000), '7']) {
      mex.provider.ws?.send(awarenessOf(mex.doc.clientID, json))
    }
    mex.provider.awareness.setLocalState({ caret: 'sound' })
    await until(() => stateOf(mex, can)?.['caret'] === 'sound', 'what came after it')
    expect(mex.closes).toEqual([])
  })

  it('lets nobody speak for somebody who is connected', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    mex.provider.awareness.setLocalState({ caret: 'mine' })
    await until(() => stateOf(mex, can)?.['caret'] === 'mine', 'the caret')
    const { awareness } = can.provider
    const forged = new Map(awareness.getStates()).set(mex.doc.clientID, { caret: 'forged' })
    awareness.states = forged
    awareness.meta.set(mex.doc.clientID, { clock: 99, lastUpdated: Date.now() })
    awareness.emit('update', [{ added: [], updated: [mex.doc.clientID], removed: [] }, 'local'])
    can.provider.awareness.setLocalState({ caret: 'after' })
    await until(() => stateOf(can, mex)?.['caret'] === 'after', 'what came after it')
    expect(mex.provider.awareness.getLocalState()).toEqual({ caret: 'mine' })
    const nic = await joinAs(table, 'NIC')
    await until(() => stateOf(mex, nic) !== undefined, 'presence')
    expect(stateOf(mex, nic)?.['caret']).toBe('mine')
  })

  it('says when somebody has left', async () => {
    const table = await startTestHost()
    const [mex, can] = [await joinAs(table, 'MEX'), await joinAs(table, 'CAN')]
    mex.provider.awareness.setLocalState({ caret: 1 })
    await until(() => stateOf(mex, can) !== undefined, 'presence')
    mex.stop()
    await until(() => stateOf(mex, can) === undefined, 'the leave')
  })
})

/** A message of y-protocols with whatever for a state. */
function awarenessOf(client: number, json: string): Uint8Array<ArrayBuffer> {
  const [message, states] = [encoding.createEncoder(), encoding.createEncoder()]
  for (const number of [1, client, 50]) encoding.writeVarUint(states, number)
  encoding.writeVarString(states, json)
  encoding.writeVarUint(message, AWARENESS)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(states))
  return encoding.toUint8Array(message)
}

/** How `seen` sees `who`. */
function stateOf(who: TestClient, seen: TestClient): Record<string, unknown> | undefined {
  return seen.provider.awareness.getStates().get(who.doc.clientID)
}
