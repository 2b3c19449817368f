import type { ReactNode } from 'react'

export interface IconProps {
  /** In CSS pixels; 16 unless said. */
  readonly size?: number
}

/** A line drawing on a grid of 16, in the colour of the text beside it. Silent: the control has the name. */
export function icon(paths: ReactNode) {
  return function Icon({ size = 16 }: IconProps) {
    return (
      <svg
        className="icon"
        aria-hidden="true"
        focusable="false"
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {paths}
      </svg>
    )
  }
}
