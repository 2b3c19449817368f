import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useAdvice } from './advice/use-advice.ts'
import { openThreads } from './comments/threads.ts'
import { pendingOf } from './model/queue.ts'
import type { SideTab } from './model/side.ts'
import { useChecking, useCommenting, useReview, useWorkplace } from './workplace.ts'

export interface SideTabView {
  readonly id: SideTab
  readonly label: string
  /** What waits there: pending suggestions, open threads, slips. */
  readonly count: number
}

/** The tabs of the panel at the right. Who may not write has no notes; what observers say has a tab once they said something. */
export function useSideTabs(): readonly SideTabView[] {
  const t = useMessages()
  const { seat, notes, advice } = useWorkplace()
  const said = useAdvice(advice).length
  const isAdviser = can(seat.role, 'advise')
  const pending = pendingOf(useReview('entries'), null).length
  const open = openThreads(useCommenting('threads')).length
  const slips = useChecking('slips').length
  return [
    { id: 'suggestions', label: t('room.suggestions'), count: pending },
    { id: 'comments', label: t('side.comments'), count: open },
    ...(notes === null ? [] : [{ id: 'notes', label: t('side.notes'), count: 0 } as const]),
    ...(said === 0 ? [] : [{ id: 'advice', label: t('advice.received'), count: said } as const]),
    ...(isAdviser ? [{ id: 'advice', label: t('advice.send'), count: 0 } as const] : []),
    { id: 'checks', label: t('side.checks'), count: slips },
  ]
}
