import { openDraft } from '../../shared/draft/draft.ts'
import { contentOf, firstItem } from '../../shared/draft/items.ts'
import type * as Y from 'yjs'
import type { Arrival, LoadClient } from './client.ts'
import { Latencies } from './latencies.ts'
import type { Sent } from './orders.ts'

/** What each client wrote into a draft, in the order of the text. */
export function writtenIn(doc: Y.Doc): ReadonlyMap<number, string> {
  const written = new Map<number, string>()
  for (let item = firstItem(openDraft(doc).body); item !== null; item = item.right) {
    const content = contentOf(item)
    if (content.kind !== 'text') continue
    const { client } = item.id
    written.set(client, (written.get(client) ?? '') + content.text)
  }
  return written
}

/** What a copy lacks of all that was sent, and has too much of it. */
export function compare(doc: Y.Doc, sent: readonly Sent[]) {
  const written = writtenIn(doc)
  let [lost, doubled] = [0, 0]
  for (const { client, text } of sent) {
    const there = written.get(client) ?? ''
    if (there === text) continue
    lost += Math.max(text.length - there.length, there.startsWith(text) ? 0 : 1)
    doubled += Math.max(there.length - text.length, 0)
  }
  return { lost, doubled }
}

/** How long each key took until this client had it: those of others, or the receipts of its own. */
export function delays(arrivals: readonly Arrival[], sent: readonly Sent[]): Latencies {
  const taken = new Latencies()
  const next = new Map(sent.map((each) => [each.client, { ...each, at: 0 }]))
  for (const [client, clock, atMs] of arrivals) {
    const of = next.get(client)
    if (of === undefined) continue
    for (; (of.clocks[of.at] ?? Infinity) <= clock; of.at += 1) {
      const pressedMs = of.atMs[of.at] ?? NaN
      if (pressedMs >= of.timedFromMs) taken.add(atMs - pressedMs)
    }
  }
  return taken
}

export function isWhole({ doc }: LoadClient, sent: readonly Sent[]): boolean {
  const { lost, doubled } = compare(doc, sent)
  return lost === 0 && doubled === 0
}
