import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { describe, expect, it } from 'vitest'
import { SUBPROTOCOL, SYNC_PATH } from '../../../../shared/protocol/wire.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { must, startTestHost } from '../../../support/host.ts'
import { ask, callAt } from '../../../support/http.ts'

/** An address that is not the desk's; on Linux all of 127/8 is this computer. */
const ELSEWHERE = '127.0.0.2'

describe('the page', () => {
  it('is given with a policy that lets it reach nobody but its host', async () => {
    const { host } = await startTestHost({ pagesFolder: page() })
    const answer = await ask(host.url, '/')
    expect([answer.status, answer.body]).toEqual([200, '<!doctype html>Mesa'])
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(String(answer.headers['content-security-policy']).split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        `connect-src 'self' ws://127.0.0.1:${host.port}`,
      ]),
    )
  })

  it('is fenced like every other answer, whatever was asked and whatever became of it', async () => {
    const { host } = await startTestHost({ pagesFolder: page() })
    const answers = await Promise.all([
      ask(host.url, '/'),
      ask(host.url, '/none.js'),
      ask(host.url, '/health'),
      ask(host.url, '/metrics'),
      ask(host.url, '/', { method: 'PUT' }),
      ask(host.url, '/api/invitation/read'),
      ask(host.url, '/api/invitation/read', { method: 'POST', body: '{' }),
      ask(host.url, '/api/invitation/read', { method: 'POST', body: '{"code":"x"}' }),
      ask(host.url, '/api/desk/open', { method: 'POST', body: 'null' }),
      ask(host.url, '/api/none', { method: 'POST', body: 'null' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([
      ...[200, 404, 200, 200, 405, 405, 400, 200, 403, 404],
    ])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })

  it('answers for its own addresses, as that of an invitation', async () => {
    const { host } = await startTestHost({ pagesFolder: page() })
    expect((await ask(host.url, '/i/MEX-7Q4K-9TDP')).body).toContain('Mesa')
  })

  it('lets browsers keep what bears a digest, and packs it for them', async () => {
    const { host } = await startTestHost({ pagesFolder: page() })
    const plain = await ask(host.url, '/assets/app-abc123.js')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const response = await fetch(`${host.url}/assets/app-abc123.js`)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toBe(plain.body)
  })

  it('is all there is: nothing beside its folder can be had', async () => {
    const { host, folder } = await startTestHost({ pagesFolder: page() })
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    for (const path of [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
      '//secret.txt',
      '/%00.txt',
      '/%ff.txt',
    ]) {
      const { status, body } = await ask(host.url, path)
      expect(`${path} ${status} ${body}`).not.toMatch(/ secret$|"name"/)
    }
  })
})

describe('the desk', () => {
  it('opens to its key alone', async () => {
    const { host } = await startTestHost()
    expect(must(await callAt(host.deskUrl)('desk/open', null)).version).toBe('0.0.0-test')
    const stranger = await callAt(host.url)('desk/open', null)
    expect(stranger).toEqual({ ok: false, error: { kind: 'not-your-desk' } })
    const guess = await callAt(host.url, { 'x-mesa-desk': 'x'.repeat(43) })('desk/open', null)
    expect(guess).toEqual(stranger)
  })

  it('does not open by a name that somebody else gave this computer', async () => {
    const { host } = await startTestHost()
    const call = callAt(host.deskUrl, { host: `evil.example:${host.port}` })
    expect(await call('desk/open', null)).toEqual({ ok: false, error: { kind: 'not-your-desk' } })
  })

  it('does not open through the room, even with its key', async () => {
    const table = await startTestHost({ networkAddresses: () => [ELSEWHERE] })
    const { host, room } = table
    const [address = ''] = must(
      await callAt(host.deskUrl)('desk/share', { meeting: room }),
    ).addresses
    expect(address).toBe(`http://${ELSEWHERE}:${host.port}`)
    const key = host.deskUrl.split('#desk=')[1] ?? ''
    const call = callAt(address, { 'x-mesa-desk': key })
    expect(await call('desk/open', null)).toEqual({ ok: false, error: { kind: 'not-your-desk' } })
    expect((await ask(address, '/health')).status).toBe(200)
  })
})

describe('sharing', () => {
  it('listens on each address of the network, until it is taken back', async () => {
    let present = [ELSEWHERE]
    const { host, room } = await startTestHost({ networkAddresses: () => present })
    const desk = callAt(host.deskUrl)
    const [first = ''] = must(await desk('desk/share', { meeting: room })).addresses
    expect((await ask(first, '/health')).status).toBe(200)
    present = ['127.0.0.3']
    const [second = ''] = must(await desk('desk/share', { meeting: room })).addresses
    expect(second).toContain('127.0.0.3')
    await expect(ask(first, '/health')).rejects.toThrow('ECONNREFUSED')
    must(await desk('desk/unshare', { meeting: room }))
    await expect(ask(second, '/health')).rejects.toThrow('ECONNREFUSED')
    expect((await ask(host.url, '/health')).status).toBe(200)
  })

  it('says so when there is no network', async () => {
    const { host, room } = await startTestHost()
    const answer = await callAt(host.deskUrl)('desk/share', { meeting: room })
    expect(answer).toEqual({ ok: false, error: { kind: 'no-network' } })
  })
})

describe('a page of another address', () => {
  it('may neither call nor connect', async () => {
    const { host, room, meeting } = await startTestHost()
    const origin = 'http://evil.example'
    const headers = { origin, 'content-type': 'text/plain' }
    const given = { method: 'POST', headers, body: '{"code":"MEX-2222-2222"}' }
    expect((await ask(host.url, '/api/invitation/read', given)).status).toBe(403)
    const seat = { party: 'MEX', role: 'delegate', name: 'Ana' } as const
    const { ticket } = must(await meeting.seat(seat, null))
    const address = `${host.url.replace('http', 'ws')}${SYNC_PATH}/${room}`
    expect(await outcome(new WebSocket(address, [SUBPROTOCOL, ticket], { origin }))).toBe('403')
    const own = new WebSocket(address, [SUBPROTOCOL, ticket], { origin: host.url })
    expect(await outcome(own)).toBe('open')
  })
})

describe('a call', () => {
  it('that is none is turned away', async () => {
    const { host } = await startTestHost()
    const post = (path: string, body: string) => ask(host.url, path, { method: 'POST', body })
    expect((await post('/api/nothing', '{}')).status).toBe(404)
    expect((await post('/api/toString', '{}')).status).toBe(404)
    expect((await post('/api/invitation/read', 'not json')).status).toBe(400)
    expect((await post('/api/invitation/read', '{"code":7}')).status).toBe(400)
    expect((await post('/api/invitation/read', `"${'x'.repeat(70_000)}"`)).status).toBe(413)
    expect((await ask(host.url, '/api/invitation/read')).status).toBe(405)
  })
})

function page(): string {
  const folder = join(temporaryFolder(), 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>Mesa')
  writeFileSync(join(folder, 'assets/app-abc123.js'), 'export {}\n'.repeat(50))
  return folder
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

describe('a balancer before the host', () => {
  it('is believed who comes, and whether encrypted; nobody else is', async () => {
    const headers = {
      host: 'mesa.example',
      origin: 'https://mesa.example',
      'x-forwarded-proto': 'https',
    }
    const guess = (url: string, forwarded: string) =>
      ask(url, '/api/invitation/read', {
        method: 'POST',
        headers: { ...headers, 'x-forwarded-for': forwarded },
        body: '{"code":"MEX-2222-2222"}',
      })
    const alone = await startTestHost()
    expect((await guess(alone.host.url, '10.0.0.1')).status).toBe(403)
    const { host } = await startTestHost({ balancers: ['127.0.0.1'] })
    for (let miss = 0; miss < 10; miss += 1) await guess(host.url, '8.8.8.8, 10.0.0.1')
    expect((await guess(host.url, '1.2.3.4, 10.0.0.1')).body).toContain('too-many-tries')
    expect((await guess(host.url, '10.0.0.1, 10.0.0.2')).body).toContain('no-such-code')
    const local = { headers: { ...headers, host: 'localhost' } }
    expect((await ask(host.url, '/metrics', local)).status).toBe(404)
  })
})
