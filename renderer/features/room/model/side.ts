import type { Readable } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'

export const SIDE_TABS = ['suggestions', 'comments', 'notes', 'advice', 'checks'] as const
export type SideTab = (typeof SIDE_TABS)[number]

export interface SideState {
  readonly tab: SideTab
  /** Where the panel does not always stand. */
  readonly isOpen: boolean
}

/** The panel at the right, and which of its tabs is shown. */
export interface Side {
  readonly state: Readable<SideState>
  /** Shows the tab, and leaves the panel as open as it is. */
  readonly turnTo: (tab: SideTab) => void
  /** Opens the panel there. */
  readonly show: (tab: SideTab) => void
  /** Opens the panel there, or closes it if it is there already. */
  readonly toggle: (tab: SideTab) => void
  readonly close: () => void
}

export function createSide(): Side {
  const cell = createCell<SideState>({ tab: 'suggestions', isOpen: false })
  const show = (tab: SideTab) => cell.set({ tab, isOpen: true })
  const close = () => cell.set({ ...cell.get(), isOpen: false })
  return {
    state: cell,
    turnTo: (tab) => cell.set({ ...cell.get(), tab }),
    show,
    close,
    toggle(tab) {
      const { isOpen, tab: shown } = cell.get()
      if (isOpen && shown === tab) close()
      else show(tab)
    },
  }
}
