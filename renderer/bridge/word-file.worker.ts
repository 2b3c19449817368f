import type { WordFile } from './read-word-file.ts'
import { spelledOut } from '../../shared/document/references.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import { foreignText } from '../../shared/import/foreign-text.ts'

/** What a Word file is read for: to come back into a text, or to begin one. */
export type WordPurpose = 'return' | 'start'

/** Reads a Word file beside the page, so that typing goes on. */
self.addEventListener(
  'message',
  ({ data: { bytes, purpose } }: MessageEvent<{ bytes: Uint8Array; purpose: WordPurpose }>) => {
    const read = readDocx(bytes)
    if (!read.ok) {
      self.postMessage(read)
      return
    }
    const { base, notices, referred, unsaid, noteMixing } = read.value
    // The words that the meeting will show, for the page has none of its references yet.
    const document =
      purpose === 'start' ? spelledOut(foreignText(read.value), 'accepted') : read.value.document
    const file: WordFile = { document, base, notices, referred, unsaid, noteMixing }
    self.postMessage({ ok: true, value: file })
  },
)
