import { useState } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { fileNameOf } from '../../../shared/text/file-name.ts'
import type { Saving } from '../../bridge/files.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { FileOrder } from './make-file.ts'
import { orderFile } from './order-file.ts'

/** Makes a file and saves it. One at a time. */
export function useSaving(bridge: Bridge) {
  const t = useMessages()
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Saving | null>(null)

  const run = async (order: FileOrder): Promise<Saving> => {
    const { ending, mediaType, bytes } = await orderFile(order)
    const { title, meeting } = order.settings
    const words = t(`export.file.${order.kind}`, { title, day: meeting.dates[0] ?? '' })
    return bridge.files.save({ name: fileNameOf(words, ending), mediaType, bytes })
  }

  const save = async (order: FileOrder): Promise<void> => {
    setIsBusy(true)
    setOutcome(null)
    try {
      setOutcome(await run(order))
    } catch (error) {
      // The page could not load its part that writes Word files, or the disk said no.
      setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    } finally {
      setIsBusy(false)
    }
  }

  return {
    isBusy,
    outcome,
    isSaved: outcome?.kind === 'saved' || outcome?.kind === 'handed-over',
    save: (order: FileOrder) => {
      if (!isBusy) void save(order)
    },
    forget: () => setOutcome(null),
  }
}
