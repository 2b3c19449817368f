import { useEffect, useRef, useState } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { fileNameOf } from '../../../shared/text/file-name.ts'
import type { Saving } from '../../bridge/files.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { FileOrder } from './make-file.ts'
import { orderFile } from './order-file.ts'

/** Makes a file and saves it. One at a time; it stops with whoever asked for it. */
export function useSaving(bridge: Bridge) {
  const t = useMessages()
  /** How far the file has come, from 0 to 1; null while none is being made. */
  const [share, setShare] = useState<number | null>(null)
  const [outcome, setOutcome] = useState<Saving | null>(null)
  const work = useRef<AbortController | null>(null)
  useEffect(() => () => work.current?.abort(), [])

  const run = async (order: FileOrder, signal: AbortSignal): Promise<Saving | null> => {
    const file = await orderFile(order, { onProgress: setShare, signal })
    if (file === null) return null
    const { ending, mediaType, bytes, issued } = file
    const { title, meeting } = order.settings
    const words = t(`export.file.${order.kind}`, { title, day: meeting.dates[0] ?? '' })
    const name = fileNameOf(issued === null ? words : `${words} ${issued}`, ending)
    return bridge.files.save({ name, mediaType, bytes })
  }

  const save = async (order: FileOrder): Promise<void> => {
    const { signal } = (work.current = new AbortController())
    setShare(0)
    setOutcome(null)
    try {
      setOutcome(await run(order, signal))
    } catch (error) {
      // The page could not load its part that writes Word files, or the disk said no.
      setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      setShare(null)
      work.current = null
    }
  }

  return {
    share,
    outcome,
    isSaved: outcome?.kind === 'saved' || outcome?.kind === 'handed-over',
    save: (order: FileOrder) => {
      if (work.current === null) void save(order)
    },
    stop: () => work.current?.abort(),
    forget: () => setOutcome(null),
  }
}
