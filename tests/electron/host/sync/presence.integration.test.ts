import { describe, expect, it } from 'vitest'
import { joinAs, startTestHost, until } from '../../../support/host.ts'
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

/** How `seen` sees `who`. */
function stateOf(who: TestClient, seen: TestClient): Record<string, unknown> | undefined {
  return seen.provider.awareness.getStates().get(who.doc.clientID)
}
