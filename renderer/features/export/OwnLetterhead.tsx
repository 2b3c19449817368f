import { useState } from 'react'
import type { LetterheadError, LetterheadFile } from '../../../shared/docx/graft/letterhead-file.ts'
import type { Files } from '../../bridge/files.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

/** A presidency's Word letterhead that somebody chose for this export. */
export interface ChosenLetterhead {
  readonly name: string
  readonly file: LetterheadFile
}

interface OwnLetterheadProps {
  readonly files: Files
  readonly value: ChosenLetterhead | null
  readonly onChange: (value: ChosenLetterhead | null) => void
}

/** The presidency's own Word file in the place of Mesa's letterhead. */
export function OwnLetterhead({ files, value, onChange }: OwnLetterheadProps) {
  const t = useMessages()
  const [refused, setRefused] = useState<{ name: string; kind: LetterheadError['kind'] } | null>(
    null,
  )
  const choose = async () => {
    const chosen = await files.choose('.docx,.dotx')
    if (chosen === null) return
    const { parseLetterheadFile } = await import('../../../shared/docx/graft/letterhead-file.ts')
    const { name, bytes } = chosen
    const parsed = parseLetterheadFile(bytes)
    setRefused(parsed.ok ? null : { name, kind: parsed.error.kind })
    if (parsed.ok) onChange({ name, file: parsed.value })
  }
  return (
    <>
      <div className="export-slot">
        <p>
          <span className="export-slot-name">{t('export.own')}</span>
          {value?.name ?? t('export.own.hint')}
        </p>
        <div className="export-slot-buttons">
          <Button
            size="small"
            label={`${t('export.own')}: ${t('export.own.choose')}`}
            onPress={() => void choose()}
          >
            {t('export.own.choose')}
          </Button>
          {value !== null && (
            <Button size="small" look="quiet" onPress={() => onChange(null)}>
              {t('export.own.drop')}
            </Button>
          )}
        </div>
      </div>
      {refused !== null && (
        <Banner tone="stop">{t(`export.own.${refused.kind}`, { name: refused.name })}</Banner>
      )}
    </>
  )
}
