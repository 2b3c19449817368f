import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { AcceptIcon } from './icons.tsx'
import './checkbox.css'

interface CheckboxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

export function Checkbox({ children, isSelected, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange}>
      <span className="checkbox-box">
        <AcceptIcon size={14} />
      </span>
      {children}
    </AriaCheckbox>
  )
}
