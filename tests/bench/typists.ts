import type { Page } from 'playwright-core'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Country } from '../../shared/meeting/party.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'
import { typeAndMeasure } from './keystrokes.ts'
import type { Line } from './measure.ts'
import { rounded, sampleOf } from './measure.ts'
import type { BenchTable } from './table.ts'

const KEY_MS = 200
const TARGET_P95_MS = 16
const PARAGRAPHS_APART = 3

/**
 * Eleven delegations write at once, five keys a second each: one in the browser that is measured,
 * ten through the host. Counted is the input of all of them.
 */
export async function benchTypists(page: Page, table: BenchTable, own: Country): Promise<Line> {
  const others = COUNTRIES.filter((each) => each !== own)
  const typists = await Promise.all(others.map((party, at) => startTypist(table, party, at)))
  const local = await typeAndMeasure(page, KEY_MS)
  const keys = typists.flatMap((typist) => typist.stop())
  const remote = sampleOf(keys)
  return {
    bench: 'eleven-typists',
    p95Ms: local.p95Ms,
    medianMs: local.medianMs,
    othersP95Ms: remote.p95Ms,
    othersKeys: remote.times,
    busyMs: rounded(local.busyMs),
    isOnTarget: local.p95Ms < TARGET_P95_MS && remote.p95Ms < TARGET_P95_MS,
  }
}

/** Types on and on in a paragraph of its own until it is stopped; gives what its keys took. */
async function startTypist(table: BenchTable, party: Country, at: number) {
  const { doc, stop } = await table.follow(party)
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party, delegate: `Persona ${party}` }, () => 0)
  const paragraph = reader.document().paragraphs[(at + 1) * PARAGRAPHS_APART]?.id
  if (paragraph === undefined) throw new Error('No paragraph to write in')
  let caret = { paragraph, offset: 8 }
  const tookMs: number[] = []
  const timer = setInterval(() => {
    const startMs = performance.now()
    caret = pen.insertText(caret, 'a')
    tookMs.push(performance.now() - startMs)
  }, KEY_MS)
  return {
    stop(): readonly number[] {
      clearInterval(timer)
      reader.stop()
      stop()
      return tookMs
    },
  }
}
