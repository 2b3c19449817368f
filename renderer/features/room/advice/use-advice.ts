import { useMemo, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { observeAdvice, readAdvice } from '../../../../shared/advice/advice.ts'
import type { Advice } from '../../../../shared/advice/advice.ts'
import { createCell } from '../../../sync/readable.ts'
import type { Session } from '../../../sync/session.ts'
import { useReadable } from '../../../sync/use-readable.ts'

/** What observers said to the presidency, oldest first; nothing for who may not hear it. */
export function useAdvice(session: Session | null): readonly Advice[] {
  const copy = useReadable(session?.copy ?? NO_COPY)
  const doc = copy?.doc ?? null
  const box = useMemo(() => (doc === null ? NOTHING : readFrom(doc)), [doc])
  return useSyncExternalStore(box.subscribe, box.get)
}

interface Box {
  readonly get: () => readonly Advice[]
  readonly subscribe: (listener: () => void) => () => void
}

const NO_COPY = createCell(null)
const NONE: readonly Advice[] = []
const NOTHING: Box = { get: () => NONE, subscribe: () => () => undefined }

/** Read again only when there is more. */
function readFrom(doc: Y.Doc): Box {
  let known = readAdvice(doc)
  return {
    get: () => known,
    subscribe: (listener) =>
      observeAdvice(doc, () => {
        known = readAdvice(doc)
        listener()
      }),
  }
}
