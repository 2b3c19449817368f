import { useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { CSSProperties, Ref } from 'react'
import type { ParagraphKind, View } from '../../shared/document/document.ts'
import type { Attribute, Format } from '../../shared/document/format.ts'
import type { Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Span } from '../../shared/draft/passages.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import type { ParagraphId, SuggestionId } from '../../shared/ids.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Hit, Stretch } from '../../shared/text/hits.ts'
import type { Manner } from '../../shared/text/verbs/verbs.ts'
import { useMessages } from '../i18n/language.tsx'
import type { Translate } from '../i18n/messages.ts'
import { Carets } from './Carets.tsx'
import { NOTHING_UNDERLINED } from './underlined.ts'
import type { Underlined } from './underlined.ts'
import type { RemoteCaret } from './carets.ts'
import { createHandle } from './handle.ts'
import type { Found } from './highlights.ts'
import { openEditor } from './open-editor.ts'
import type { Moved } from './moving.ts'
import { Offers } from './offering/Offers.tsx'
import type { Offered } from './offering/offering.ts'
import type { OpenEditor } from './open-editor.ts'
import type { NotTaken } from './paste/pasted.ts'
import './editor.css'
import './points.css'
import './marks.css'
import './footnote-signs.css'
import './references.css'
import './travels.css'
import './highlights.css'
import './carets.css'

export type { RemoteCaret } from './carets.ts'
export type { Underlined } from './underlined.ts'
export type { NotTaken } from './paste/pasted.ts'

export interface DraftEditorProps {
  readonly reader: Reader
  /** Null where one may only read. */
  readonly pen: Pen | null
  readonly view: View
  /** Of the marked view, only the suggestions of these are shown; everybody's unless said. */
  readonly only?: readonly Party[] | null
  readonly current: SuggestionId | null
  /** What the text is called, where there are several. */
  readonly label?: string
  /** The country looked at; the others' marks step back. */
  readonly filter: Party | null
  /** Nothing unless said. */
  readonly underlined?: Underlined
  readonly carets: readonly RemoteCaret[]
  readonly own: Party | null
  /** How its verbs stand, for those that it offers; none are where nobody said. */
  readonly manner?: Manner | null
  readonly onCaret: (place: Place | null) => void
  readonly onCurrent: (id: SuggestionId | null) => void
  /** Why nothing came of a paste or a drop; null when something did. */
  readonly onNotTaken?: (why: NotTaken | null) => void
  /** What is on at the caret, or throughout what is selected. */
  readonly onFormat?: (format: Format) => void
  /** The person moved a paragraph; null where it goes no further. */
  readonly onMoved?: (moved: Moved | null) => void
  readonly handle?: Ref<EditorHandle>
}

/** What the room may ask of the text. */
export interface EditorHandle {
  focus(): void
  /** Puts the caret there, and the focus with it. */
  enter(place: Place): void
  /** Selects words of the view that is shown, and takes the focus. */
  select(words: Stretch): void
  /** The words that are selected; empty where none are. */
  selectedWords(): string
  /** Where the caret is, in the marked view, or was before the focus left the text. */
  caret(): Place | null
  /** Shows what a search found, until it is told of another or of none. */
  showFound(found: Found | null): void
  revealHit(hit: Hit): void
  /** What is selected, in the marked view and in the order of the text, or was before the focus left. */
  selection(): { readonly from: Place; readonly to: Place } | null
  /** Brings words of the marked view into sight. */
  revealSpan(span: Span): void
  /** Where a paragraph stands on the screen; null when it is not shown. */
  boxOf(paragraph: ParagraphId): DOMRect | null
  /** Brings a suggestion's words into sight. */
  reveal(suggestion: SuggestionId): void
  revealParagraph(id: ParagraphId): void
  run(command: 'undo' | 'redo' | 'indent' | 'outdent'): void
  /** On what is selected, or for what is typed next; the focus goes back to the text. */
  format(attribute: Attribute): void
  /** Moves the caret's paragraph one up or down, and takes the focus. */
  shift(by: 1 | -1): void
  /** Writes where the caret is, or was, in place of what is selected; takes the focus. */
  write(text: string): void
  setKind(kind: ParagraphKind): void
  /** Offers verbs for the caret's paragraph, and takes the focus. */
  offerVerbs(): void
  /**
   * How far below the top of the window, in pixels; null when nothing of it is shown. Exactly where it is
   * `near`, as far below; elsewhere about: words that nobody sees would have to be laid out.
   */
  topOf(
    suggestion: SuggestionId,
    paragraph: ParagraphId | null,
    near: { readonly fromPx: number; readonly toPx: number },
  ): number | null
}

/** The text of a draft, to read and to write in. */
export function DraftEditor(props: DraftEditorProps) {
  const { reader, pen, view, current, filter, carets, own, handle } = props
  const { underlined = NOTHING_UNDERLINED, only = null } = props
  const t = useMessages()
  const root = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [open, setOpen] = useState<OpenEditor | null>(null)
  const [offered, setOffered] = useState<Offered | null>(null)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (root.current === null) return
    const editor = openEditor(root.current, reader, {
      pen: () => latest.current.pen,
      sight: () => ({ view: latest.current.view, only: latest.current.only ?? null }),
      onCaret: (place) => latest.current.onCaret(place),
      onCurrent: (id) => latest.current.onCurrent(id),
      onNotTaken: (why) => latest.current.onNotTaken?.(why),
      onFormat: (format) => latest.current.onFormat?.(format),
      onMoved: (moved) => latest.current.onMoved?.(moved),
      manner: () => latest.current.manner ?? null,
      onOffered: setOffered,
    })
    setOpen(editor)
    return () => editor.stop()
  }, [reader])

  useEffect(() => open?.setSight(pen !== null), [open, view, only, pen])
  useEffect(() => open?.emphasis.setCurrent(current), [open, current])
  useEffect(() => open?.emphasis.setFilter(filter), [open, filter])
  useEffect(() => open?.underlining.show(underlined), [open, underlined])
  useImperativeHandle(handle, () => createHandle(open), [open])

  return (
    <div className="draft" data-view={view} data-own={own ?? undefined} style={signWords(t)}>
      <div
        ref={root}
        className="draft-text"
        role="textbox"
        aria-multiline="true"
        aria-label={props.label ?? t('room.text')}
        aria-readonly={pen === null}
        tabIndex={0}
        spellCheck
        lang={reader.document().language}
      />
      {open !== null && view !== 'original' && <Carets open={open} carets={carets} />}
      {open !== null && pen !== null && (
        <Offers offered={offered} root={root} onTake={open.offering.take} />
      )}
    </div>
  )
}

/** For the style sheet, which draws the signs of moves, footnotes and references: words as CSS writes them. */
function signWords(t: Translate): CSSProperties {
  const words = {
    'travel-after': t('editor.travelAfter'),
    'travel-first': t('editor.travelFirst'),
    'note-word': `${t('editor.footnote')} `,
    'reference-word': `${t('editor.reference')} `,
    'reference-lost-word': `${t('editor.lostReference')} `,
  }
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [`--${name}`, JSON.stringify(word)]),
  )
}
