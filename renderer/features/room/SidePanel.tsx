import type { KeyboardEvent } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { AdviceForm } from './advice/AdviceForm.tsx'
import { AdviceList } from './advice/AdviceList.tsx'
import { ChecksPanel } from './checks/ChecksPanel.tsx'
import { CommentsPanel } from './comments/CommentsPanel.tsx'
import { SIDE_TABS } from './model/side.ts'
import type { Many } from './model/many.ts'
import { NotesPanel } from './notes/NotesPanel.tsx'
import { SuggestionPanel } from './SuggestionPanel.tsx'
import type { GiveOrder } from './use-orders.ts'
import { useSideTabs } from './use-side-tabs.ts'
import { useSide, useWorkplace } from './workplace.ts'
import './panel.css'
import './suggestion-list.css'

interface SidePanelProps {
  readonly onOrder: GiveOrder
  readonly onMany: (many: Many) => void
}

/** What there is to decide, what is said about the text, what one's own delegation noted, and what looks like a slip. */
export function SidePanel({ onOrder, onMany }: SidePanelProps) {
  const t = useMessages()
  const { seat, side, notes, advice, editor } = useWorkplace()
  const { tab, isOpen } = useSide()
  const tabs = useSideTabs()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return
    side.close()
    editor.current?.focus()
  }
  return (
    <aside className="panel" aria-label={t('side.panel')} onKeyDown={onKeyDown}>
      <Tabs
        className="panel-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = SIDE_TABS.find((each) => each === key)
          if (chosen !== undefined) side.turnTo(chosen)
        }}
      >
        <div className="panel-tabbar">
          <TabList aria-label={t('side.panel')}>
            {tabs.map(({ id, label, count }) => (
              <Tab key={id} id={id} className="panel-tab">
                {label}
                {count > 0 && <span className="panel-count">{count}</span>}
              </Tab>
            ))}
          </TabList>
          {isOpen && (
            <IconButton label={t('side.close')} onPress={side.close}>
              <CloseIcon />
            </IconButton>
          )}
        </div>
        <TabPanel id="suggestions" className="panel-body">
          <SuggestionPanel onOrder={onOrder} onMany={onMany} />
        </TabPanel>
        <TabPanel id="comments" className="panel-body">
          <CommentsPanel />
        </TabPanel>
        <TabPanel id="checks" className="panel-body">
          <ChecksPanel />
        </TabPanel>
        {advice !== null && (
          <TabPanel id="advice" className="panel-body">
            <AdviceList session={advice} />
          </TabPanel>
        )}
        {can(seat.role, 'advise') && (
          <TabPanel id="advice" className="panel-body">
            <AdviceForm />
          </TabPanel>
        )}
        {notes !== null && (
          <TabPanel id="notes" className="panel-body">
            <NotesPanel session={notes} />
          </TabPanel>
        )}
      </Tabs>
    </aside>
  )
}
