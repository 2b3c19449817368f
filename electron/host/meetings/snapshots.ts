import type { KeptMeeting } from './kept-meeting.ts'

/** Opening reads at most what a room writes in this time, whatever the meeting's length. */
const EVERY_MS = 60_000
/** For fewer entries than this it is not worth the writing. */
const WORTH_ENTRIES = 200

/** Keeps a snapshot of a meeting beside its journal now and then, and on stopping. */
export function startSnapshots(
  kept: KeptMeeting,
  onFault: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const keep = async () => {
    try {
      if (kept.store.sinceSnapshot >= WORTH_ENTRIES) await kept.keepSnapshot()
    } catch (fault) {
      onFault(fault) // The journal says the same.
    }
  }
  const timer = setInterval(() => void keep(), EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await keep()
    },
  }
}
