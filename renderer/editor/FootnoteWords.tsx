import { useSyncExternalStore } from 'react'
import type { Document, Paragraph } from '../../shared/document/document.ts'
import { footnoteNumbers } from '../../shared/document/footnotes.ts'
import type { Footnote } from '../../shared/document/footnotes.ts'
import { footnoteText } from '../../shared/document/reservation.ts'
import { moved } from '../../shared/document/views.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { useMessages } from '../i18n/language.tsx'
import { Plate } from '../ui/Plate.tsx'
import './footnote-words.css'

interface FootnoteWordsProps {
  readonly document: Document
  /** Whose notes are shown, in their order. */
  readonly paragraphs: readonly Paragraph[]
}

/** What footnotes say, each with its number and whose proposal it is, to be read. Nothing where there are none. */
export function FootnoteWords({ document, paragraphs }: FootnoteWordsProps) {
  const t = useMessages()
  const notes = paragraphs.flatMap(({ footnotes = [] }) => footnotes)
  if (notes.length === 0) return null
  const numbers = footnoteNumbers(moved(document))
  return (
    <ol className="footnote-read" aria-label={t('footnotes.title')}>
      {notes.map((note) => (
        <Note key={note.id} note={note} number={numbers.get(note.id)} document={document} />
      ))}
    </ol>
  )
}

/** All that a draft's text has. */
export function DraftFootnotes({ reader }: { readonly reader: Reader }) {
  const document = useSyncExternalStore(
    (tell) => reader.subscribe(tell),
    () => reader.document(),
  )
  return <FootnoteWords document={document} paragraphs={document.paragraphs} />
}

interface NoteProps {
  readonly note: Footnote
  readonly number: number | undefined
  readonly document: Document
}

function Note({ note, number, document: { suggestions, language } }: NoteProps) {
  const t = useMessages()
  const [lifter] = note.deletions
  const by = lifter ?? note.insertion
  const party = by === null ? null : (suggestions.get(by)?.party ?? null)
  const state = lifter !== undefined ? 'struck' : note.insertion === null ? null : 'added'
  const Words = state === 'struck' ? 'del' : state === 'added' ? 'ins' : 'span'
  return (
    <li data-party={party ?? undefined}>
      <span className="footnote-read-number">{number}</span>
      <span className="footnote-read-words proposed">
        <Words>{footnoteText(note, language)}</Words>
        {state !== null && (
          <span className="footnote-read-state">
            {party !== null && <Plate party={party} />}
            {t(`footnotes.${state}`)}
          </span>
        )}
      </span>
    </li>
  )
}
