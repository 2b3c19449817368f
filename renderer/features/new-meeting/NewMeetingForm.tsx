import { useMemo, useState } from 'react'
import type { SubmitEvent } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { Admission, DeskView } from '../../../shared/protocol/http.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { FormFields } from './FormFields.tsx'
import { KindCards } from './KindCards.tsx'
import type { Kinds } from './KindCards.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { MoreFields } from './MoreFields.tsx'
import { PresentFields } from './PresentFields.tsx'
import { PresidencyFile } from './PresidencyFile.tsx'
import { Preview } from './Preview.tsx'
import { SourceFields } from './SourceFields.tsx'
import { FIELDS, meetingOf, problemsOf, yearOf } from './meeting-form.ts'
import type { Field, MeetingForm } from './meeting-form.ts'
import { kindOf, startForm } from './start-form.ts'
import { headedBy } from '../../../shared/presidency/presidency.ts'
import { useCreating } from './use-creating.ts'
import { useWays } from './use-ways.ts'
import { thirdLevelIn, writtenAs } from './written-as.ts'

interface NewMeetingFormProps {
  readonly bridge: Bridge
  readonly desk: DeskView
  /** Of the desk's templates, the one chosen at first. */
  readonly first: Template
  readonly onSeat: (admission: Admission) => void
}

/** Every part of the form edits one plain value; what is wrong is said once a field was left, or on submit. */
export function NewMeetingForm({ bridge, desk, first, onSeat }: NewMeetingFormProps) {
  const { t, language } = useLanguage()
  const [kinds, setKinds] = useState<Kinds>(desk)
  const [form, setForm] = useState(() =>
    startForm(first, { nowMs: bridge.nowMs(), chair: bridge.ownName.get(), language }),
  )
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const creating = useCreating(bridge, onSeat)
  const edit = (change: Partial<MeetingForm>) => setForm((before) => ({ ...before, ...change }))
  const leave = (field: Field) => setLeft((before) => new Set(before).add(field))
  const problems = problemsOf(form)
  const errorOf = (field: Field) => {
    const problem = left.has(field) ? problems[field] : undefined
    return problem === undefined ? null : t(problem.message, problem.values)
  }
  const { source, pasted, file } = form
  const said = useMemo(() => thirdLevelIn({ source, pasted, file }), [source, pasted, file])
  const written = useMemo(() => writtenAs(form, said), [form, said])
  const template = kinds.templates.find(({ id }) => id === form.template) ?? first
  const ways = useWays({ form, written, template, onEdit: edit })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setLeft(new Set(FIELDS))
    const meeting = meetingOf(form)
    if (meeting !== null) creating.create(form, meeting, headedBy(ways.used))
    else
      focusOn(
        event.currentTarget,
        FIELDS.find((field) => problems[field] !== undefined),
      )
  }
  return (
    <div className="new-body">
      <main className="new-side">
        <form className="new-form" onSubmit={submit} noValidate>
          <KindCards
            client={bridge.client}
            kinds={kinds}
            chosen={template}
            onChoose={(chosen) => {
              edit({
                ...{ template: chosen.id, ...kindOf(chosen, yearOf(form)) },
                ...{ written: ways.formOf(chosen, form.written), thirdLevel: null },
              })
            }}
            onKinds={setKinds}
          />
          <MeetingFields form={form} onEdit={edit} onLeave={leave} errorOf={errorOf}>
            <MoreFields asks={template.asks} form={form} onEdit={edit} />
          </MeetingFields>
          <PresidencyFile files={bridge.files} {...ways.file} />
          <FormFields
            template={template}
            language={form.language}
            written={written}
            said={said}
            onEdit={({ thirdLevel = form.thirdLevel, ...change }) =>
              edit({ thirdLevel, written: { ...form.written, ...change } })
            }
          />
          <PresentFields form={form} onEdit={edit} onLeave={leave} errorOf={errorOf} />
          <SourceFields
            form={form}
            files={bridge.files}
            onEdit={edit}
            onLeave={leave}
            errorOf={errorOf}
          />
          {creating.error !== null && (
            <Banner tone="stop" title={t('newMeeting.failed')}>
              {describeError(creating.error, t)}
            </Banner>
          )}
          <div className="new-submit">
            <Button type="submit" look="main" size="large" isPending={creating.isBusy}>
              {t('newMeeting.create')}
            </Button>
            <p>{t('newMeeting.create.hint')}</p>
          </div>
        </form>
      </main>
      <Preview template={template} form={form} written={written} />
    </div>
  )
}

/** Each field, or group of fields, is marked with its name for this. */
function focusOn(form: HTMLFormElement, field: Field | undefined): void {
  const control = form.querySelector<HTMLElement>(
    `[data-field="${field ?? ''}"] :is(input, textarea, button, [tabindex="0"])`,
  )
  control?.focus()
}
