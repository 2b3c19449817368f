import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import { can } from '../../../shared/meeting/roles.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { Clock } from '../../sync/clock.ts'
import type { Presence } from '../../sync/presence.ts'
import type { Readable } from '../../sync/readable.ts'
import { createCell, openWhileRead } from '../../sync/readable.ts'
import type { Copy, Session } from '../../sync/session.ts'
import { openCommenting } from './comments/commenting.ts'
import { openChecking } from './checks/checking.ts'
import { createAnnouncer } from './model/announcer.ts'
import { createLongWorks } from './model/long-work.ts'
import { createPens } from './model/pens.ts'
import { openReview } from './model/review.ts'
import type { Review } from './model/review.ts'
import { createSide } from './model/side.ts'
import type { Workplace } from './workplace.ts'

/** All of the workplace but what belongs to the window. */
export type Tools = Omit<Workplace, 'editor' | 'isHostHere' | 'notes' | 'advice' | 'sendAdvice'>

export interface OpeningOptions {
  readonly copy: Copy
  readonly seat: Seat
  readonly session: Session
  readonly clock: Clock
}

/** What reads and writes a copy of the draft; null until the copy holds a draft. */
export function createOpening(options: OpeningOptions): Readable<Tools | null> {
  return openWhileRead((tell) => open(options, tell))
}

function open(
  { copy, seat, session, clock }: OpeningOptions,
  tell: (tools: Tools | null) => void,
): () => void {
  const reader = openReader(openDraft(copy.doc))
  const works = createLongWorks(clock)
  const review = openReview({ reader, clock, works, name: seat.name })
  const side = createSide()
  const commenting = openCommenting({ reader, side, seat, clock })
  const checking = openChecking({ reader, clock })
  const announcer = createAnnouncer(clock)
  const barred = createCell(false)
  const penFor = createPens(reader, seat, clock.nowMs, () => barred.set(true))
  let pen = penFor(seat.party)
  const { presence } = copy
  const lists = { works, review, commenting, checking, side }
  const writeFor: Tools['writeFor'] = (party) => {
    pen = penFor(party) ?? pen
    look()
  }
  const tools = {
    ...{ seat, session, presence, reader, ...lists, penFor, writeFor, clock, announcer },
    barred,
  }
  const { meta, meeting } = reader.draft
  const look = () => {
    const settings = readSettings(reader.draft)
    tell(settings === null ? null : { ...tools, pen, settings })
  }
  const stopShowing = can(seat.role, 'decide') ? showCurrent(review, presence) : () => {}
  meta.observe(look)
  meeting.observe(look)
  look()
  return () => {
    meta.unobserve(look)
    meeting.unobserve(look)
    stopShowing()
    announcer.stop()
    checking.stop()
    commenting.stop()
    review.stop()
    works.stop()
    reader.stop()
  }
}

/** The room's screen follows what the chair has before her. */
function showCurrent({ state }: Review, presence: Presence): () => void {
  const show = () => presence.look(state.get().current?.suggestion.id ?? null)
  show()
  return state.subscribe(show)
}
