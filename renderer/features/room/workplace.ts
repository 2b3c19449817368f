import { createContext, useContext, useMemo } from 'react'
import type { RefObject } from 'react'
import type { Pen } from '../../../shared/draft/pen.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { EditorHandle } from '../../editor/DraftEditor.tsx'
import type { Clock } from '../../sync/clock.ts'
import type { Presence } from '../../sync/presence.ts'
import type { Session } from '../../sync/session.ts'
import type { Announcer } from './model/announcer.ts'
import type { Point } from './model/points.ts'
import type { Review, ReviewState } from './model/review.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { pointsOf } from './model/points.ts'

/** What everything in the room works on, from opening the draft until it is replaced or left. */
export interface Workplace {
  readonly seat: Seat
  /** As it was when the draft was opened, and after each change of it. */
  readonly settings: Settings
  /** This computer is the host: what it keeps is on record. */
  readonly isHostHere: boolean
  readonly session: Session
  readonly presence: Presence
  readonly reader: Reader
  readonly review: Review
  /** Null for who may not write. */
  readonly pen: Pen | null
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

export function useReview(): ReviewState {
  return useReadable(useWorkplace().review.state)
}

/** What people call each paragraph now. */
export function usePoints(): ReadonlyMap<ParagraphId, Point> {
  const { document } = useReview()
  return useMemo(() => pointsOf(document), [document])
}
