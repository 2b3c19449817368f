import { zipSync } from 'fflate'
import type { ZipOptions } from 'fflate'
import type { Package } from '../package.ts'
import { TYPES_PATH } from '../package.ts'

/**
 * Zips a package. The same parts give the same bytes on every machine: the zip bears no time of
 * day, and its files are sorted, with the content types first, where readers that only sniff
 * expect them.
 */
export function zipPackage(parts: Package): Uint8Array {
  return zipFiles(parts)
}

/** Zips any files in the same way. */
export function zipFiles(parts: Package): Uint8Array {
  const sorted = [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  // What is compressed already only takes time.
  const files = sorted.map(([path, bytes]): [string, [Uint8Array, ZipOptions]] => [
    path,
    [bytes, { level: levelOf(path) }],
  ])
  return zipSync(Object.fromEntries(files), { mtime: epoch() })
}

const rank = (path: string): number => (path === TYPES_PATH ? 0 : 1)
const levelOf = (path: string) => (/\.(png|jpe?g|gif|docx)$/i.test(path) ? 0 : 6)

/** Zip knows local time only, from 1980. At noon, which every time zone had that day. */
const epoch = () => new Date(1980, 0, 1, 12)
