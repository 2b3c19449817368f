import type { ReactNode } from 'react'
import { AcceptIcon, ClockIcon, RejectIcon, WarnIcon } from './icons.tsx'
import './banner.css'

export type Tone = 'stop' | 'warn' | 'ok' | 'info'

interface BannerProps {
  readonly tone: Tone
  /** What happened, in a few words. */
  readonly title?: string
  readonly children?: ReactNode
  /** At most one thing to do. */
  readonly action?: ReactNode
  /** `bar`: across the page, pushing it down. `box`: within it. */
  readonly look?: 'bar' | 'box'
}

const ICONS = { stop: RejectIcon, warn: WarnIcon, ok: AcceptIcon, info: ClockIcon } as const

/** Says that something happened. A stop interrupts a screen reader, the others wait their turn. */
export function Banner({ tone, title, children, action, look = 'box' }: BannerProps) {
  const Icon = ICONS[tone]
  return (
    <div
      className={`banner banner-${tone} banner-${look}`}
      role={tone === 'stop' ? 'alert' : 'status'}
    >
      <Icon />
      <div className="banner-words">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {action}
    </div>
  )
}
