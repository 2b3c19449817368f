import path from 'node:path'
import * as Y from 'yjs'
import { createMeetingFile, openMeetingFile } from '../../electron/host/index.ts'
import type { NewEntry } from '../../electron/host/store/port.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/reader.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'
import { bigOpening } from './big-draft.ts'
import type { Line } from './measure.ts'
import { rounded, timed } from './measure.ts'
import { must } from './table.ts'

const KEYS = 20_000

/** Opening the file of a long meeting by its snapshot, against replaying every key of it. */
export async function benchLongMeeting(folder: string): Promise<Line> {
  const file = path.join(folder, 'long-meeting.mesa')
  const made = must(createMeetingFile(file, bigOpening(), 0))
  must(await made.record(() => keysOf(Y.encodeStateAsUpdate(made.doc))))
  made.close()
  const open = () => must(openMeetingFile(file)).close()
  const replayed = await timed(5, open)
  const kept = must(openMeetingFile(file))
  kept.keepSnapshot()
  kept.close()
  const opened = await timed(5, open)
  return {
    bench: 'opening-long-meeting',
    entries: KEYS,
    replayMedianMs: replayed.medianMs,
    snapshotMedianMs: opened.medianMs,
    share: rounded(opened.medianMs / replayed.medianMs),
  }
}

/** All delegations type in turn, each a letter into a paragraph of its own. */
function keysOf(start: Uint8Array): readonly NewEntry[] {
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
  for (let key = 0; key < KEYS; key += 1) desks[key % desks.length]?.press()
  for (const { reader } of desks) reader.stop()
  return entries
}
