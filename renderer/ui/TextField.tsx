import type { Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as Field } from 'react-aria-components'
import './field.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly hint?: string
  /** What is wrong, in words; null when nothing is. */
  readonly error?: string | null
  readonly look?: 'normal' | 'large' | 'code'
  /** Lines of a text of several; a single line unless said. */
  readonly rows?: number
  readonly isLabelHidden?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric'
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** Words to fill in, with their name above, a hint or what is wrong below. */
export function TextField({
  label,
  hint,
  error = null,
  look = 'normal',
  rows,
  isLabelHidden = false,
  placeholder = '',
  ref,
  ...field
}: TextFieldProps) {
  return (
    <Field
      className={`field field-${look}`}
      validationBehavior="aria"
      isInvalid={error !== null}
      {...field}
    >
      <Label className={isLabelHidden ? 'unseen' : 'field-label'}>{label}</Label>
      {rows === undefined ? (
        <Input className="field-input" placeholder={placeholder} {...(ref && { ref })} />
      ) : (
        <TextArea className="field-input" rows={rows} placeholder={placeholder} />
      )}
      {hint !== undefined && error === null && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </Field>
  )
}
