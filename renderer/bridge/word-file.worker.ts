import { readDocx } from '../../shared/docx/read/read-docx.ts'

/** Reads a Word file beside the page, so that typing goes on. */
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  const read = readDocx(data)
  self.postMessage(
    read.ok ? { ok: true, value: { document: read.value.document, base: read.value.base } } : read,
  )
})
