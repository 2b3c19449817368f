import type * as Y from 'yjs'
import type { Draft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { Desk } from '../support/drafting.ts'
import { MODEL } from './parts.ts'
import type { Sitting } from './parts.ts'

/** A desk whose pen writes into a draft that is not quite the draft. */
export function spoiled(sitting: Sitting, spoil: (draft: Draft) => Partial<Draft>): Desk {
  return written(sitting, ({ draft }) => ({ draft: { ...draft, ...spoil(draft) } }))
}

/** A desk whose pen goes by a reader that is not quite the reader. */
export function written(sitting: Sitting, spoil: (reader: Reader) => Partial<Reader>): Desk {
  const desk = MODEL.sit(sitting)
  const reader = { ...delegated(desk.reader), ...spoil(desk.reader) }
  return { ...desk, pen: openPen(reader, desk.pen.author, sitting.nowMs) }
}

export function delegated(reader: Reader): Reader {
  return {
    draft: reader.draft,
    document: () => reader.document(),
    entries: () => reader.entries(),
    live: (id) => reader.live(id),
    lives: () => reader.lives(),
    ledger: () => reader.ledger(),
    paragraphWith: (item) => reader.paragraphWith(item),
    referenceTo: (target) => reader.referenceTo(target),
    subscribe: (listener) => reader.subscribe(listener),
    stop: () => reader.stop(),
  }
}

export function settingIn(
  map: Y.Map<unknown>,
  set: (key: string, value: unknown) => void,
): Y.Map<unknown> {
  return Object.create(map, { set: { value: set } }) as Y.Map<unknown> // it is one, but for `set`
}
