import { useRef, useState } from 'react'
import { NO_FORMAT } from '../../../shared/document/format.ts'
import { fromMarked } from '../../../shared/document/view-places.ts'
import { anchorAt } from '../../../shared/draft/anchors.ts'
import type { Place } from '../../../shared/draft/anchors.ts'
import { mannerOf } from '../../../shared/draft/manner.ts'
import type { ParagraphId, SuggestionId } from '../../../shared/ids.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { DraftEditor } from '../../editor/DraftEditor.tsx'
import type { DraftEditorProps, NotTaken } from '../../editor/DraftEditor.tsx'
import { FixedNotice } from './FixedNotice.tsx'
import { FormatBar } from './FormatBar.tsx'
import { NotTakenNotice } from './NotTakenNotice.tsx'
import { Margin } from './Margin.tsx'
import { suggestionAt } from './model/whereabouts.ts'
import { CirculationNote } from './circulation/CirculationNote.tsx'
import { CommentPins } from './comments/CommentPins.tsx'
import { threadAt } from './comments/threads.ts'
import { FootnoteDialog } from './footnotes/FootnoteDialog.tsx'
import { Footnotes } from './footnotes/Footnotes.tsx'
import { useFootnoting } from './footnotes/use-footnoting.ts'
import { ReferenceDialog } from './references/ReferenceDialog.tsx'
import { useReferring } from './references/use-referring.ts'
import { StandingDialog } from './standing/StandingDialog.tsx'
import { StandingPins } from './standing/StandingPins.tsx'
import { useStanding } from './standing/use-standing.ts'
import { AtOriginal } from './translation/AtOriginal.tsx'
import { OnlyBar } from './OnlyBar.tsx'
import { useCarets } from './use-carets.ts'
import { useHandleSigns } from './use-handles.ts'
import { useSight, useSightPen } from './use-sight.ts'
import { useUnderlined } from './use-underlined.ts'
import { ViewNote } from './ViewNote.tsx'
import { useSayMoved } from './use-say-moved.ts'
import { useAuthor, useIsActive, useReview, useWorkplace } from './workplace.ts'
import './desk.css'

export interface DeskProps {
  /** Of the text, where there are two. */
  readonly label: string
  readonly here: ParagraphId | null
  readonly onHere: (paragraph: ParagraphId) => void
  readonly onMeetingData: () => void
  /** Opens how the text goes out. */
  readonly onCirculation: () => void
  readonly hasMargin: boolean
  /** Whether each paragraph shows its handle. */
  readonly hasHandles: boolean
}

/** The sheet with the text, and the suggestions beside it. */
export function Desk(props: DeskProps) {
  const { label, here, onHere, onMeetingData, onCirculation, hasMargin, hasHandles } = props
  const { seat, reader, review, commenting, presence, barred } = useWorkplace()
  const isActive = useIsActive()
  const sight = useSight()
  const pen = useSightPen()
  const desk = useRef<HTMLElement>(null)
  const caret = useRef<Place | null>(null)
  const isChair = can(seat.role, 'decide')
  const [format, setFormat] = useState(NO_FORMAT)
  const footnoting = useFootnoting()
  const referring = useReferring()
  const standing = useStanding()
  useHandleSigns(desk, hasHandles)
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null)

  function point(place: Place | null) {
    presence.point(place === null ? null : anchorAt(reader, place))
    // Out of the text the last place stays: the format bar is worked from outside.
    if (place === null) return
    onHere(fromMarked(reader.document(), sight, place)?.paragraph ?? place.paragraph)
    if (!hasMoved(place)) return
    barred.set(false)
    commenting.choose(threadAt(commenting.state.get().threads, place))
    const home = reader.live(place.paragraph)
    if (!isChair) review.select(home && suggestionAt(home.paragraph, place.offset))
  }

  /** The text is drawn anew by others' words too, and that is no reason to choose another suggestion. */
  function hasMoved(place: Place): boolean {
    const before = caret.current
    caret.current = place
    return before?.paragraph !== place.paragraph || before.offset !== place.offset
  }

  function choose(id: SuggestionId | null) {
    if (id !== null || !isChair) review.select(id)
  }

  return (
    <section className="desk" ref={desk} aria-label={label}>
      <div className={hasMargin ? 'desk-inner desk-margin' : 'desk-inner'}>
        <div className="desk-text">
          {sight.view !== 'marked' && <ViewNote view={sight.view} />}
          {sight.only !== null && <OnlyBar only={sight.only} />}
          {pen !== null && (
            <FormatBar
              here={here}
              format={format}
              onFootnote={footnoting.begin}
              onReference={referring.begin}
              onStanding={standing.begin}
            />
          )}
          <CirculationNote onOpen={onCirculation} />
          {notTaken !== null && (
            <NotTakenNotice why={notTaken} onDismiss={() => setNotTaken(null)} />
          )}
          {isActive && <FixedNotice onMeetingData={onMeetingData} />}
          <div className="sheet">
            <LiveText
              label={label}
              onCaret={point}
              onCurrent={choose}
              onFormat={setFormat}
              onNotTaken={setNotTaken}
            />
            <Footnotes footnoting={footnoting} />
            <CommentPins />
            <StandingPins onOpen={standing.open} />
          </div>
        </div>
        {hasMargin && <Margin desk={desk} />}
      </div>
      {footnoting.draft !== null && (
        <FootnoteDialog draft={footnoting.draft} onClose={footnoting.close} />
      )}
      {referring.isOpen && <ReferenceDialog onClose={referring.close} />}
      {standing.paragraph !== null && (
        <AtOriginal>
          <StandingDialog paragraph={standing.paragraph} onClose={standing.close} />
        </AtOriginal>
      )}
    </section>
  )
}

/** The text itself: drawn anew when somebody's caret moves, which the bars around it are not. */
function LiveText(
  handlers: Pick<DraftEditorProps, 'label' | 'onCaret' | 'onCurrent' | 'onFormat' | 'onNotTaken'>,
) {
  const onMoved = useSayMoved()
  const { seat, reader, editor, settings } = useWorkplace()
  const author = useAuthor()
  const { view, only } = useSight()
  const current = useReview('current')
  const filter = useReview('filter')
  return (
    <DraftEditor
      handle={editor}
      reader={reader}
      pen={useSightPen()}
      view={view}
      only={only}
      current={current?.suggestion.id ?? null}
      filter={filter}
      underlined={useUnderlined()}
      carets={useCarets()}
      own={can(seat.role, 'write') ? author : null}
      manner={mannerOf(settings)}
      onMoved={onMoved}
      {...handlers}
    />
  )
}
