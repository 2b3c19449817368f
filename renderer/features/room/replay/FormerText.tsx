import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import { draftUpTo } from '../../../../shared/draft/replay.ts'
import type { HistoryStep } from '../../../../shared/protocol/http.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { FormerDraft } from '../FormerDraft.tsx'
import { useWorkplace } from '../workplace.ts'
import { reachAt } from './course.ts'

interface FormerTextProps {
  readonly steps: readonly HistoryStep[]
  readonly at: number
}

/** The text as it stood at a step, to be read. It stays scrolled where it was from one to the next. */
export function FormerText({ steps, at }: FormerTextProps) {
  const t = useMessages()
  const { reader } = useWorkplace()
  const frame = useRef<HTMLDivElement>(null)
  const scrolled = useRef(0)
  const former = useMemo(
    () => openReader(draftUpTo(reader.draft, reachAt(steps, at))),
    [reader, steps, at],
  )
  useEffect(() => () => former.stop(), [former])
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = scrolled.current
  }, [former])
  return (
    <div
      ref={frame}
      className="replay-text"
      role="region"
      aria-label={t('replay.text')}
      tabIndex={0}
      onScroll={({ currentTarget }) => (scrolled.current = currentTarget.scrollTop)}
    >
      <FormerDraft key={at} reader={former} />
    </div>
  )
}
