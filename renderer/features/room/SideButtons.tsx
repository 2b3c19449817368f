import { ToggleButton } from 'react-aria-components'
import { useSideTabs } from './use-side-tabs.ts'
import { useSide, useWorkplace } from './workplace.ts'

/** Opens the panel at one of its tabs, and closes it again, where it does not always stand. */
export function SideButtons() {
  const { side } = useWorkplace()
  const { tab, isOpen } = useSide()
  const tabs = useSideTabs()
  return (
    <span className="side-buttons">
      {tabs.map(({ id, label, count }) => (
        <ToggleButton
          key={id}
          className="button button-plain button-small side-button"
          isSelected={isOpen && tab === id}
          onChange={() => side.toggle(id)}
        >
          {label}
          {count > 0 && <span className="panel-count">{count}</span>}
        </ToggleButton>
      ))}
    </span>
  )
}
