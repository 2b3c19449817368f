import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Decider } from '../../../shared/draft/decide.ts'
import { changeMeeting } from '../../../shared/draft/follow-meeting.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { BlockList } from './BlockList.tsx'
import { KindFields, PlaceFields, PresidencyFields } from './MeetingFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { PresentFields } from './PresentFields.tsx'
import { WrittenFields } from './WrittenFields.tsx'
import { changedForm, formOfMeeting } from './changed-form.ts'
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
  readonly onClose: () => void
}

const ID = 'meeting-data'

/** What the titles and the opening sentence are made from, changed in one place; they follow. */
export function MeetingDataDialog(props: MeetingDataDialogProps) {
  const { reader, settings, name, nowMs, onClose } = props
  const t = useMessages()
  const [form, setForm] = useState(() => formOfMeeting(settings, name))
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const blocks = useBlocks(reader)
  const by = (): Decider => ({ name, atMs: nowMs() })
  const problems = problemsOf(form)
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
    changeMeeting(reader, changed, by())
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
        <div className="new-grid">
          <PlaceFields {...part} />
          <KindFields {...part} />
          <PresidencyFields {...part} />
          <MoreFields asks={['theme', 'group', 'venue']} form={form} onEdit={part.onEdit} />
        </div>
        <PresentFields {...part} />
        <WrittenFields
          language={form.language}
          written={form.written}
          onEdit={(change) => part.onEdit({ written: { ...form.written, ...change } })}
        />
      </form>
      <BlockList reader={reader} blocks={blocks} by={by} />
    </Dialog>
  )
}
