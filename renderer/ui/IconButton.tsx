import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import './button.css'
import './tooltip.css'

interface IconButtonProps {
  /** What it does, in words: its name and its tooltip. */
  readonly label: string
  readonly children: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
}

/** A button that shows only an icon. */
export function IconButton({ label, children, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        className="button button-icon"
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
      >
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
