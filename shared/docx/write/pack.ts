import type { Document as WordDocument } from 'docx'
import { Packer } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { TYPES_PATH } from '../package.ts'
import { embedBase } from './embed.ts'
import type { OwnPart } from './properties.ts'

/**
 * Packs a file, with parts of ours in the place of those of the same path, and perhaps with a
 * base inside. The same file gives
 * the same bytes on every machine: `docx` zips with the time of day, so this zips again, without
 * it and with the content types first, where readers that only sniff expect them.
 */
export async function packDocx(
  document: WordDocument,
  own: readonly OwnPart[],
  base: string | null,
): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(document, undefined, own)
  const written = new Map(Object.entries(unzipSync(new Uint8Array(packed))))
  const parts = base === null ? written : embedBase(written, base)
  const files = { [TYPES_PATH]: new Uint8Array(), ...Object.fromEntries(parts) }
  return zipSync(files, { level: 6, mtime: EPOCH })
}

/** Zip knows local time only, from 1980. At noon, which every time zone had that day. */
const EPOCH = new Date(1980, 0, 1, 12)
