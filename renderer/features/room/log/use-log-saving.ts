import { useState } from 'react'
import { listLog, printLogCsv, printLogJson } from '../../../../shared/draft/log-file.ts'
import type { ListedLog } from '../../../../shared/draft/log-file.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { fileNameOf } from '../../../../shared/text/file-name.ts'
import type { SaveRequest, Saving } from '../../../bridge/files.ts'
import { MEDIA_TYPES } from '../../../bridge/files.ts'
import { useMessages } from '../../../i18n/language.tsx'
import type { Translate } from '../../../i18n/messages.ts'
import { useWorkplace } from '../workplace.ts'

export type SaveFile = (request: SaveRequest) => Promise<Saving>

/** Saves the log, of one party or whole, and says what became of the file. */
export function useLogSaving(saveFile: SaveFile, party: Party | null) {
  const t = useMessages()
  const { reader } = useWorkplace()
  const [outcome, setOutcome] = useState<Saving | null>(null)

  async function save(kind: 'csv' | 'json'): Promise<void> {
    const log = listLog(reader, party)
    const { title } = log
    const words = party === null ? t('log.file', { title }) : t('log.fileOf', { title, party })
    const text = kind === 'csv' ? csvOf(log, t) : printLogJson(log)
    const bytes = new TextEncoder().encode(text)
    setOutcome(null)
    try {
      const name = fileNameOf(words, kind)
      setOutcome(await saveFile({ name, mediaType: MEDIA_TYPES[kind], bytes }))
    } catch (error) {
      setOutcome({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  return { outcome, save: (kind: 'csv' | 'json') => void save(kind) }
}

function csvOf(log: ListedLog, t: Translate): string {
  return printLogCsv(log, {
    column: (column) => t(`log.column.${column}`),
    verdict: (verdict) => t(`log.verdict.${verdict}`),
    kind: (kind) => t(`log.kind.${kind}`),
    time: localTime,
  })
}

/** In the time of this computer, as spreadsheets take it for one: Swedish writes it so. */
function localTime(time: string): string {
  if (time === '') return ''
  const form = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' })
  return form.format(new Date(time))
}
