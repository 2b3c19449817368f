import type { Document as WordDocument } from 'docx'
import { Packer } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { OwnPart } from './properties.ts'

/**
 * Packs a file, with parts of ours in the place of those of the same path. The same file gives
 * the same bytes on every machine: `docx` zips with the time of day, so this zips again, without
 * it and with the content types first, where readers that only sniff expect them.
 */
export async function packDocx(
  document: WordDocument,
  own: readonly OwnPart[],
): Promise<Uint8Array> {
  const packed = await Packer.toArrayBuffer(document, undefined, own)
  const parts = unzipSync(new Uint8Array(packed))
  return zipSync({ [TYPES]: new Uint8Array(), ...parts }, { level: 6, mtime: EPOCH })
}

const TYPES = '[Content_Types].xml'

/** Zip knows local time only, from 1980. At noon, which every time zone had that day. */
const EPOCH = new Date(1980, 0, 1, 12)
