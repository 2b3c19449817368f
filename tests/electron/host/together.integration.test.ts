import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../../electron/host/index.ts'
import { openPostgres } from '../../../electron/host/store/postgres-database.ts'
import { Replay } from '../../../electron/host/meetings/replay.ts'
import { verifyMeeting } from '../../../electron/host/meetings/verify.ts'
import { hashTicket } from '../../../electron/host/meetings/tickets.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { meetingId } from '../../../shared/ids.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { CLOSE } from '../../../shared/protocol/wire.ts'
import { startBalancer } from '../../support/balancer.ts'
import type { Balancer } from '../../support/balancer.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { connect, createTestMeeting, isReceived, must, textOf, until } from '../../support/host.ts'
import type { TestClient } from '../../support/host.ts'
import { ask, callAt } from '../../support/http.ts'
import { buildMesaProcess, spawnMesa, spawnMesaHost } from '../../support/mesa-process.ts'
import { missingServers, startPostgres, startRedis } from '../../support/servers.ts'
import type { TestServer } from '../../support/servers.ts'
import { writeAfter } from '../../support/typing.ts'

const PARTIES = ['MEX', 'CAN', 'CRI', 'SLV', 'GTM', 'HND'] as const
const missing = missingServers()

describe.skipIf(missing !== null)(`several hosts of one meeting (${missing ?? 'two'})`, () => {
  let [postgres, redis]: readonly TestServer[] = []
  const servers = () => ['--postgres', postgres?.url ?? '', '--redis', redis?.url ?? '']

  beforeAll(async () => {
    await buildMesaProcess()
    ;[postgres, redis] = [await startPostgres(), await startRedis()]
  })
  afterAll(async () => {
    await postgres?.stop()
    await redis?.stop()
  })

  /** Two hosts behind a balancer: one was given the file, the other only knows the database. */
  async function startTwo() {
    const folder = temporaryFolder()
    const path = join(folder, 'test.mesa')
    createTestMeeting(path)
    const one = await spawnMesaHost(join(folder, 'one'), path, ...servers())
    const two = await spawnMesaHost(join(folder, 'two'), ...servers())
    const balancer = await startBalancer([one.port, two.port])
    const links = [...one.printed().matchAll(/^(\w+) .*\/i\/(\S+)$/gm)]
    const codes = new Map(links.map(([, party = '', code = '']) => [party, code]))
    return { one, two, balancer, codes, path }
  }

  it('gives one text to all of them, and loses nothing when one is killed under load', async () => {
    const table = await startTwo()
    const clients = await Promise.all(PARTIES.map((party) => comeIn(table, party)))
    expect(Math.min(...table.balancer.open().values())).toBeGreaterThan(1)
    const typed = await type(clients, 'antes', 30)
    const confirmed = clients.map(({ doc, received }) => received.get(doc.clientID) ?? 0)
    await table.one.kill()
    typed.push(...(await type(clients, 'luego', 30)))
    await until(() => clients.every(isReceived), 'the receipts', 60_000)
    await until(() => new Set(clients.map(textOf)).size === 1, 'one text', 30_000)
    expect(Math.min(...confirmed)).toBeGreaterThan(0)
    const text = clients.map(textOf)[0] ?? ''
    // In the draft, in a page that comes now, and in the journal: each word once.
    const late = await comeIn(table, 'NIC')
    expect(textOf(late)).toBe(text)
    expect(typed.filter((word) => text.split(`${word} `).length !== 2)).toEqual([])
    const { writers, clocks } = await inDatabase(postgres, late.room)
    clients.forEach(({ doc, party }, at) => {
      expect(writers.get(doc.clientID)).toBe(party)
      expect(clocks.get(doc.clientID) ?? 0).toBeGreaterThanOrEqual(confirmed[at] ?? 0)
    })
    const pending = late.reader.entries().flatMap(({ suggestion: { party }, inserted }) => {
      return inserted.match(/[A-Z]{3}-\w+-\d+/g)?.map((word) => [word.slice(0, 3), party]) ?? []
    })
    expect(pending).toHaveLength(typed.length)
    expect(pending.filter(([writer, party]) => writer !== party)).toEqual([])
  })

  it('has tickets that are good at each, and shows who is at the other', async () => {
    const { one, two, codes } = await startTwo()
    const at = (url: string, party: Party) => comeIn({ balancer: { url }, codes }, party)
    const [mex, can] = [await at(one.url, 'MEX'), await at(two.url, 'CAN')]
    mex.provider.awareness.setLocalState({ caret: 'aquí' })
    await until(() => stateOf(mex, can)?.['caret'] === 'aquí', 'Mexico, at the other host')
    expect(stateOf(mex, can)?.['seat']).toEqual({ party: 'MEX', role: 'delegate', name: 'MEX' })
    writeAfter(mex, 'Agradecer ', 'hoy ')
    await until(() => textOf(can).includes('Agradecer hoy '), 'the words')
    const moved = connect(two.url, mex.room, mex.ticket, { party: 'MEX', name: 'MEX' })
    await until(() => moved.provider.synced, 'the same ticket at the other host')
    mex.stop()
    await until(() => stateOf(mex, can) === undefined, 'Mexico to be gone')
    const late = await at(one.url, 'CRI')
    can.provider.awareness.setLocalState({ caret: 'allá' })
    await until(() => stateOf(can, late)?.['caret'] === 'allá', 'who was there before')
  })

  it('sends home from all of them who came with a code that was taken away', async () => {
    const table = await startTwo()
    const at = (url: string, party: Party) =>
      comeIn({ balancer: { url }, codes: table.codes }, party)
    const [here, there] = [await at(table.one.url, 'MEX'), await at(table.two.url, 'MEX')]
    const can = await at(table.two.url, 'CAN')
    const code = table.codes.get('MEX') ?? ''
    const mesa = spawnMesa(temporaryFolder(), 'invitations', code, ...servers(), '--renew')
    await until(() => here.closes.length > 0 && there.closes.length > 0, 'both ends', 90_000)
    expect([here.closes, there.closes, can.closes]).toEqual([[CLOSE.ticket], [CLOSE.ticket], []])
    await until(() => /^OBS /m.test(mesa.printed()), 'the list')
    expect(mesa.printed()).toContain(`Ya no vale ${code}.`)
    expect(await callAt(table.two.url)('invitation/read', { code })).toMatchObject({
      ok: false,
      error: { kind: 'revoked' },
    })
    const [, next = ''] = /^MEX .*(MEX-\S+)$/m.exec(mesa.printed()) ?? []
    await at(table.one.url, 'CRI')
    must(await callAt(table.one.url)('invitation/read', { code: next }))
  })

  it('can be taken out of the database as a file, while it goes on', async () => {
    const table = await startTwo()
    const mex = await comeIn(table, 'MEX')
    const typed = await type([mex], 'palabra', 5)
    await until(() => isReceived(mex), 'the receipts')
    const [code = '', out] = [table.codes.get('MEX'), join(temporaryFolder(), 'out.mesa')]
    const mesa = spawnMesa(temporaryFolder(), 'copy', code, ...servers().slice(0, 2), '-o', out)
    await until(() => mesa.printed() !== '', 'the copy', 90_000)
    expect(mesa.printed()).toBe(`Copiada y comprobada: ${out}\n`)
    expect(must(verifyMeeting(out))).toMatchObject({ entries: 6, flaws: [], isWellBuilt: true })
    const file = must(openMeetingFile(out))
    const reader = openReader(openDraft(file.doc))
    expect(typed.filter((word) => !textOf({ reader }).includes(word))).toEqual([])
    expect([file.meeting, file.store.invitations().map((each) => each.code)]).toEqual([
      ...[mex.room, expect.arrayContaining([...table.codes.values()])],
    ])
    expect(file.store.findTicket(hashTicket(mex.ticket))?.party).toBe('MEX')
    file.close()
    // The same chain: the database has gone on from it, and takes it for the same meeting.
    await type([mex], 'luego', 1)
    await (await spawnMesaHost(temporaryFolder(), out, ...servers())).stop()
  })

  it('slows down at each who guesses at the other', async () => {
    const { one, two } = await startTwo()
    for (let miss = 0; miss < 10; miss += 1) {
      await callAt(one.url)('invitation/read', { code: `MEX-2222-${2222 + miss}` })
    }
    const guess = () => callAt(two.url)('invitation/read', { code: 'MEX-3333-3333' })
    await expect.poll(guess).toMatchObject({ ok: false, error: { kind: 'too-many-tries' } })
  })

  it('says what is wrong with the servers, or with a file that went on elsewhere', async () => {
    const path = join(temporaryFolder(), 'test.mesa')
    createTestMeeting(path)
    await (await spawnMesaHost(temporaryFolder(), path, ...servers())).stop()
    const complaint = async (...args: readonly string[]) => {
      const mesa = spawnMesa(temporaryFolder(), 'host', ...args)
      await until(() => mesa.complaints() !== '', 'the complaint', 90_000)
      return mesa.complaints()
    }
    const { url } = redis ?? { url: '' }
    const nobody = 'postgres://mesa:mal@127.0.0.1:9/nada'
    expect(await complaint('--postgres', nobody, '--redis', url)).toBe(
      'mesa: la base de datos postgres://127.0.0.1:9/nada no responde, o no acepta el usuario y la contraseña\n',
    )
    expect(await complaint(...servers().slice(0, 2), '--redis', 'redis://:mal@127.0.0.1:9')).toBe(
      'mesa: el servidor Redis redis://127.0.0.1:9 no responde, o no acepta la contraseña\n',
    )
    expect(await complaint('--redis', url)).toContain('--postgres y --redis van juntos')
    const file = must(openMeetingFile(path))
    must(file.append(new Uint8Array([0, 0]), { party: 'MEX', delegate: 'Ana', atMs: 1 }))
    file.close()
    expect(await complaint(path, ...servers())).toContain('siguió de otro modo')
  })

  it('goes on without Redis, and waits for PostgreSQL', async () => {
    const { one, two, codes } = await startTwo()
    const at = (url: string, party: Party) => comeIn({ balancer: { url }, codes }, party)
    const [mex, can] = [await at(one.url, 'MEX'), await at(two.url, 'CAN')]
    await redis?.kill()
    writeAfter(mex, 'Agradecer ', 'uno ')
    await until(() => textOf(can).includes('uno '), 'words without Redis', 30_000)
    await redis?.start()
    await postgres?.kill()
    writeAfter(mex, 'uno ', 'dos ')
    await until(() => mex.storage.includes(true), 'to be told', 60_000)
    const healthOf = async ({ url }: { readonly url: string }) => (await ask(url, '/health')).status
    for (const host of [one, two]) await expect.poll(() => healthOf(host)).toBe(503)
    expect([isReceived(mex), textOf(can).includes('dos')]).toEqual([false, false])
    await postgres?.start()
    await until(() => isReceived(mex) && textOf(can).includes('uno dos '), 'the rest', 60_000)
    for (const host of [one, two]) await expect.poll(() => healthOf(host)).toBe(200)
    expect(mex.refusals).toEqual([])
  })
})

