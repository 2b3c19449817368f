import type { ReactNode } from 'react'
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components'
import './radio-cards.css'

export interface RadioCard<Value extends string> {
  readonly value: Value
  readonly title: string
  readonly hint?: ReactNode
}

interface RadioCardsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly cards: readonly RadioCard<Value>[]
  readonly onChange: (value: Value) => void
  readonly isLabelHidden?: boolean
  readonly direction?: 'row' | 'column'
}

/** One of a few, each with a line that says what it means. */
export function RadioCards<Value extends string>({
  label,
  value,
  cards,
  onChange,
  isLabelHidden = false,
  direction = 'column',
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup
      className="radio-cards"
      value={value}
      onChange={(next) => {
        const chosen = cards.find((card) => card.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Label className={isLabelHidden ? 'unseen' : 'section-title'}>{label}</Label>
      <div className={`radio-list radio-list-${direction}`}>
        {cards.map((card) => (
          <RadioField key={card.value} value={card.value} className="radio-card">
            <RadioButton className="radio-button">
              <span className="radio-dot" />
              <span className="radio-title">{card.title}</span>
            </RadioButton>
            {card.hint !== undefined && (
              <Text slot="description" className="radio-hint">
                {card.hint}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
