import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { AcceptIcon } from './icons.tsx'
import './button.css'
import './select.css'
import './menu.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
  /** One of a choice: shows a tick when it holds. */
  readonly isChosen?: boolean
}

export interface MenuGroup {
  readonly id: string
  /** Null for a group without a heading. */
  readonly title: string | null
  readonly actions: readonly MenuAction[]
}

interface MenuProps {
  /** The name of the button that opens it. */
  readonly label: string
  /** What the button shows: an icon or words. */
  readonly children: ReactNode
  readonly groups: readonly MenuGroup[]
}

/** A button that opens a list of actions. */
export function Menu({ label, children, groups }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className="button button-quiet menu-button" aria-label={label}>
        {children}
      </AriaButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu className="options" aria-label={label}>
          {groups.map((group) => (
            <MenuSection
              key={group.id}
              className="menu-group"
              {...(group.title === null && { 'aria-label': label })}
            >
              {group.title !== null && <Header className="menu-title">{group.title}</Header>}
              {group.actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={`${group.id}.${action.id}`}
                  className="option"
                  textValue={action.label}
                  onAction={action.onAction}
                >
                  <span className="option-label">{action.label}</span>
                  {action.isChosen === true && <AcceptIcon size={14} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
