import { join } from 'node:path'
import * as Y from 'yjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { connect, createTestMeeting, isReceived, must, textOf, until } from '../../support/host.ts'
import type { TestClient } from '../../support/host.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { buildHostProcess, spawnHost } from '../../support/spawn-host.ts'
import type { SpawnedHost } from '../../support/spawn-host.ts'
import { writeAfter } from '../../support/typing.ts'

const PARTIES = ['MEX', 'CAN', 'CRI'] as const
const ROUNDS = 3

describe('a host that is killed while everybody types', () => {
  beforeAll(buildHostProcess)

  it('has on disk all that it confirmed, and takes in the rest when it is back', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'test.mesa')
    createTestMeeting(path)
    const docs = PARTIES.map((party) => ({ party, doc: new Y.Doc({ gc: false }) }))
    const typed: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const host = await spawnHost(folder)
      const clients = await sitDown(host, docs)
      // Killed at another moment each round.
      typed.push(...(await type(clients, `${round}`, 3 + round * 20)))
      await host.kill()
      const kept = clocksIn(path)
      for (const { received, doc, stop } of clients) {
        stop()
        const confirmed = received.get(doc.clientID) ?? 0
        expect(confirmed).toBeGreaterThan(0)
        expect(kept.get(doc.clientID) ?? 0).toBeGreaterThanOrEqual(confirmed)
      }
    }
    const clients = await sitDown(await spawnHost(folder), docs)
    await until(() => clients.every(isReceived), 'all the words')
    await until(() => new Set(clients.map(textOf)).size === 1, 'one text')
    const text = clients.map(textOf)[0] ?? ''
    expect(typed.length).toBeGreaterThan(60)
    expect(typed.filter((word) => !text.includes(`${word} `))).toEqual([])
  })
})

interface Delegate {
  readonly party: Party
  readonly doc: Y.Doc
}

/** The same delegates with the same documents: they come back with what they wrote. */
async function sitDown(
  host: SpawnedHost,
  delegates: readonly Delegate[],
): Promise<readonly TestClient[]> {
  const clients = delegates.map(({ party, doc }) => {
    const ticket = host.tickets.get(party) ?? ''
    return connect(host.url, host.room, ticket, { party, name: party, doc })
  })
  await until(() => clients.every(({ provider }) => provider.synced), 'everybody')
  return clients
}

/** Everybody types word after word: until each has a confirmation, and `more` after that. */
async function type(
  clients: readonly TestClient[],
  mark: string,
  more: number,
): Promise<readonly string[]> {
  const typed: string[] = []
  for (let left = more, count = 0; left > 0; count += 1) {
    for (const client of clients) {
      const word = `${client.pen.author.party}-${mark}-${count}`
      writeAfter(client, 'Agradecer ', `${word} `)
      typed.push(word)
    }
    if (clients.every(({ received, doc }) => received.has(doc.clientID))) left -= 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  return typed
}

/** How far the file that the killed host left goes, by client. */
function clocksIn(path: string): ReadonlyMap<number, number> {
  const file = must(openMeetingFile(path))
  file.close()
  return Y.decodeStateVector(Y.encodeStateVector(file.doc))
}
