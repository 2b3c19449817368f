import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Decider } from '../../../shared/draft/decide.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import { formOver, headedBy } from '../../../shared/presidency/presidency.ts'
import type { Presidency } from '../../../shared/presidency/presidency.ts'
import { unreadFields, writeHeaded } from '../../../shared/draft/settings.ts'
import type { Files } from '../../bridge/files.ts'
import { changeBoth } from '../../../shared/translation/change-both.ts'
import { ASKS } from '../../../shared/templates/template.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { BlockList } from './BlockList.tsx'
import { KindFields, PlaceFields, PresidencyFields } from './MeetingFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { PresentFields } from './PresentFields.tsx'
import { WrittenFields } from './WrittenFields.tsx'
import { PresidencyFile } from './PresidencyFile.tsx'
import { changedForm, formOfMeeting, heldBy } from './changed-form.ts'
import { FIELDS, problemsOf } from './meeting-form.ts'
import type { Field, MeetingForm } from './meeting-form.ts'
import { useBlocks } from './use-blocks.ts'
import './meeting-data.css'
import './new-meeting.css'

interface MeetingDataDialogProps {
  readonly reader: Reader
  readonly settings: Settings
  /** The chair. */
  readonly name: string
  readonly nowMs: () => number
  readonly files: Files
  readonly onClose: () => void
}

const ID = 'meeting-data'

/** What the titles and the opening sentence are made from, changed in one place; they follow. */
export function MeetingDataDialog(props: MeetingDataDialogProps) {
  const { reader, settings, name, nowMs, files, onClose } = props
  const t = useMessages()
  const [form, setForm] = useState(() => formOfMeeting(settings, name))
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [used, setUsed] = useState<Presidency | null>(null)
  const blocks = useBlocks(reader)
  const by = (): Decider => ({ name, atMs: nowMs() })
  const problems = problemsOf(form)
  const unread = unreadFields(reader.draft)
  const errorOf = (field: Field) => {
    const problem = left.has(field) ? problems[field] : undefined
    return problem === undefined ? null : t(problem.message, problem.values)
  }
  const part = {
    ...{ form, errorOf },
    onEdit: (change: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...change })),
    onLeave: (field: Field) => setLeft((before) => new Set(before).add(field)),
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setLeft(new Set(FIELDS))
    const changed = changedForm(form, settings)
    if (changed === null) return
    changeBoth(reader, changed, by())
    if (used !== null) writeHeaded(reader.draft, headedBy(used))
    onClose()
  }
  return (
    <Dialog
      title={t('meetingData.title')}
      lead={t('meetingData.lead')}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('meetingData.cancel')}</Button>
          <Button type="submit" look="main" form={ID}>
            {t('meetingData.save')}
          </Button>
        </>
      }
    >
      <form id={ID} className="meeting-data" onSubmit={submit} noValidate>
        {unread.length > 0 && (
          <Banner tone="warn" title={t('meetingData.unread', { count: unread.length })}>
            {unread.map((field) => t(`meetingData.unread.${field}`)).join(', ')}
          </Banner>
        )}
        <div className="new-grid">
          <PlaceFields {...part} />
          <KindFields {...part} />
          <PresidencyFields {...part} />
          <MoreFields asks={ASKS} form={form} onEdit={part.onEdit} />
        </div>
        <PresentFields {...part} />
        <WrittenFields
          language={form.language}
          written={form.written}
          onEdit={(change) => part.onEdit({ written: { ...form.written, ...change } })}
        />
        <PresidencyFile
          {...{ files, used }}
          onUse={(presidency) => {
            const { ppt } = presidency
            setUsed(presidency)
            part.onEdit({
              ...{ presidency: ppt.country, year: String(ppt.year) },
              written: formOver(form.written, presidency, settings.template),
            })
          }}
          held={heldBy(form, settings, used)}
        />
      </form>
      <BlockList reader={reader} blocks={blocks} by={by} />
    </Dialog>
  )
}
