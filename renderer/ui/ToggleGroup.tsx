import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './toggle-group.css'

export interface ToggleOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
}

interface ToggleGroupProps<Value extends string> {
  /** Names the group for screen readers. */
  readonly label: string
  readonly value: Value
  readonly options: readonly ToggleOption<Value>[]
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, of which exactly one holds. */
export function ToggleGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ToggleGroupProps<Value>) {
  return (
    <ToggleButtonGroup
      className="toggle-group"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value))
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className="toggle-option">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
