import { existsSync, rmSync } from 'node:fs'
import { err, ok } from '../../shared/result.ts'
import { openMeetingFile } from '../host/meetings/meeting-file.ts'
import { BESIDE } from '../host/store/beside.ts'
import type { Outcome } from './context.ts'

/**
 * Makes sure that a meeting which is to be written over is nobody's at the moment, and takes
 * what a crash may have left beside it away: SQLite would put it into the new file, also where the
 * old one is there no more.
 */
export function settleMeetingFile(path: string, force: boolean): Outcome {
  const there = ['', ...BESIDE].map((end) => path + end).find((each) => existsSync(each))
  if (there === undefined) return ok(null)
  if (!force) return err({ kind: 'exists', path: there })
  if (there === path) {
    const opened = openMeetingFile(path)
    if (opened.ok) opened.value.close()
    else if (opened.error.kind === 'in-use') return opened
  }
  for (const end of BESIDE) rmSync(path + end, { force: true })
  return ok(null)
}
