import * as Y from 'yjs'
import { labelsOf, markedLabels } from '../../shared/document/labels.ts'
import { viewOf } from '../../shared/document/views.ts'
import { decide } from '../../shared/draft/decide.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { NewParagraph } from '../../shared/draft/lines.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { PARAGRAPHS } from './big-draft.ts'
import { take } from './files.ts'
import type { Line, Sample } from './measure.ts'
import { rounded, sampleOf, TARGET_GROWTH, timed } from './measure.ts'

const KEYS = 200
const TIMES = 10
const PASTED = 300
const TARGET_BYTES = 100
const TARGET_ALL_MS = 300
const CHAIR = { name: 'Presidencia', atMs: 0 }

/**
 * What the ledger costs by itself, in a text and in one ten times as long. An editor without a page is not
 * measured: Lexical reads its whole text after each key there, which it does in no page.
 */
export async function benchLedger(state: Uint8Array, long: Uint8Array): Promise<readonly Line[]> {
  return [
    keyLine(typeInto(state, 1), typeInto(long, TIMES)),
    ...decisionLines(state),
    pasteLine(state),
    await viewLine(state),
    memoryLine('memory', state),
    memoryLine('memory-ten-times', long),
  ]
}

interface Typing {
  readonly local: Sample
  /** In another's copy, until the text is read anew. */
  readonly remote: Sample
  readonly firstBytes: number
  /** The dearest of those that follow within the run. */
  readonly nextBytes: number
}

/** Types in the middle of the text, in a run of one's own; another copy follows key by key. */
function typeInto(state: Uint8Array, times: number): Typing {
  const doc = take(state)
  const other = take(state)
  const reader = openReader(openDraft(doc))
  const follower = openReader(openDraft(other))
  const pen = openPen(reader, { party: 'MEX', delegate: 'Persona' }, () => 0)
  const paragraph = reader.document().paragraphs[(PARAGRAPHS * times) / 2]?.id
  if (paragraph === undefined) throw new Error('No paragraph to write in')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const local: number[] = []
  const remote: number[] = []
  let caret = { paragraph, offset: 20 }
  for (let key = 0; key < KEYS; key += 1) {
    const startMs = performance.now()
    caret = pen.insertText(caret, 'a')
    local.push(performance.now() - startMs)
    const sentMs = performance.now()
    Y.applyUpdate(other, updates.at(-1) ?? new Uint8Array())
    remote.push(performance.now() - sentMs)
  }
  reader.stop()
  follower.stop()
  const [firstBytes = NaN, ...rest] = updates.map((update) => update.length)
  const nextBytes = Math.max(...rest)
  return { local: sampleOf(local), remote: sampleOf(remote), firstBytes, nextBytes }
}

function keyLine(near: Typing, far: Typing): Line {
  const growth = rounded(far.local.medianMs / near.local.medianMs)
  const remoteGrowth = rounded(far.remote.medianMs / near.remote.medianMs)
  return {
    bench: 'ledger-key',
    medianMs: near.local.medianMs,
    p95Ms: near.local.p95Ms,
    tenTimesMedianMs: far.local.medianMs,
    growth,
    remoteMedianMs: near.remote.medianMs,
    tenTimesRemoteMedianMs: far.remote.medianMs,
    remoteGrowth,
    firstBytes: near.firstBytes,
    nextBytes: near.nextBytes,
    isOnTarget: Math.max(growth, remoteGrowth) <= TARGET_GROWTH && near.nextBytes <= TARGET_BYTES,
  }
}

/** One, and all 1500, each in a draft of its own; with the lists that follow. */
function decisionLines(state: Uint8Array): readonly Line[] {
  const one = accept(state, () => 1)
  const all = accept(state, (count) => count)
  return [
    { bench: 'accept-one', ...one },
    { bench: 'accept-all', ...all, isOnTarget: all.medianMs < TARGET_ALL_MS },
  ]
}

function accept(state: Uint8Array, howMany: (count: number) => number): Sample {
  const took: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const reader = openReader(openDraft(take(state)))
    const pending = reader.entries().filter((entry) => entry.state === 'pending')
    const startMs = performance.now()
    decide(reader, pending.slice(0, howMany(pending.length)), 'accepted', CHAIR)
    reader.entries()
    took.push(performance.now() - startMs)
    reader.stop()
  }
  return sampleOf(took)
}

/** Three hundred paragraphs at once, against thirty: each costs the same. */
function pasteLine(state: Uint8Array): Line {
  const [few, many] = [paste(state, PASTED / TIMES), paste(state, PASTED)]
  const growth = rounded(many.medianMs / (few.medianMs * TIMES))
  const isOnTarget = growth <= TARGET_GROWTH
  return { bench: 'paste', ...many, fewMedianMs: few.medianMs, growth, isOnTarget }
}

function paste(state: Uint8Array, count: number): Sample {
  const first: NewParagraph = { text: '', props: null }
  const points = Array.from({ length: count }, (_, at): NewParagraph => {
    return { text: `Instar a los Países Miembros, ${at}.`, props: { kind: 'point', level: 1 } }
  })
  const took: number[] = []
  for (let round = 0; round < 25; round += 1) {
    const reader = openReader(openDraft(take(state)))
    const pen = openPen(reader, { party: 'MEX', delegate: 'Persona' }, () => 0)
    const paragraph = reader.document().paragraphs[PARAGRAPHS / 2]?.id
    if (paragraph === undefined) throw new Error('No paragraph to paste into')
    const startMs = performance.now()
    pen.insertParagraphs({ paragraph, offset: 20 }, [first, ...points])
    took.push(performance.now() - startMs)
    reader.stop()
  }
  return sampleOf(took)
}

async function viewLine(state: Uint8Array): Promise<Line> {
  const reader = openReader(openDraft(take(state)))
  const marked = await timed(20, () => markedLabels(reader.document()))
  const clean = await timed(20, () => labelsOf(viewOf(reader.document(), 'accepted')))
  reader.stop()
  return { bench: 'view', markedMedianMs: marked.medianMs, cleanMedianMs: clean.medianMs }
}

/** The heap that several open copies hold, for one; rough, since nobody collects on demand. */
function memoryLine(bench: string, state: Uint8Array): Line {
  const copies = 4
  const before = process.memoryUsage().heapUsed
  const open = Array.from({ length: copies }, () => openReader(openDraft(take(state))))
  const heldMegabytes = (process.memoryUsage().heapUsed - before) / copies / 1_000_000
  for (const reader of open) reader.stop()
  return { bench, heldMegabytes: rounded(heldMegabytes), sizeBytes: state.length }
}
