import { useMemo } from 'react'
import type { Document } from '../../../shared/document/document.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Readable } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'
import type { LongWorks } from './model/long-work.ts'
import { useWorkplace } from './workplace.ts'

/** The text as it is at every moment, for what is shown over it. */
export function useLiveDocument(): Document {
  const { reader, works } = useWorkplace()
  return useReadable(useMemo(() => liveDocument(reader, works), [reader, works]))
}

/**
 * While thousands of suggestions are decided or made it is looked through once, at the end.
 */
function liveDocument(reader: Reader, works: LongWorks): Readable<Document> {
  let document = reader.document()
  return {
    get() {
      if (works.state.get() === null) document = reader.document()
      return document
    },
    subscribe(listener) {
      const stops = [reader.subscribe(listener), works.state.subscribe(listener)]
      return () => stops.forEach((stop) => stop())
    },
  }
}
