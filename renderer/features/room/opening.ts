import { TEXTS, isBegun, openDraft } from '../../../shared/draft/draft.ts'
import type { TextName } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { can } from '../../../shared/meeting/roles.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { followCirculation } from '../../sync/circulating.ts'
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
import { followFacing } from './standing/facing-standings.ts'
import { followStandings } from './standing/standings.ts'
import type { StandingsFollowed } from './standing/standings.ts'
import { openAligning } from './translation/aligning.ts'
import type { Aligning } from './translation/aligning.ts'
import { createTextsState } from './translation/texts.ts'
import type { Workplace } from './workplace.ts'

/** All of the workplace but what belongs to the window. */
export type Tools = Omit<Workplace, 'editor' | 'isHostHere' | 'notes' | 'advice' | 'sendAdvice'>

/** What there is of each text to work with. */
export interface Opened {
  readonly original: Tools
  /** Null while the meeting has one text. */
  readonly translation: Tools | null
  readonly aligning: Aligning | null
}

export interface OpeningOptions {
  readonly copy: Copy
  readonly seat: Seat
  readonly session: Session
  readonly clock: Clock
}

/** What reads and writes a copy of the meeting's texts; null until the copy holds one. */
export function createOpening(options: OpeningOptions): Readable<Opened | null> {
  return openWhileRead((tell) => openAll(options, tell))
}

/** What belongs to the person, whichever text it is. */
type Shared = Pick<Tools, 'works' | 'side' | 'announcer' | 'barred' | 'texts' | 'writeFor'>

function openAll(options: OpeningOptions, tell: (opened: Opened | null) => void): () => void {
  const { clock } = options
  const works = createLongWorks(clock)
  const announcer = createAnnouncer(clock)
  const shared: Shared = {
    ...{ works, announcer, side: createSide(), barred: createCell(false) },
    texts: createTextsState(),
    writeFor(party) {
      for (const each of opened) each.writeFor(party)
    },
  }
  let found: Readonly<Record<TextName, Tools | null>> = { original: null, translation: null }
  let aligning: Aligning | null = null
  let facing: StandingsFollowed | null = null
  const opened = TEXTS.map((text) =>
    open(options, shared, text, (tools) => {
      found = { ...found, [text]: tools }
      const { original, translation } = found
      if (original === null || translation === null) {
        return tell(original && { original, translation, aligning })
      }
      aligning ??= openAligning(original.reader, translation.reader, clock)
      facing ??= followFacing(original, translation.reader, aligning.state)
      const { circulation } = original
      const beside = { ...translation, standings: facing, circulation }
      tell({ original, translation: beside, aligning })
    }),
  )
  return () => {
    facing?.stop()
    aligning?.stop()
    for (const each of opened) each.stop()
    announcer.stop()
    works.stop()
  }
}

function open(
  { copy, seat, session, clock }: OpeningOptions,
  shared: Shared,
  text: TextName,
  tell: (tools: Tools | null) => void,
) {
  const reader = openReader(openDraft(copy.doc, text))
  const { works, side, barred, texts } = shared
  const review = openReview({ reader, clock, works, name: seat.name })
  const commenting = openCommenting({ reader, side, seat, clock })
  const checking = openChecking({ reader, clock })
  const standings = followStandings({ reader, clock })
  const circulation = followCirculation(reader, clock)
  const penFor = createPens(reader, seat, clock.nowMs, works, () => barred.set(true))
  let pen = penFor(seat.party)
  const { presence } = copy
  const lists = { review, commenting, checking, standings, circulation }
  const tools = { ...{ seat, session, presence, reader, ...lists, penFor, clock }, ...shared }
  const { meta, meeting } = reader.draft
  const look = () => {
    const settings = isBegun(reader.draft) ? readSettings(reader.draft) : null
    tell(settings === null ? null : { ...tools, pen, settings })
  }
  const stopShowing = can(seat.role, 'decide')
    ? showCurrent(review, presence, () => texts.get().active === text, texts)
    : () => {}
  meta.observe(look)
  meeting.observe(look)
  look()
  return {
    writeFor(party: Party) {
      pen = penFor(party) ?? pen
      look()
    },
    stop() {
      meta.unobserve(look)
      meeting.unobserve(look)
      stopShowing()
      standings.stop()
      checking.stop()
      commenting.stop()
      review.stop()
      reader.stop()
    },
  }
}

/** The room's screen follows what the chair has before her, in the text that she works on. */
function showCurrent(
  { state }: Review,
  presence: Presence,
  isActive: () => boolean,
  texts: Readable<unknown>,
): () => void {
  const show = () => {
    if (isActive()) presence.look(state.get().current?.suggestion.id ?? null)
  }
  show()
  const stops = [state.subscribe(show), texts.subscribe(show)]
  return () => stops.forEach((stop) => stop())
}
