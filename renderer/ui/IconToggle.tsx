import type { ReactNode } from 'react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import './button.css'
import './tooltip.css'

interface IconToggleProps {
  /** What it turns on and off, in words: its name and its tooltip. */
  readonly label: string
  readonly children: ReactNode
  readonly isOn: boolean
  readonly onTurn: () => void
}

/** A button that shows only an icon, and whether something is on. */
export function IconToggle({ label, children, isOn, onTurn }: IconToggleProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton
        className="button button-icon"
        aria-label={label}
        isSelected={isOn}
        onChange={onTurn}
      >
        {children}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
