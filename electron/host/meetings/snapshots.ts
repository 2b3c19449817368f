import type { MeetingFile } from './meeting-file.ts'

/** Opening reads at most what a room writes in this time, whatever the meeting's length. */
const EVERY_MS = 60_000
/** For fewer entries than this it is not worth the writing. */
const WORTH_ENTRIES = 200

/**
 * Keeps a snapshot in a meeting's file now and then, and on stopping. `isWritten` tells whether
 * all that is in the documents is in the journal: what waits for the disk must not get there by
 * the back door.
 */
export function startSnapshots(
  file: MeetingFile,
  isWritten: () => boolean,
): { readonly stop: () => void } {
  const keep = () => {
    if (file.store.sinceSnapshot >= WORTH_ENTRIES && isWritten()) file.keepSnapshot()
  }
  const timer = setInterval(keep, EVERY_MS)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      keep()
    },
  }
}
