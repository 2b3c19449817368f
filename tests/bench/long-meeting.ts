import path from 'node:path'
import * as Y from 'yjs'
import { createMeetingFile, openMeetingFile } from '../../electron/host/index.ts'
import type { Aside } from '../../electron/host/aside/aside.ts'
import { createShelf } from '../../electron/host/meetings/shelf.ts'
import type { NewEntry } from '../../electron/host/store/port.ts'
import { createEngine } from '../../electron/host/sync/engine.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'
import { err } from '../../shared/result.ts'
import { bigOpening } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded, sampleOf, timed } from './measure.ts'
import { must } from './table.ts'

const KEYS = 40_000
const TIMES = 10
/** Written since the last snapshot: what a room types in a minute. */
const SINCE = 500
const MAX_RATIO = 1.3

/** Opening the file of a long meeting by its snapshot, against replaying every key of it. */
export async function benchLongMeeting(folder: string): Promise<Line> {
  const file = path.join(folder, 'long-meeting.mesa')
  await writeLong(file, KEYS / 2)
  const open = () => must(openMeetingFile(file)).close()
  const replayed = await timed(5, open)
  const kept = must(openMeetingFile(file))
  kept.keepSnapshot()
  kept.close()
  const opened = await timed(5, open)
  return {
    bench: 'opening-long-meeting',
    entries: KEYS / 2,
    replayMedianMs: replayed.medianMs,
    snapshotMedianMs: opened.medianMs,
    share: rounded(opened.medianMs / replayed.medianMs),
  }
}

/** Opening by a host, until somebody can come in: of a meeting, and of one with so many times the keys. */
export async function benchServedOpening(folder: string): Promise<Line> {
  const files = [KEYS / TIMES, KEYS].map((keys) => ({ keys, name: `served-${keys}.mesa` }))
  for (const { keys, name } of files) await writeLong(path.join(folder, name), keys, SINCE)
  const took = files.map((): number[] => [])
  // In turn, so that whatever else the machine does befalls both.
  for (let round = 0; round < 9; round += 1) {
    for (const [at, { name }] of files.entries()) {
      took[at]?.push(await openServed(path.join(folder, name)))
    }
  }
  const [short = NaN, long = NaN] = took.map((each) => sampleOf(each.slice(1)).medianMs)
  const ratio = rounded(long / short)
  return {
    bench: 'opening-served-meeting',
    entries: KEYS,
    medianMs: long,
    tenthMedianMs: short,
    ratio,
    target: MAX_RATIO,
    isOnTarget: ratio <= MAX_RATIO,
  }
}

/** No file of these is damaged. */
const NOTHING_ASIDE: Aside = {
  run: () => Promise.resolve(err({ kind: 'job-failed', cause: 'failed' })),
  stop: () => Promise.resolve(),
}

async function openServed(file: string): Promise<number> {
  const surroundings = { nowMs: () => 0, report: () => undefined, onFault: console.error }
  const shelf = createShelf(createEngine(surroundings), NOTHING_ASIDE, surroundings, () =>
    Promise.resolve(),
  )
  const startMs = performance.now()
  must(await shelf.open(file))
  const tookMs = performance.now() - startMs
  await shelf.closeAll()
  return tookMs
}

/** With a snapshot before the last so many keys; without any for `null`. */
async function writeLong(file: string, keys: number, since: number | null = null): Promise<void> {
  const made = must(createMeetingFile(file, bigOpening(), 0))
  const entries = keysOf(Y.encodeStateAsUpdate(made.doc), keys)
  const before = entries.splice(0, entries.length - (since ?? 0))
  must(await made.record(() => before))
  if (since !== null) made.keepSnapshot()
  must(await made.record(() => entries))
  made.close()
}

/** All delegations type in turn, each a letter into a paragraph of its own. */
function keysOf(start: Uint8Array, keys: number): NewEntry[] {
  const entries: NewEntry[] = []
  const desks = COUNTRIES.map((party, at) => {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, start)
    const reader = openReader(openDraft(doc))
    const pen = openPen(reader, { party, delegate: party }, () => 0)
    doc.on('update', (bytes: Uint8Array) =>
      entries.push({ document: 'draft', bytes, party, delegate: party, atMs: entries.length }),
    )
    const paragraph = reader.document().paragraphs[at * 3]?.id
    if (paragraph === undefined) throw new Error('No paragraph to write in')
    let caret = { paragraph, offset: 0 }
    return { reader, press: () => (caret = pen.insertText(caret, 'a')) }
  })
  for (let key = 0; key < keys; key += 1) desks[key % desks.length]?.press()
  for (const { reader } of desks) reader.stop()
  return entries
}
