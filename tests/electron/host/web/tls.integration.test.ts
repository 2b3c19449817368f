import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import type { RequestOptions } from 'node:https'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { WebSocket } from 'ws'
import { describe, expect, it } from 'vitest'
import { ownIdentity, readIdentity } from '../../../../electron/host/web/identity.ts'
import { SUBPROTOCOL, SYNC_PATH } from '../../../../shared/protocol/wire.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must, startTestHost } from '../../../support/host.ts'
import { ask, callAt } from '../../../support/http.ts'

const ELSEWHERE = '127.0.0.2'
const NOW = Date.parse('2026-03-10')
const DAY = 86_400_000

describe('an encrypted table', () => {
  it('shows the certificate whose fingerprint the chair was told, and takes nothing plain', async () => {
    const { address, fingerprint } = await shareEncrypted()
    expect(address).toMatch(/^https:/)
    const answer = await askSecurely(address, '/health')
    expect([answer.status, answer.fingerprint]).toEqual([200, fingerprint])
    const { hostname, port } = new URL(address)
    await expect(ask(`http://${hostname}:${port}`, '/health')).rejects.toThrow()
  })

  it('lets its own page call and connect, and no page of the same place without encryption', async () => {
    const { table, address } = await shareEncrypted()
    const { ticket } = must(
      await table.meeting.seat({ party: 'MEX', role: 'delegate', name: 'x' }, null),
    )
    const { host } = new URL(address)
    const open = (origin: string) =>
      outcome(
        new WebSocket(`wss://${host}${SYNC_PATH}/${table.room}`, [SUBPROTOCOL, ticket], {
          origin,
          rejectUnauthorized: false,
        }),
      )
    expect(await open(`https://${host}`)).toBe('open')
    expect(await open(`http://${host}`)).toBe('403')
    const { headers } = await askSecurely(address, '/')
    expect(headers['content-security-policy']).toContain(`connect-src 'self' wss://${host}`)
  })

  it('can be turned back to a plain one, and the other way round', async () => {
    const { table, address } = await shareEncrypted()
    const desk = callAt(table.host.deskUrl)
    const plain = must(await desk('desk/share', { meeting: table.room, isEncrypted: false }))
    expect([plain.fingerprint, plain.addresses[0]?.slice(0, 5)]).toEqual([null, 'http:'])
    expect((await ask(plain.addresses[0] ?? '', '/health')).status).toBe(200)
    await expect(askSecurely(address, '/health')).rejects.toThrow()
    const again = must(await desk('desk/share', { meeting: table.room, isEncrypted: true }))
    expect((await askSecurely(again.addresses[0] ?? '', '/health')).status).toBe(200)
  })
})

describe('the host’s own certificate', () => {
  it('is kept, with a key that nobody else reads, and is the same after a restart', async () => {
    const folder = join(temporaryFolder(), 'tls')
    const first = await ownIdentity(folder, ['192.168.1.20'], NOW)
    const again = await ownIdentity(folder, ['192.168.1.20'], NOW + DAY)
    expect(again).toEqual(first)
    expect(statSync(join(folder, 'mesa.key')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(first.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  })

  it('is for the addresses of this computer, and no authority', async () => {
    const { cert } = await ownIdentity(temporaryFolder(), ['192.168.1.20'], NOW)
    const certificate = new X509Certificate(cert)
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined()
    expect(certificate.ca).toBe(false)
    expect(Date.parse(certificate.validTo) - NOW).toBeLessThanOrEqual(91 * DAY)
  })

  it('is made anew for another address, and before it ends', async () => {
    const folder = temporaryFolder()
    const first = await ownIdentity(folder, ['192.168.1.20'], NOW)
    const moved = await ownIdentity(folder, ['10.0.0.7'], NOW)
    expect(moved.fingerprint).not.toBe(first.fingerprint)
    const later = await ownIdentity(folder, ['10.0.0.7'], NOW + 85 * DAY)
    expect(later.fingerprint).not.toBe(moved.fingerprint)
  })

  it('is made anew when what was kept is of no use', async () => {
    const folder = temporaryFolder()
    const first = await ownIdentity(folder, ['10.0.0.7'], NOW)
    writeFileSync(join(folder, 'mesa.key'), 'damaged')
    const again = await ownIdentity(folder, ['10.0.0.7'], NOW)
    expect(again.fingerprint).not.toBe(first.fingerprint)
    expect(readFileSync(join(folder, 'mesa.key'), 'utf8')).toContain('PRIVATE KEY')
  })
})

describe('a certificate got elsewhere', () => {
  it('is taken with its own key only', async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()]
    await ownIdentity(one, [], NOW)
    await ownIdentity(other, [], NOW)
    const cert = join(one, 'mesa.crt')
    expect(readIdentity(cert, join(one, 'mesa.key')).ok).toBe(true)
    const wrong = join(other, 'mesa.key')
    expect(readIdentity(cert, wrong)).toEqual({
      ok: false,
      error: { kind: 'bad-certificate', path: wrong },
    })
    expect(readIdentity(wrong, wrong)).toMatchObject({ error: { path: wrong } })
    expect(readIdentity('/nowhere.pem', wrong)).toMatchObject({ error: { path: '/nowhere.pem' } })
  })

  it('is what the host’s own listener shows', async () => {
    const folder = temporaryFolder()
    const identity = await ownIdentity(folder, [], Date.now())
    const { host } = await startTestHost({ identity })
    expect(host.url).toMatch(/^https:/)
    const answer = await askSecurely(host.url, '/health')
    expect(answer.fingerprint).toBe(identity.fingerprint)
    expect(host.fingerprint).toBe(identity.fingerprint)
  })
})

async function shareEncrypted() {
  const table = await startTestHost({ networkAddresses: () => [ELSEWHERE] })
  const shared = await callAt(table.host.deskUrl)('desk/share', {
    meeting: table.room,
    isEncrypted: true,
  })
  const { addresses, fingerprint } = must(shared)
  return { table, address: addresses[0] ?? '', fingerprint }
}

/** Asks without trusting anybody, and says whose certificate it met. */
function askSecurely(address: string, path: string) {
  const { hostname, port } = new URL(address)
  const options: RequestOptions = { hostname, port, path, agent: false, rejectUnauthorized: false }
  return new Promise<{
    status: number
    fingerprint: string
    headers: Readonly<Record<string, unknown>>
  }>((resolve, reject) => {
    const asked = request(options, (response) => {
      const socket = response.socket as TLSSocket // an answer over TLS comes by one
      const { fingerprint256: fingerprint } = socket.getPeerCertificate()
      response.resume()
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, fingerprint, headers: response.headers })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function outcome(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('open', () => {
      resolve('open')
      socket.terminate()
    })
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)))
    socket.on('error', () => resolve('error'))
  })
}
