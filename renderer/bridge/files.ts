/** A file that somebody chose in this window. */
export interface ChosenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface SaveRequest {
  /** Proposed to the person, with its ending. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** `saved` names where, if the window knows it; `handed-over`: the browser puts it where it puts files. */
export type Saving =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'handed-over'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cannot-write'; readonly path: string }
  /** The file could not be made at all. */
  | { readonly kind: 'failed'; readonly reason: string }

/** How the window reads and writes files: the desktop's dialogs, or the browser's. */
export interface Files {
  /** Of a file of this computer that the host can open itself; null where only the browser can read. */
  readonly chooseMeetingPath: (() => Promise<string | null>) | null
  /** A folder of this computer; null where only its name can be typed. */
  readonly chooseFolder: (() => Promise<string | null>) | null
  /** `accept` as of an HTML file input: `.mesa`. Null when the person changes their mind. */
  readonly choose: (accept: string) => Promise<ChosenFile | null>
  readonly save: (request: SaveRequest) => Promise<Saving>
}

export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  txt: 'text/plain;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
} as const
