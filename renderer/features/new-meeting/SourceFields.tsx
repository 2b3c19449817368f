import { useState } from 'react'
import type { Files } from '../../bridge/files.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import type { FormPart } from './form-part.ts'
import { SOURCES } from './meeting-form.ts'
import { ReadingNotes } from './ReadingNotes.tsx'
import { countsIn, readStartFile } from './start-file.ts'

interface SourceFieldsProps extends FormPart {
  readonly files: Files
}

/** What the meeting starts from: the template's words, pasted ones, or a file's. */
export function SourceFields({ files, ...part }: SourceFieldsProps) {
  const t = useMessages()
  const { form, onEdit, onLeave, errorOf } = part
  return (
    <section className="new-section" aria-labelledby="new-section-source">
      <h2 id="new-section-source" className="section-title">
        {t('newMeeting.source')}
      </h2>
      <div>
        <ToggleGroup
          label={t('newMeeting.source')}
          value={form.source}
          options={SOURCES.map((value) => ({ value, label: t(`newMeeting.source.${value}`) }))}
          onChange={(source) => onEdit({ source })}
        />
      </div>
      {form.source === 'paste' && (
        <div data-field="text">
          <TextField
            label={t('newMeeting.paste')}
            hint={t('newMeeting.paste.hint')}
            rows={9}
            value={form.pasted}
            onChange={(pasted) => onEdit({ pasted })}
            onBlur={() => onLeave('text')}
            error={errorOf('text')}
          />
        </div>
      )}
      {form.source === 'file' && <FileField files={files} {...part} />}
      <ReadingNotes source={form.source} pasted={form.pasted} file={form.file} />
    </section>
  )
}

function FileField({ files, form, onEdit, errorOf }: SourceFieldsProps) {
  const t = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setIsReading] = useState(false)
  const choose = async () => {
    const chosen = await files.choose('.docx,.txt,text/plain')
    if (chosen === null) return
    setIsReading(true)
    const read = await readStartFile(chosen, t)
    setIsReading(false)
    setProblem(read.ok ? null : read.error)
    onEdit({ file: read.ok ? read.value : null })
  }
  const error = problem ?? errorOf('text')
  return (
    <div className="new-file" data-field="text">
      <p className="field-hint">{t('newMeeting.file.hint')}</p>
      <Button isPending={isReading} onPress={() => void choose()}>
        <FileIcon />
        {form.file === null ? t('newMeeting.file.choose') : t('newMeeting.file.again')}
      </Button>
      {form.file !== null && (
        <p role="status">
          {t('newMeeting.file.read', { name: form.file.name, ...countsIn(form.file) })}
        </p>
      )}
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