interface Guest extends TestClient {
  readonly party: Party
  readonly room: string
  readonly ticket: string
}

/** By the link, as a page does. */
async function comeIn(
  {
    balancer,
    codes,
  }: { readonly balancer: Pick<Balancer, 'url'>; readonly codes: ReadonlyMap<string, string> },
  party: Party,
): Promise<Guest> {
  const code = codes.get(party) ?? ''
  const call = callAt(balancer.url)
  const { ticket, room } = must(await call('invitation/accept', { code, name: party }))
  const client = connect(balancer.url, room, ticket, { party, name: party })
  await until(() => client.provider.synced, `${party} to be in step`)
  return { ...client, party, room, ticket }
}

/** Everybody writes word after word; so many. */
async function type(clients: readonly Guest[], mark: string, count: number): Promise<string[]> {
  const typed: string[] = []
  for (let at = 0; at < count; at += 1) {
    for (const client of clients) {
      const word = `${client.party}-${mark}-${at}`
      writeAfter(client, 'Agradecer ', `${word} `)
      typed.push(word)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return typed
}

function stateOf(shown: TestClient, at: TestClient): Record<string, unknown> | undefined {
  return at.provider.awareness.getStates().get(shown.doc.clientID)
}

/** What the journal says of a meeting, read anew. */
async function inDatabase(server: TestServer | undefined, room: string) {
  const database = must(await openPostgres(server?.url ?? ''))
  const replay = new Replay()
  must(await database.open(meetingId(room), replay))
  await database.close()
  const clocks = new Map<number, number>()
  for (const client of replay.clients.keys()) {
    clocks.set(client, replay.doc.store.clients.get(client)?.at(-1)?.id.clock ?? 0)
  }
  return { writers: replay.clients, clocks }
}
