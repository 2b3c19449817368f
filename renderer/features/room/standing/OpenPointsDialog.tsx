import { useMemo, useState } from 'react'
import { OPEN_REASONS, openPoints } from '../../../../shared/document/open-points.ts'
import type { OpenPoint, OpenReason } from '../../../../shared/document/open-points.ts'
import { standingInWords } from '../../../../shared/document/standing-words.ts'
import { toldOf } from '../../../../shared/document/told.ts'
import type { Told } from '../../../../shared/document/told.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { isOverdue } from '../../../../shared/meeting/deadline.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LongList } from '../../../ui/LongList.tsx'
import { CountedFilter } from '../CountedFilter.tsx'
import { pointsOf } from '../model/points.ts'
import { countsByParagraph } from '../model/queue.ts'
import { placeName } from '../model/says.ts'
import { useReview, useWorkplace } from '../workplace.ts'
import { dayOf } from '../../../i18n/day.ts'
import { StandingSign } from '../../../ui/StandingSign.tsx'
import { ToldWords } from './ToldWords.tsx'
import { useStandings } from './use-standing.ts'
import './standing.css'

const NOTHING: Told = { words: '', isStruck: false }
const keyOf = ({ id }: OpenPoint) => id
const guessPx = () => 58

/** What is still open, in the order of the text; a press goes there. */
export function OpenPointsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage()
  const { editor } = useWorkplace()
  const document = useReview('document')
  const entries = useReview('entries')
  const standings = useStandings()
  const pending = useMemo(() => countsByParagraph(entries), [entries])
  const open = useMemo(
    () => openPoints({ ...document, standings }, pending),
    [document, standings, pending],
  )
  const points = pointsOf(document)
  const paragraphs = useMemo(
    () => new Map(document.paragraphs.map((each) => [each.id, each])),
    [document],
  )
  const toldIn = (id: ParagraphId) => {
    const paragraph = paragraphs.get(id)
    return paragraph === undefined ? NOTHING : toldOf(document, paragraph)
  }
  const [only, setOnly] = useState<OpenReason | null>(null)
  const shown = only === null ? open : open.filter(({ reasons }) => reasons.includes(only))
  return (
    <Dialog title={t('standing.open')} lead={t('standing.openLead')} size="wide" onClose={onClose}>
      <ReasonFilter open={open} only={only} onOnly={setOnly} />
      {shown.length === 0 && <p className="standing-note">{t('standing.nothingOpen')}</p>}
      <LongList className="open-points" items={shown} keyOf={keyOf} guessPx={guessPx}>
        {(point) => (
          <OpenPointLine
            point={point}
            place={placeName(points.get(point.id) ?? null, t)}
            told={toldIn(point.id)}
            pending={pending.get(point.id) ?? 0}
            onGo={() => {
              onClose()
              editor.current?.enter({ paragraph: point.id, offset: 0 })
            }}
          />
        )}
      </LongList>
    </Dialog>
  )
}

interface ReasonFilterProps {
  readonly open: readonly OpenPoint[]
  readonly only: OpenReason | null
  readonly onOnly: (reason: OpenReason | null) => void
}

function ReasonFilter({ open, only, onOnly }: ReasonFilterProps) {
  const { t } = useLanguage()
  const counts = OPEN_REASONS.map((reason) => ({
    id: reason,
    sign: t(`standing.reason.${reason}`),
    count: open.filter(({ reasons }) => reasons.includes(reason)).length,
  }))
  return (
    <CountedFilter
      label={t('standing.filter')}
      all={{ sign: t('standing.filterAll'), count: open.length }}
      chips={counts.filter(({ id, count }) => count > 0 || id === only)}
      only={only}
      onOnly={onOnly}
    />
  )
}

interface OpenPointLineProps {
  readonly point: OpenPoint
  /** `4.c`, `Tras 7`. */
  readonly place: string
  readonly told: Told
  readonly pending: number
  readonly onGo: () => void
}

function OpenPointLine({ point, place, told, pending, onGo }: OpenPointLineProps) {
  const { t, language } = useLanguage()
  const { clock } = useWorkplace()
  const { standing } = point
  const today = dayOf(clock.nowMs())
  const isLate = standing.consultations.some(
    ({ until }) => until !== null && isOverdue(until, today),
  )
  const said = standingInWords(standing, language)
  const waits = pending > 0 ? [t('room.outlinePending', { count: pending })] : []
  const words = [...said, ...waits, ...(isLate ? [t('standing.overdue')] : [])]
  return (
    <button type="button" className="open-point" onClick={onGo}>
      <span className="open-point-name">{place}</span>
      <span className="open-point-words">
        <span className="open-point-text">
          <ToldWords {...told} />
        </span>
        <span className="open-point-why">
          {words.length === 0 ? t('standing.reason.unsaid') : words.join('. ')}
        </span>
      </span>
      <StandingSign {...standing} />
    </button>
  )
}
