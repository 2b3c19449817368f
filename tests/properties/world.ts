import type * as Y from 'yjs'
import type { Anchor } from '../../shared/draft/anchors.ts'
import { itemsSince } from '../../shared/draft/items.ts'
import type { ItemId } from '../../shared/draft/items.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { endAfter } from '../../shared/draft/segments.ts'
import type { CommentId } from '../../shared/ids.ts'
import type { Remark } from './commenting.ts'
import { lettersIn } from './letters.ts'
import type { Letters } from './letters.ts'
import type { Act } from './script.ts'
import type { Actor } from './table.ts'

/** Where something was put: between which items, and in front of which end. */
export interface Put {
  readonly first: string
  readonly last: string
  readonly left: string | null
  readonly right: string | null
  readonly end: string | null
}

/** What the outside knows of a run: who did what, and what the chair had in view. */
export interface World {
  readonly mayDecide: boolean
  /** Of which text of the meeting. */
  readonly text: TextName
  /** All that was there, typed, and carried from elsewhere. */
  readonly letters: Letters
  /** Items that the chair saw when accepting. */
  readonly seen: Set<string>
  /** `CAN strikes 101:7`: what a party ever laid a hand on. */
  readonly touched: Set<string>
  readonly puts: Put[]
  /** Where each actor typed last. */
  readonly carets: Map<string, Anchor>
  readonly remarks: Map<CommentId, Remark>
  /** How often each act came to something. */
  readonly done: Map<Act, number>
  /** What was done, for people. */
  readonly story: string[]
}

export function newWorld(mayDecide: boolean, base: Y.Doc, text: TextName = 'original'): World {
  return {
    ...{ mayDecide, text },
    letters: lettersIn(base, text),
    seen: new Set(),
    touched: new Set(),
    puts: [],
    carets: new Map(),
    remarks: new Map(),
    done: new Map(),
    story: [],
  }
}

/** Notes where an actor's own transaction put its items. */
export function notePuts({ puts, text }: World, { desk }: Actor, transaction: Y.Transaction): void {
  const { body } = openDraft(desk.doc, text)
  const before = transaction.beforeState.get(desk.doc.clientID) ?? 0
  for (const item of itemsSince(body, transaction)) {
    // An item may have grown at the end of an older one: what it grew after is its own.
    const first = Math.max(item.id.clock, before)
    const { client } = item.id
    const left = first > item.id.clock ? { client, clock: first - 1 } : (item.left?.lastId ?? null)
    const last = item.id.clock + item.length - 1
    const end = endAfter(item)
    puts.push({
      first: keyOf({ client, clock: first }),
      last: keyOf({ client, clock: last }),
      left: left === null ? null : keyOf(left),
      right: item.right === null ? null : keyOf(item.right.id),
      end: end === null ? null : keyOf(end.id),
    })
  }
}

export function keyOf({ client, clock }: ItemId): string {
  return `${client}:${clock}`
}
