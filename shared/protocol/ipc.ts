import type { Result } from '../result.ts'

/** Every call the window may make to the main process. Nothing else crosses the bridge. */
export interface IpcCalls {
  /** Asks the person which meeting to open; null when they think better of it. */
  'meeting:choose': { request: null; reply: string | null }
  /** Asks the person for a folder, as of a stick; null when they think better of it. */
  'folder:choose': { request: null; reply: string | null }
  /** Opens another computer's table in the person's browser: this window stays with its own host. */
  'table:open': { request: TableAddress; reply: null }
  /** Asks the person where to save, and writes the file whole or leaves the old one. */
  'file:save': { request: FileToSave; reply: Result<SavedFile | null, SaveError> }
}

export type Channel = keyof IpcCalls

export interface FileToSave {
  /** A bare name, offered to the person in their documents folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TableAddress {
  /** A table's first page or an invitation: `http://192.168.1.20:4180/i/MEX-7Q4K-9TDP`. */
  readonly url: string
}

/** Where the person put it. */
export interface SavedFile {
  readonly path: string
}

export type SaveError = { readonly kind: 'cannot-write'; readonly path: string }

/** Turns an untrusted payload into a request, or throws. The compiler asks for one per channel. */
export const parseRequest: {
  readonly [C in Channel]: (payload: unknown) => IpcCalls[C]['request']
} = {
  'meeting:choose': () => null,
  'folder:choose': () => null,
  'table:open': parseTableAddress,
  'file:save': parseFileToSave,
}

/** What preload exposes to the window as `desktop`, derived so that it cannot drift from the table. */
export interface Desktop {
  readonly call: <C extends Channel>(
    channel: C,
    request: IpcCalls[C]['request'],
  ) => Promise<IpcCalls[C]['reply']>
}

const MAX_NAME_LENGTH = 200

function parseFileToSave(payload: unknown): FileToSave {
  if (typeof payload === 'object' && payload !== null && 'name' in payload && 'bytes' in payload) {
    const { name, bytes } = payload
    if (typeof name === 'string' && isBareName(name) && bytes instanceof Uint8Array) {
      return { name, bytes }
    }
  }
  throw new TypeError('Not a file to save')
}

/** Nothing but a table: what the system opens else is decided by the person, not by a page. */
function parseTableAddress(payload: unknown): TableAddress {
  if (typeof payload === 'object' && payload !== null && 'url' in payload) {
    const { url } = payload
    if (typeof url === 'string' && TABLE.test(url) && URL.canParse(url)) return { url }
  }
  throw new TypeError('Not the address of a table')
}

const TABLE = /^https?:\/\/[\w.-]+(:\d{1,5})?\/(i\/[A-Z0-9-]{1,40})?$/

/** A page may propose a name, never a place. */
function isBareName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME_LENGTH && !/[/\\:\0]/.test(name)
}
