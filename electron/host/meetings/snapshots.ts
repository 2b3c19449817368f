import type { MeetingFile } from './meeting-file.ts'

/** Opening reads at most what a room writes in this time, whatever the meeting's length. */
const EVERY_MS = 60_000
/** For fewer entries than this it is not worth the writing. */
const WORTH_ENTRIES = 200

/** Keeps a snapshot in a meeting's file now and then, and on stopping. */
export function startSnapshots(file: MeetingFile): { readonly stop: () => void } {
  const keep = () => {
    if (file.store.sinceSnapshot >= WORTH_ENTRIES) file.keepSnapshot()
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
