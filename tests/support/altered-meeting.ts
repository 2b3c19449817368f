import { join } from 'node:path'
import Database from 'libsql'
import { temporaryFolder } from './folder.ts'
import { drawDoc, wordsIn, writeMeeting } from './written-meeting.ts'

const WORDS = 36

/**
 * The folder of a meeting `test.mesa` with a snapshot after most of its words; the second word was altered
 * since. And what it said before.
 */
export function alteredMeeting() {
  const folder = temporaryFolder()
  const path = join(folder, 'test.mesa')
  const file = writeMeeting(path, WORDS, WORDS - 4)
  file.close()
  alter(path)
  return { folder, path, before: { words: wordsIn(file.doc), drawn: drawDoc(file.doc) } }
}

/** As a disk does that gives back something else than was written. */
export function alter(path: string): void {
  const database = new Database(path)
  database.exec("UPDATE entries SET bytes = x'00' WHERE seq = 3")
  database.close()
}
