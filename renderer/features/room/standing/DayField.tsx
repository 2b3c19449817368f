import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { DateField } from '../../../ui/DateField.tsx'

interface DayFieldProps {
  readonly label: string
  /** An ISO day, or null while none is chosen. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

interface Typed {
  readonly day: string | null
}

/** A day that everybody is told of, and for good: only once it is typed or picked. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<Typed | null>(null)
  // A field that the focus leaves may mend its day in the same breath.
  const latest = useRef<Typed | null>(null)

  function type(next: Typed | null) {
    latest.current = next
    setTyped(next)
  }

  function settle() {
    const settled = latest.current
    type(null)
    if (settled === null || settled.day === value || isHalfTyped(settled.day)) return
    onChange(settled.day)
  }

  return (
    // The field keeps Enter to itself.
    <div
      onKeyDownCapture={(event) => {
        if (isWithin(event) && (event.key === 'Enter' || event.key === 'Escape')) settle()
      }}
    >
      <DateField
        label={label}
        value={typed === null ? value : typed.day}
        onChange={(day) => type({ day })}
        onPick={settle}
        onBlur={settle}
      />
    </div>
  )
}

/** `0202-03-15`: nobody means a year before the thousandth. */
function isHalfTyped(day: string | null): boolean {
  return day?.startsWith('0') === true
}

/** Keys of the calendar come here too, though it stands elsewhere on the page. */
function isWithin({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Node && currentTarget.contains(target)
}
