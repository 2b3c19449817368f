import { existsSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BESIDE } from '../store/beside.ts'
import { commitStampOf } from '../store/copy-file.ts'
import { readTip } from '../store/tip.ts'
import { createTurns } from '../turns.ts'
import type { MeetingFile } from './meeting-file.ts'

/** Why a second copy cannot be kept at the moment. */
export type CopyProblem =
  /** The folder, or the stick that it was on, is not there. */
  | 'no-folder'
  /** There is no room, or one may not write there. */
  | 'cannot-write'

export interface CopyState {
  /** When it was last as the meeting is; null while it never was. */
  readonly keptMs: number | null
  readonly problem: CopyProblem | null
}

/** Where copies go. `isElsewhere`: on another disk than the meeting's, and so never on its own. */
export interface CopyPlace {
  readonly folder: string
  readonly isElsewhere: boolean
}

/** Keeps one meeting's file a second time. */
export interface SecondCopy {
  readonly state: () => CopyState
  /** Copies what has changed since, if it is time to; the answer never fails. */
  readonly follow: () => Promise<void>
  /** Finds out where to: what is there can be told from another meeting only while this one is open. */
  readonly prepare: () => Promise<void>
  /** Copies what has changed since, however short a while ago the last copy was. */
  readonly finish: () => Promise<void>
}

const MIN_PAUSE_MS = 3_000
/** A stick is slow: it is written to for this part of the time at most. */
const SHARE_OF_TIME = 10

/**
 * A copy is whole or not there: it is written under another name, and takes its place when it is
 * on the disk. Between two copies no file is open there, so that a stick may be pulled out.
 */
export function createSecondCopy(
  file: Pick<MeetingFile, 'path' | 'meeting' | 'store'>,
  place: CopyPlace,
  nowMs: () => number,
): SecondCopy {
  let state: CopyState = { keptMs: null, problem: null }
  let copied = ''
  let target: string | null = null
  let nextMs = 0
  let isAtIt = false
  const inTurn = createTurns()

  async function copy(): Promise<void> {
    const stamp = commitStampOf(file.path)
    if (stamp === copied && target !== null && existsSync(target)) {
      state = { keptMs: state.keptMs, problem: null }
      return
    }
    const startMs = nowMs()
    const problem = await write(stamp)
    nextMs = nowMs() + Math.max(MIN_PAUSE_MS, SHARE_OF_TIME * (nowMs() - startMs))
    state = problem === null ? { keptMs: startMs, problem } : { ...state, problem }
    // Another stick may be there when it is back.
    if (problem !== null) target = null
  }

  async function write(stamp: string): Promise<CopyProblem | null> {
    if (!isThere(place, file.path)) return 'no-folder'
    const bytes = file.store.copy()
    if (bytes === null) return state.problem
    // Somebody opened the copy: it goes on by itself from now on.
    if (target !== null && !isAlone(target)) target = null
    target ??= freeTarget(file, place.folder)
    try {
      await replace(target, bytes)
      copied = stamp
      return null
    } catch {
      return isThere(place, file.path) ? 'cannot-write' : 'no-folder'
    }
  }

  async function copyOnce(): Promise<void> {
    isAtIt = true
    try {
      await copy()
    } catch {
      state = { ...state, problem: 'cannot-write' }
    } finally {
      isAtIt = false
    }
  }

  return {
    state: () => state,
    async follow() {
      if (isAtIt || nowMs() < nextMs) return
      await inTurn(copyOnce)
    },
    prepare: () =>
      inTurn(() => {
        if (isThere(place, file.path)) target ??= freeTarget(file, place.folder)
        return Promise.resolve()
      }),
    finish: () => inTurn(copyOnce),
  }
}

/** Looks at a folder that somebody chose for copies of a meeting. Null where it is none. */
export function findPlace(folder: string, meetingPath: string): CopyPlace | null {
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there?.isDirectory() !== true) return null
  return { folder, isElsewhere: there.dev !== statSync(meetingPath).dev }
}

/** The empty folder that a stick leaves behind when it is pulled out is on the computer's own disk. */
function isThere({ folder, isElsewhere }: CopyPlace, meetingPath: string): boolean {
  const found = findPlace(folder, meetingPath)
  return found !== null && (found.isElsewhere || !isElsewhere)
}

/**
 * The meeting's own name, where nothing is there but what the meeting was before. A copy that went
 * on elsewhere, or another meeting of that name, is never written over.
 */
function freeTarget(
  { path, meeting, store }: Pick<MeetingFile, 'path' | 'meeting' | 'store'>,
  folder: string,
): string {
  const base = basename(path, '.mesa')
  for (let number = 1; ; number += 1) {
    const target = join(folder, `${base}${number === 1 ? '' : ` (${number})`}.mesa`)
    if (target === path) continue
    if (!existsSync(target)) {
      if (isAlone(target)) return target
      continue
    }
    const tip = readTip(target)
    if (!tip.ok || tip.value.meeting !== meeting || !isAlone(target)) continue
    if (store.digestAt(tip.value.seq) === tip.value.digest) return target
  }
}

/** What another file left beside that name would be put into the copy by whoever opens it. */
function isAlone(target: string): boolean {
  return BESIDE.every((end) => !existsSync(target + end))
}

async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${target}.new`
  try {
    const handle = await open(fresh, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined)
    throw error
  }
}
