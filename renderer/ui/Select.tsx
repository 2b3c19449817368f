import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { AcceptIcon, OpenIcon } from './icons.tsx'
import './field.css'
import './select.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Stands before the words, as a plate does. */
  readonly sign?: ReactNode
}

interface SelectProps<Value extends string> {
  readonly label: string
  /** Null while none is chosen; `placeholder` is shown then. */
  readonly value: Value | null
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly error?: string | null
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
}

/** One of several, chosen from a list that opens. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  onBlur,
  placeholder = '',
  error = null,
  isLabelHidden = false,
  isDisabled = false,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className="field select"
      value={value}
      isDisabled={isDisabled}
      placeholder={placeholder}
      validationBehavior="aria"
      isInvalid={error !== null}
      {...(onBlur !== undefined && { onBlur })}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Label className={isLabelHidden ? 'unseen' : 'field-label'}>{label}</Label>
      <AriaButton className="field-input select-button">
        <SelectValue className="select-value" />
        <OpenIcon />
      </AriaButton>
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              className="option"
              textValue={option.label}
            >
              {option.sign} <span className="option-label">{option.label}</span>
              <span className="option-tick">
                <AcceptIcon size={14} />
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
