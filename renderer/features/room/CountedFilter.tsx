import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './counted-filter.css'

interface CountedFilterProps<Of extends string> {
  readonly label: string
  readonly all: Pick<Chip<string>, 'sign' | 'count'>
  readonly chips: readonly Chip<Of>[]
  /** Null for all. */
  readonly only: Of | null
  readonly onOnly: (only: Of | null) => void
  readonly isGrid?: boolean
}

export interface Chip<Of extends string> {
  readonly id: Of
  readonly sign: ReactNode
  readonly count: number
  /** For the ear, where the sign has no words. */
  readonly name?: string
}

const ALL = 'all'

/** Which of a list are shown: all, or those of one kind. Each says how many there are. */
export function CountedFilter<Of extends string>(props: CountedFilterProps<Of>) {
  const { label, all, chips, only, onOnly, isGrid = false } = props
  return (
    <ToggleButtonGroup
      className={isGrid ? 'counted-filter counted-grid' : 'counted-filter'}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[only ?? ALL]}
      onSelectionChange={(keys) => onOnly(chips.find(({ id }) => keys.has(id))?.id ?? null)}
    >
      <ToggleButton id={ALL} className="filter-chip">
        {all.sign} <strong>{all.count}</strong>
      </ToggleButton>
      {chips.map(({ id, sign, count, name }) => (
        <ToggleButton
          key={id}
          id={id}
          className="filter-chip"
          {...(name !== undefined && { 'aria-label': name })}
        >
          {sign} <strong>{count}</strong>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
