import { useMemo } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { isThanked } from '../../../shared/meeting/attending.ts'
import { countryName } from '../../../shared/meeting/countries.ts'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import { labelsOf } from '../../../shared/document/labels.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import { patternsOf } from '../../../shared/templates/instantiate.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { Emblem } from '../../ui/Emblem.tsx'
import { attendingOf } from './attending-form.ts'
import type { MeetingForm } from './meeting-form.ts'
import { startOf } from './meeting-form.ts'
import { previewPieces } from './preview-pieces.ts'
import './preview.css'

interface PreviewProps {
  readonly template: Template
  readonly form: MeetingForm
  readonly written: Form
}

/** The document as it will begin, while the form is being filled in; what the form fills is underlined. */
export function Preview({ template, form, written }: PreviewProps) {
  const t = useMessages()
  const { source, pasted, file, language } = form
  const { hasObservers, observers, hasNetwork, governments } = form
  const { attending } = useMemo(
    () => attendingOf({ hasObservers, observers, hasNetwork, governments }),
    [hasObservers, observers, hasNetwork, governments],
  )
  const start = useMemo(() => startOf({ source, pasted, file }), [source, pasted, file])
  const paragraphs = useMemo(
    () =>
      start ??
      patternsOf(template, language, written)
        .filter(({ thanks }) => thanks === undefined || isThanked(thanks, attending))
        .map(({ props, pattern: text }) => ({ props, text })),
    [start, template, language, written, attending],
  )
  const labels = useMemo(
    () => labelsOf(paragraphs, written.thirdLevel),
    [paragraphs, written.thirdLevel],
  )
  return (
    <aside className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('newMeeting.preview')}</h2>
      {/* Scrolls, so the keyboard must reach it. */}
      <div
        className="preview-sheet"
        lang={form.language}
        tabIndex={0}
        role="group"
        aria-labelledby="preview-title"
      >
        <PreviewHead form={form} />
        {paragraphs.length === 0 && (
          <p className="preview-empty">{t('newMeeting.preview.empty')}</p>
        )}
        {paragraphs.map((paragraph, index) => (
          <PreviewParagraph
            key={index}
            paragraph={paragraph}
            label={labels[index] ?? null}
            form={start === null ? form : null}
          />
        ))}
      </div>
    </aside>
  )
}

function PreviewHead({ form }: { readonly form: MeetingForm }) {
  const t = useMessages()
  const { presidency, language, year } = form
  return (
    <div className="preview-head">
      <Emblem size={44} hasSeats />
      <p>
        {t('newMeeting.preview.conference')}
        <br />
        <i>{t('newMeeting.preview.conferenceOther')}</i>
      </p>
      <p className="preview-ppt">
        {presidency !== null && `${countryName(presidency, language).toUpperCase()} ${year}`}
        <br />
        {t('newMeeting.preview.presidency', { proTempore: form.written.proTempore })}
      </p>
    </div>
  )
}

interface PreviewParagraphProps {
  readonly paragraph: BaseParagraph
  readonly label: string | null
  /** Null where the text has nothing to fill in. */
  readonly form: MeetingForm | null
}

function PreviewParagraph({ paragraph: { props, text }, label, form }: PreviewParagraphProps) {
  const pieces = form === null ? [{ text, isFilled: false }] : previewPieces(text, form)
  return (
    <p className={`preview-${props.kind} preview-level-${props.level}`}>
      {label !== null && <span className="preview-label">{label}</span>}
      <span>
        {pieces.map((piece, index) =>
          piece.isFilled ? <u key={index}>{piece.text}</u> : piece.text,
        )}
      </span>
    </p>
  )
}
