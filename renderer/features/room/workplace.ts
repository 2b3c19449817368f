import { createContext, useContext, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import type { Pen } from '../../../shared/draft/pen.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { EditorHandle } from '../../editor/DraftEditor.tsx'
import type { Circulating } from '../../sync/circulating.ts'
import type { Clock } from '../../sync/clock.ts'
import type { Connection, ConnectionKind } from '../../sync/connection.ts'
import type { Presence } from '../../sync/presence.ts'
import type { Cell, Readable } from '../../sync/readable.ts'
import type { Session } from '../../sync/session.ts'
import { useReadable } from '../../sync/use-readable.ts'
import type { Checking, CheckingState } from './checks/checking.ts'
import type { Commenting, CommentingState } from './comments/commenting.ts'
import type { Announcer } from './model/announcer.ts'
import type { RoomWays } from './Room.tsx'
import type { LongWorks } from './model/long-work.ts'
import type { Review, ReviewState } from './model/review.ts'
import type { Side, SideState } from './model/side.ts'
import type { StandingsFollowed } from './standing/standings.ts'
import type { TextsState } from './translation/texts.ts'

/** What everything in the room works on, from opening the draft until it is replaced or left. */
export interface Workplace {
  readonly seat: Seat
  /** As it was when the draft was opened, and after each change of it. */
  readonly settings: Settings
  /** This computer is the host: what it keeps is on record. */
  readonly isHostHere: boolean
  readonly session: Session
  /** The private notes of one's own delegation; null for who may not write. */
  readonly notes: Session | null
  /** What observers said to the presidency; null for everybody else. */
  readonly advice: Session | null
  readonly sendAdvice: RoomWays['sendAdvice']
  readonly presence: Presence
  readonly reader: Reader
  /** What is done part by part, one thing at a time. */
  readonly works: LongWorks
  readonly review: Review
  readonly commenting: Commenting
  readonly checking: Checking
  readonly standings: StandingsFollowed
  /** How the meeting's text goes out, said of the original; null until somebody looks. */
  readonly circulation: Readable<Circulating | null>
  readonly side: Side
  /** Writes for whom one has chosen; null for who may not write. */
  readonly pen: Pen | null
  /** The pen for a party, whoever is chosen; null where one may not. */
  readonly penFor: (party: Party) => Pen | null
  /** For oneself again with one's own party. Nothing happens where one may not. */
  readonly writeFor: (party: Party) => void
  /** Whether one has just tried to type over what is made from the meeting's data. */
  readonly barred: Cell<boolean>
  /** Which of the meeting's texts one sees and works on. */
  readonly texts: Cell<TextsState>
  readonly clock: Clock
  readonly announcer: Announcer
  readonly editor: RefObject<EditorHandle | null>
}

export const WorkplaceContext = createContext<Workplace | null>(null)

/** @throws where no workplace stands above. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (workplace === null) throw new Error('A component works outside a workplace')
  return workplace
}

/** In whose name one writes: one's own, unless one has chosen another. */
export function useAuthor(): Party {
  const { seat, pen } = useWorkplace()
  return pen?.author.party ?? seat.party
}

/** Whether this is the text that one works on: of two beside each other keys are for one. */
export function useIsActive(): boolean {
  const { texts, reader } = useWorkplace()
  return useReadable(texts).active === reader.draft.text
}

/** One part of what is looked at; what else changes draws nothing anew. */
export function useReview<Part extends keyof ReviewState>(part: Part): ReviewState[Part] {
  const { state } = useWorkplace().review
  return useSyncExternalStore(state.subscribe, () => state.get()[part])
}

/** One part of what is said about the text, likewise. */
export function useCommenting<Part extends keyof CommentingState>(
  part: Part,
): CommentingState[Part] {
  const { state } = useWorkplace().commenting
  return useSyncExternalStore(state.subscribe, () => state.get()[part])
}

/** One part of what looks like a slip, likewise. */
export function useChecking<Part extends keyof CheckingState>(part: Part): CheckingState[Part] {
  const { state } = useWorkplace().checking
  return useSyncExternalStore(state.subscribe, () => state.get()[part])
}

/** The panel at the right. */
export function useSide(): SideState {
  const { state } = useWorkplace().side
  return useSyncExternalStore(state.subscribe, state.get)
}

/** One part of the connection, likewise. */
export function useConnection<Part extends keyof Connection>(part: Part): Connection[Part] {
  const { connection } = useWorkplace().session
  return useSyncExternalStore(connection.subscribe, () => connection.get()[part])
}

/** The host is not there: what is written stays on this device until it is. */
export function isAway(kind: ConnectionKind): boolean {
  return kind === 'offline' || kind === 'closed'
}
