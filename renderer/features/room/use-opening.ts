import { useEffect, useRef, useState } from 'react'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { can } from '../../../shared/meeting/roles.ts'
import type { EditorHandle } from '../../editor/DraftEditor.tsx'
import type { Clock } from '../../sync/clock.ts'
import type { Copy, Session } from '../../sync/session.ts'
import type { RoomWays } from './Room.tsx'
import { createAnnouncer } from './model/announcer.ts'
import { openReview } from './model/review.ts'
import type { Workplace } from './workplace.ts'

interface Opening {
  readonly seat: Seat
  readonly session: Session
  readonly clock: Clock
  readonly ways: RoomWays
}

type Tools = Omit<Workplace, 'settings' | 'editor' | 'isHostHere'>

/** Opens all that reads and writes a copy of the draft; null until the copy holds a draft. */
export function useOpening(copy: Copy, opening: Opening): Workplace | null {
  const { seat, session, clock, ways } = opening
  const editor = useRef<EditorHandle>(null)
  const [tools, setTools] = useState<Tools | null>(null)
  const [settings, setSettings] = useState<Settings | null>(null)

  useEffect(() => {
    const reader = openReader(openDraft(copy.doc))
    const review = openReview({ reader, clock, name: seat.name })
    const announcer = createAnnouncer(clock)
    const author = { party: seat.party, delegate: seat.name }
    const pen = can(seat.role, 'write') ? openPen(reader, author, clock.nowMs) : null
    const { presence } = copy
    setTools({ seat, session, presence, reader, review, pen, clock, announcer })
    const stopSettings = followSettings(reader, setSettings)
    return () => {
      stopSettings()
      announcer.stop()
      review.stop()
      reader.stop()
    }
  }, [copy, seat, session, clock])

  if (tools === null || settings === null) return null
  return { ...tools, settings, editor, isHostHere: ways.isHostHere }
}

function followSettings(reader: Reader, tell: (settings: Settings | null) => void): () => void {
  const { meta, meeting } = reader.draft
  const look = () => tell(readSettings(reader.draft))
  meta.observe(look)
  meeting.observe(look)
  look()
  return () => {
    meta.unobserve(look)
    meeting.unobserve(look)
  }
}
