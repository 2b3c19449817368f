import { strFromU8, unzipSync } from 'fflate'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { ImportError } from './import-error.ts'

/** The XML parts of a package, by path. */
export type Parts = ReadonlyMap<string, string>

/** Of all parts together, unpacked. */
export const UNPACKED_LIMIT_BYTES = 200_000_000

/**
 * Unpacks the XML parts. Memory is bounded: the sizes that the zip states are summed before
 * anything is unpacked, and a part that lies about its size is cut off there (and found damaged
 * when it is parsed).
 */
export function unpack(
  bytes: Uint8Array,
  limitBytes = UNPACKED_LIMIT_BYTES,
): Result<Parts, ImportError> {
  if (startsWith(bytes, OLD_CONTAINER)) return err({ kind: 'old-or-locked' })
  if (!startsWith(bytes, ZIP)) return err({ kind: 'not-a-zip' })
  let sizeBytes = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizeBytes += originalSize
        if (sizeBytes > limitBytes) throw new TooLarge()
        return /\.(xml|rels)$/i.test(name)
      },
    })
    return ok(new Map(Object.entries(files).map(([path, file]) => [path, decode(file)])))
  } catch (problem) {
    return err(
      problem instanceof TooLarge
        ? { kind: 'too-large', limitBytes }
        : { kind: 'damaged', part: null },
    )
  }
}

class TooLarge extends Error {}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Some programs write UTF-16, which XML allows. */
function decode(file: Uint8Array): string {
  if (startsWith(file, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(file)
  if (startsWith(file, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(file)
  return strFromU8(startsWith(file, [0xef, 0xbb, 0xbf]) ? file.subarray(3) : file)
}
