import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BESIDE } from '../../../electron/host/store/beside.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { connect, createTestMeeting, isReceived, must, textOf, until } from '../../support/host.ts'
import { callAt } from '../../support/http.ts'
import { buildMesaProcess, spawnMesa, spawnMesaHost } from '../../support/mesa-process.ts'
import { SEED } from '../../support/seed.ts'
import { writeAfter } from '../../support/typing.ts'

const CUTS = 8
/** Longer than the host takes to write a key down, so that it is met in the middle of one too. */
const MAX_PAUSE_MS = 60

beforeAll(buildMesaProcess)

describe('a host in a process of its own', () => {
  it('is stopped by a service manager with all on disk, and says so to everybody', async () => {
    const { host, mexico, path, write } = await openTable()
    write(20)
    await until(() => isReceived(mexico), 'the receipts')
    expect(await host.terminate()).toBe(0)
    await until(() => mexico.closes.length > 0, 'the goodbye')
    expect(mexico.closes).toEqual([CLOSE.closing])
    expect(host.complaints()).toBe('')
    expect(wordsOf(await textIn(path))).toEqual(wordsOf(textOf(mexico)))
  })

  it(`has on disk what it confirmed, whenever the power fails (MESA_SEED=${SEED})`, async () => {
    const { host, mexico, path, write, confirmed } = await openTable()
    const folder = temporaryFolder()
    const pauses = fc.sample(fc.integer({ min: 0, max: MAX_PAUSE_MS }), {
      seed: SEED,
      numRuns: CUTS,
    })
    const cuts: { readonly copy: string; readonly sure: number }[] = []
    write(1)
    await until(() => isReceived(mexico), 'the first receipt')
    for (const [at, pauseMs] of pauses.entries()) {
      write(10)
      await setTimeout(pauseMs)
      const copy = join(folder, `${at}.mesa`)
      const sure = confirmed()
      host.holdStill(() => {
        for (const end of ['', ...BESIDE]) {
          copyIfThere(path + end, copy + end)
        }
      })
      cuts.push({ copy, sure })
    }
    await until(() => isReceived(mexico), 'the receipts', 30_000)
    for (const { copy, sure } of cuts) {
      const found = wordsOf(await textIn(copy))
      expect(found.length, 'what was confirmed').toBeGreaterThanOrEqual(sure)
      expect(found).toEqual(Array.from(found, (_, word) => `p${word}`))
    }
    expect(cuts.at(-1)?.sure).toBeGreaterThan(0)
  })
})

/** A host with a meeting, and a delegate who writes `p0. p1. …` there. */
async function openTable() {
  const path = join(temporaryFolder(), 'test.mesa')
  createTestMeeting(path)
  const host = await spawnMesaHost(temporaryFolder(), path)
  const [, code = ''] = /^MEX .*\/i\/(\S+)$/m.exec(host.printed()) ?? []
  const { room, ticket } = must(await callAt(host.url)('invitation/accept', { code, name: 'Luz' }))
  const mexico = connect(host.url, room, ticket, { party: 'MEX', name: 'Luz' })
  const { doc, received, provider } = mexico
  await until(() => provider.synced, 'the text')
  let last = 'Agradecer'
  /** Where the writer's clock stood after each word. */
  const clocks: number[] = []
  const write = (words: number) => {
    for (let word = 0; word < words; word += 1) {
      const added = ` p${clocks.length}.`
      writeAfter(mexico, last, added)
      last = added
      clocks.push(Y.getState(doc.store, doc.clientID))
    }
  }
  const confirmed = () =>
    clocks.filter((clock) => clock <= (received.get(doc.clientID) ?? 0)).length
  return { host, mexico, path, write, confirmed }
}

function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** As another process reads the file. */
async function textIn(path: string): Promise<string> {
  const mesa = spawnMesa(temporaryFolder(), 'text', path, '--view', 'accepted')
  expect([await mesa.ended(), mesa.complaints()]).toEqual([0, ''])
  return mesa.printed()
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\bp\d+(?=\.)/g) ?? []
}
