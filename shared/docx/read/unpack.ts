import { strFromU8, unzipSync } from 'fflate'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { ImportError } from './import-error.ts'

/** The XML parts of a package, by path. */
export type Parts = ReadonlyMap<string, string>

/** Of all parts together, unpacked. */
export const UNPACKED_LIMIT_BYTES = 200_000_000

/** Of the XML parts together: pictures are not unpacked, and a text of 300 pages takes some 10 MB. */
export const XML_LIMIT_BYTES = 100_000_000

/** Of all parts together: a text of 300 pages in which each word is a run of its own has a million. */
export const ELEMENT_LIMIT = 2_000_000

/**
 * Unpacks the XML parts. Memory is bounded: the sizes that the zip states are summed before
 * anything is unpacked, and a part that lies about its size is cut off there (and found damaged
 * when it is parsed). What an element takes when it is read has nothing to do with its four
 * letters, so these are counted too.
 */
export function unpack(
  bytes: Uint8Array,
  limitBytes = UNPACKED_LIMIT_BYTES,
): Result<Parts, ImportError> {
  if (startsWith(bytes, OLD_CONTAINER)) return err({ kind: 'old-or-locked' })
  if (!startsWith(bytes, ZIP)) return err({ kind: 'not-a-zip' })
  let sizeBytes = 0
  let xmlBytes = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizeBytes += originalSize
        const isXml = /\.(xml|rels)$/i.test(name)
        if (isXml) xmlBytes += originalSize
        if (sizeBytes > limitBytes) throw new TooLarge(limitBytes)
        if (xmlBytes > XML_LIMIT_BYTES) throw new TooLarge(XML_LIMIT_BYTES)
        return isXml
      },
    })
    if (hasTooMany(Object.values(files))) return err({ kind: 'too-many', limit: ELEMENT_LIMIT })
    return ok(new Map(Object.entries(files).map(([path, file]) => [path, decode(file)])))
  } catch (problem) {
    return err(
      problem instanceof TooLarge
        ? { kind: 'too-large', limitBytes: problem.limitBytes }
        : { kind: 'damaged', part: null },
    )
  }
}

class TooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super()
  }
}

/** A short text cannot have as many: `<a/>` is the shortest element there is. */
function hasTooMany(files: readonly Uint8Array[]): boolean {
  const lengthBytes = files.reduce((sum, { length }) => sum + length, 0)
  if (lengthBytes < ELEMENT_LIMIT * '<a/>'.length) return false
  let count = 0
  for (const file of files) {
    for (let at = file.indexOf(OPEN); at >= 0; at = file.indexOf(OPEN, at + 1)) {
      if (file[at + 1] !== SLASH) count += 1
    }
  }
  return count > ELEMENT_LIMIT
}

const OPEN = '<'.charCodeAt(0)
const SLASH = '/'.charCodeAt(0)

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
