import { isSameDigest } from '../store/chain.ts'
import { follows, START, tipOf } from '../store/history.ts'
import { Unavailable } from '../store/port.ts'
import type { MeetingStore, Tip } from '../store/port.ts'
import { BadRow } from '../store/rows.ts'
import { takeSome } from './take-some.ts'

/** Some 5 ms of work, which nobody at the table notices. */
const AT_ONCE = 500
const PAUSE_MS = 20
/** Those who come in when a meeting opens come first. */
const START_MS = 1_000
/** A disk, or a database, that cannot be asked now is no damage. */
const AGAIN_MS = 5_000

/**
 * Checks while the meeting runs what opening took on a snapshot's word. `onDamage` is called once at
 * most, with when the last entry was written that was found to be what was written; null for none.
 */
export function startChecking(
  store: Pick<MeetingStore, 'trusted' | 'entries'>,
  onDamage: (sinceMs: number | null) => void,
  onFault: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const { trusted } = store
  let isStopped = false
  let wake = () => {}
  let tip: Tip = START
  let soundMs: number | null = null

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** False where an entry is not what was written there. */
  async function checkSome(): Promise<boolean> {
    const entries = await takeSome(store.entries(tip.seq), AT_ONCE)
    for (const entry of entries) {
      if (!follows(tip, entry)) return false
      tip = tipOf(entry)
      soundMs = entry.atMs
      if (tip.seq === trusted?.seq) return isSameDigest(tip.digest, trusted.digest)
    }
    return entries.length > 0
  }

  async function isSound(): Promise<boolean> {
    try {
      return await checkSome()
    } catch (error) {
      if (error instanceof BadRow) return false
      if (!(error instanceof Unavailable)) throw error
      if (!isStopped) await pause(AGAIN_MS)
      return true
    }
  }

  async function checkAll(last: Tip): Promise<void> {
    await pause(START_MS)
    while (!isStopped && tip.seq < last.seq) {
      const mayGoOn = await isSound()
      if (isStopped) return
      if (!mayGoOn) return onDamage(soundMs)
      await pause(PAUSE_MS)
    }
  }

  const done = trusted === null ? Promise.resolve() : checkAll(trusted).catch(onFault)
  return {
    async stop() {
      isStopped = true
      wake()
      await done
    },
  }
}
