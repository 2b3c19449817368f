import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import './button.css'

export interface ButtonProps {
  readonly children: ReactNode
  /** A longer name for screen readers; begins as the words do. */
  readonly label?: string
  /** Not said for a button that submits its form. */
  readonly onPress?: () => void
  /** `main`: the one action of a screen. `plain`: outlined. `quiet`: words alone. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly size?: 'small' | 'normal' | 'large'
  readonly isDisabled?: boolean
  /** Work is under way: the button keeps the focus but does nothing. */
  readonly isPending?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'button' | 'submit'
  /** The id of the form that it submits, where it stands outside. */
  readonly form?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words, and an icon before them where one helps. */
export function Button({
  look = 'plain',
  size = 'normal',
  type = 'button',
  isDisabled = false,
  isPending = false,
  autoFocus = false,
  label,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${look} button-${size}${isPending ? ' button-pending' : ''}`}
      type={isPending ? 'button' : type}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(isPending && { 'aria-disabled': true })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(onPress !== undefined && !isPending && { onPress })}
      {...rest}
    />
  )
}
