import type { RefusalCode } from '../../../shared/draft/gate.ts'
import { ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { Awaitable, Choose, Entry, NewEntry, WriteError } from '../store/port.ts'
import { Ending } from './ending.ts'

/** The journal of a meeting, by which all its rooms write. */
export interface Journal {
  /**
   * Comes true when what is new is on disk, or with why it is not taken; until then nobody else
   * may see it.
   */
  take(judge: Judge): Promise<Result<null, RefusalCode>>
  /** Takes in what other hosts have written. */
  catchUp(): Promise<void>
  /** What was last to be written is not on disk. */
  readonly isFailing: boolean
  /** Tries once more; what is still not written is given up, unacknowledged. */
  stop(): Promise<void>
}

/** Puts an update before its gate when its turn comes. Null when nothing in it is new. */
export type Judge = () => Result<NewEntry | null, RefusalCode>

/** What a journal writes to, and who has to know. */
export interface Book {
  record(choose: Choose): Awaitable<Result<readonly Entry[], WriteError>>
  /** Another host wrote this: gates and readers must have it before the next is judged. */
  take(entry: Entry): void
  /** What was judged since the last record did not come to one. */
  forget(): void
  onStorage(isFailing: boolean): void
}

const RETRY_MS = 1_000
/** At one time: a commit of more would keep the first of them waiting. */
const AT_ONCE = 256

/**
 * Judges and writes updates in the order in which they come; those that come in one turn of the
 * event loop, or while the disk is busy, wait for it together. While the disk takes none, they
 * are held here and tried again; the rooms are told with every try, so that a client which waits
 * behind its own update still hears that the host lives. What breaks in writing is taken for a
 * disk that takes nothing, and `onFault` is told as well.
 */
export function openJournal(book: Book, onFault: (fault: unknown) => void): Journal {
  const held: Held[] = []
  let running: Promise<void> | null = null
  let retry: NodeJS.Timeout | null = null
  let isBehind = false
  let isFailing = false
  let isStopped = false
  let isSoon = false
  let mustForget = false

  /** One record. False when it failed. */
  async function write(): Promise<boolean> {
    // Before anything is judged: what was admitted and not written would pass for known.
    if (mustForget) book.forget()
    mustForget = false
    const batch = held.slice(0, AT_ONCE)
    let judged: readonly Judged[] = []
    const recorded = await book.record((news) => {
      for (const entry of news) book.take(entry)
      judged = batch.map(judgementOf)
      return judged.flatMap(({ verdict }) =>
        verdict?.ok === true && verdict.value !== null ? [verdict.value] : [],
      )
    })
    if (!recorded.ok) return false
    held.splice(0, batch.length)
    for (const each of judged) settle(each)
    return true
  }

  async function tryToWrite(): Promise<boolean> {
    const wasBehind = isBehind
    isBehind = false
    let isWritten = false
    try {
      isWritten = await write()
    } catch (fault) {
      // Once, and not with every try.
      if (!isFailing) onFault(fault)
    }
    if (isWritten) return true
    mustForget = true
    isBehind ||= wasBehind
    return false
  }

  async function writeAll(): Promise<void> {
    while (held.length > 0 || isBehind) {
      if (!(await tryToWrite())) {
        isFailing = true
        if (isStopped) giveUp()
        else retry = setTimeout(run, RETRY_MS)
        return book.onStorage(true)
      }
      if (isFailing) book.onStorage(false)
      isFailing = false
    }
  }

  function run(): void {
    if (retry !== null) clearTimeout(retry)
    retry = null
    running ??= writeAll()
      .catch(onFault)
      .finally(() => {
        running = null
      })
  }

  /** Not at once: what else comes in this turn goes along. */
  function runSoon(): void {
    if (running !== null || retry !== null || isSoon) return
    isSoon = true
    setImmediate(() => {
      isSoon = false
      run()
    })
  }

  function giveUp(): void {
    for (const { reject } of held.splice(0)) reject(new Ending())
  }

  return {
    get isFailing() {
      return isFailing
    },
    take(judge) {
      return new Promise((resolve, reject) => {
        held.push({ judge, resolve, reject })
        runSoon()
      })
    },
    async catchUp() {
      isBehind = true
      if (retry === null) run()
      await running
    },
    async stop() {
      isStopped = true
      await running
      run()
      await running
    },
  }
}

interface Held {
  readonly judge: Judge
  readonly resolve: (taken: Result<null, RefusalCode>) => void
  readonly reject: (reason: unknown) => void
}

interface Judged extends Held {
  /** Null where judging itself failed. */
  readonly verdict: Result<NewEntry | null, RefusalCode> | null
  readonly fault: unknown
}

/** What breaks in judging one is that one's alone. */
function judgementOf(held: Held): Judged {
  try {
    return { ...held, verdict: held.judge(), fault: null }
  } catch (fault) {
    return { ...held, verdict: null, fault }
  }
}

function settle({ verdict, fault, resolve, reject }: Judged): void {
  if (verdict === null) reject(fault)
  else resolve(verdict.ok ? ok(null) : verdict)
}
