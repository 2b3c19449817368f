import type { MeetingId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { KeptMeeting } from '../meetings/kept-meeting.ts'
import { Replay } from '../meetings/replay.ts'
import type { StoreError } from '../store/port.ts'
import type { SharedDatabase } from '../store/postgres-database.ts'

/** Reads a meeting from the database; `onWritten` hears of what this host puts on record. */
export async function openKept(
  database: SharedDatabase,
  meeting: MeetingId,
  onWritten: () => void,
): Promise<Result<KeptMeeting, StoreError>> {
  const draft = new Replay()
  const opened = await database.open(meeting, draft)
  if (!opened.ok) return opened
  const store = opened.value
  return ok({
    ...{ meeting, store, doc: draft.doc, clients: draft.clients },
    notesOf: (party) => draft.notesOf(party),
    get changedMs() {
      return draft.changedMs
    },
    async record(choose) {
      const recorded = await store.record((news) => {
        // Before anything is judged: gates start anew from what is here.
        for (const entry of news) draft.add(entry)
        return choose(news)
      })
      if (!recorded.ok) return recorded
      for (const entry of recorded.value) draft.add(entry)
      if (recorded.value.length > 0) onWritten()
      return recorded
    },
    keepSnapshot: () => store.keepSnapshot(draft.snapshot()),
    close: () => store.close(),
  })
}
