import type { IpcMainInvokeEvent, WebFrameMain } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Handlers } from '../../electron/main/ipc.ts'
import { serveIpc } from '../../electron/main/ipc.ts'

type Listener = (event: IpcMainInvokeEvent, payload: unknown) => unknown

/** Electron's end of the calls, as far as they are served. */
class Calls {
  readonly listeners = new Map<string, Listener>()
  handle(channel: string, listener: Listener): void {
    this.listeners.set(channel, listener)
  }
  removeHandler(channel: string): void {
    this.listeners.delete(channel)
  }
  call(channel: string, frame: string, payload: unknown): unknown {
    const event = { senderFrame: { url: frame } } as unknown as IpcMainInvokeEvent // all that is read
    return this.listeners.get(channel)?.(event, payload)
  }
}

const handlers: Handlers = {
  'meeting:choose': () => Promise.resolve('/meetings/a.mesa'),
  'folder:choose': () => Promise.resolve('/media/usb'),
  'table:open': () => Promise.resolve(null),
  'file:save': ({ name }) => Promise.resolve({ ok: true, value: { path: `/documents/${name}` } }),
}
const isOurs = (frame: WebFrameMain | null) => frame?.url === 'http://127.0.0.1:4180/'

describe('serveIpc', () => {
  it('answers a frame of ours', async () => {
    const calls = new Calls()
    serveIpc(calls, handlers, isOurs)
    const payload = { name: 'a.docx', bytes: Uint8Array.of(1) }
    expect(await calls.call('file:save', 'http://127.0.0.1:4180/', payload)).toEqual({
      ok: true,
      value: { path: '/documents/a.docx' },
    })
  })

  it('refuses a foreign frame, and what is no request', () => {
    const calls = new Calls()
    serveIpc(calls, handlers, isOurs)
    expect(() => calls.call('meeting:choose', 'https://example.org/', null)).toThrow(
      'foreign frame',
    )
    expect(() => calls.call('file:save', 'http://127.0.0.1:4180/', 'PK')).toThrow(TypeError)
  })

  it('has the system open a table, and no other address', async () => {
    const calls = new Calls()
    serveIpc(calls, handlers, isOurs)
    const open = (url: unknown) => calls.call('table:open', 'http://127.0.0.1:4180/', { url })
    for (const table of ['http://192.168.1.20:4180/', 'https://mesa.local/i/MEX-7Q4K-9TDP']) {
      expect(await open(table)).toBe(null)
    }
    for (const other of [
      ...['file:///etc/passwd', 'javascript:alert(1)', 'http://user:x@10.0.0.1/', 'ms-word:x', 7],
      ...['http://10.0.0.1/i/MEX?x=1', 'http://10.0.0.1/other', 'http://10.0.0.1:999999/'],
    ]) {
      expect(() => open(other)).toThrow(TypeError)
    }
  })

  it('serves nothing after it was stopped', () => {
    const calls = new Calls()
    serveIpc(calls, handlers, isOurs)()
    expect([...calls.listeners.keys()]).toEqual([])
  })
})
