import type { KeyboardEvent } from 'react'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import { orderInCell } from './keys.ts'
import type { CellOrder } from './keys.ts'

interface CellFieldProps {
  /** By which the focus finds it. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly language: Language
  readonly isReadOnly: boolean
  /** Whether its words are not in the text yet. */
  readonly isTyping: boolean
  readonly autoFocus?: boolean
  readonly onType: (words: string) => void
  readonly onLeave?: () => void
  readonly onOrder: (order: CellOrder) => void
}

/** A cell of the calendar: a field that is as high as its words. */
export function CellField({
  name,
  label,
  value,
  language,
  isReadOnly,
  isTyping,
  autoFocus = false,
  onType,
  onLeave,
  onOrder,
}: CellFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd, value: words } = event.currentTarget
    const isAtStart = selectionEnd === 0
    const order = orderInCell(event, {
      ...{ isTyping, isAtStart, isAtEnd: selectionStart === words.length },
    })
    if (order === null) return
    event.preventDefault()
    event.stopPropagation()
    onOrder(order)
  }
  return (
    <textarea
      className="calendar-field"
      data-cell={name}
      aria-label={label}
      lang={language}
      rows={1}
      spellCheck
      readOnly={isReadOnly}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    />
  )
}
