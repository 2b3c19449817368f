/**
 * The file that SQLite would make of a file and of the log it wrote ahead (its WAL), for a reader who may
 * touch neither: https://www.sqlite.org/fileformat2.html#the_write_ahead_log. What was not committed, or
 * not written to its end, is left out. A log that is none leaves the file as it is.
 */
export function mergeLog(file: Uint8Array, log: Uint8Array): Uint8Array {
  const pages = new Map<number, Uint8Array>()
  let [sizePages, pageBytes] = [0, 0]
  for (const commit of commitsOf(log)) {
    for (const { page, bytes } of commit.frames) pages.set(page, bytes)
    sizePages = commit.sizePages
    pageBytes = commit.pageBytes
  }
  const merged = sizePages === 0 ? new Uint8Array(file) : new Uint8Array(sizePages * pageBytes)
  if (sizePages > 0) merged.set(file.subarray(0, merged.length))
  for (const [page, bytes] of pages) {
    if (page <= sizePages) merged.set(bytes, (page - 1) * pageBytes)
  }
  if (merged.length > Math.max(...FORMATS)) for (const at of FORMATS) merged[at] = ROLLBACK_JOURNAL
  return merged
}

/** Where a file says how it is to be written and read: as one without a log. */
const FORMATS = [18, 19] as const
const ROLLBACK_JOURNAL = 1

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const MAGIC = 0x377f0682

interface Frame {
  /** From 1. */
  readonly page: number
  readonly bytes: Uint8Array
}

interface Commit {
  readonly frames: readonly Frame[]
  /** Of the whole file afterwards. */
  readonly sizePages: number
  readonly pageBytes: number
}

function* commitsOf(log: Uint8Array): Iterable<Commit> {
  if (log.length < HEADER_BYTES) return
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const magic = view.getUint32(0)
  if (magic !== MAGIC && magic !== MAGIC + 1) return
  const isLittleEndian = magic === MAGIC
  const pageBytes = view.getUint32(8)
  const frameBytes = FRAME_HEADER_BYTES + pageBytes
  const sum = (from: number, to: number, before: Sum) =>
    addUp(view, from, to, isLittleEndian, before)
  const isAt = ([one, other]: Sum, at: number) =>
    view.getUint32(at) === one && view.getUint32(at + 4) === other
  let sums = sum(0, 24, [0, 0])
  if (!isAt(sums, 24)) return
  const salts: Sum = [view.getUint32(16), view.getUint32(20)]
  let frames: Frame[] = []
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    sums = sum(at, at + 8, sums)
    sums = sum(at + FRAME_HEADER_BYTES, at + frameBytes, sums)
    if (!isAt(salts, at + 8) || !isAt(sums, at + 16)) return
    const bytes = log.subarray(at + FRAME_HEADER_BYTES, at + frameBytes)
    frames.push({ page: view.getUint32(at), bytes })
    const sizePages = view.getUint32(at + 4)
    if (sizePages === 0) continue
    yield { frames, sizePages, pageBytes }
    frames = []
  }
}

type Sum = readonly [number, number]

function addUp(
  view: DataView,
  from: number,
  to: number,
  isLittleEndian: boolean,
  before: Sum,
): Sum {
  let [one, other] = before
  for (let at = from; at < to; at += 8) {
    one = (one + view.getUint32(at, isLittleEndian) + other) >>> 0
    other = (other + view.getUint32(at + 4, isLittleEndian) + one) >>> 0
  }
  return [one, other]
}
