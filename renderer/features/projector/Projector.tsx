import { useMemo } from 'react'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { FootnoteWords } from '../../editor/FootnoteWords.tsx'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Clock } from '../../sync/clock.ts'
import { followLater } from '../../sync/follow-later.ts'
import { openWhileRead } from '../../sync/readable.ts'
import type { Copy, Session } from '../../sync/session.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { useSession } from '../../sync/use-session.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { LargeParagraph } from './LargeParagraph.tsx'
import { shownIn } from './shown.ts'
import type { Shown } from './shown.ts'
import './projector.css'

interface ProjectorProps {
  readonly seat: Seat
  /** Opens the session; the screen closes it. Stable, or the screen opens anew. */
  readonly open: () => Session
  readonly clock: Clock
}

/** What the room sees: the paragraph that the chair has before her, large, with its neighbours. */
export function Projector({ open, clock }: ProjectorProps) {
  const session = useSession(open)
  return session === null ? null : <AtSession session={session} clock={clock} />
}

function AtSession({ session, clock }: { readonly session: Session; readonly clock: Clock }) {
  const t = useMessages()
  const copy = useReadable(session.copy)
  const scene = useReadable(useMemo(() => createScene(copy, clock), [copy, clock]))
  const { kind } = useReadable(session.connection)
  const isAway = kind === 'offline' || kind === 'closed'
  if (kind === 'revoked') {
    return (
      <main className="projector">
        <Banner tone="stop">{t('projector.revoked')}</Banner>
      </main>
    )
  }
  if (scene === null) {
    return (
      <main className="projector">
        <Progress label={t('room.loading')} share={null} />
      </main>
    )
  }
  return (
    <main className="projector" aria-label={t('projector.title')} data-theme="light">
      <Head {...scene} />
      <Sheet shown={scene.shown} />
      <footer className="projector-foot">
        {isAway && <Banner tone="warn">{t('projector.away')}</Banner>}
        <Legend shown={scene.shown} />
      </footer>
    </main>
  )
}

interface Scene {
  readonly settings: Settings
  readonly shown: Shown
}

/** Others' keystrokes come many a second; the screen follows a little behind. */
const FOLLOW_MS = 120

/** What stands on the screen; null until there is a draft. */
function createScene({ doc, presence }: Copy, clock: Clock) {
  return openWhileRead<Scene>((tell) => {
    const reader = openReader(openDraft(doc))
    const look = () => {
      const settings = readSettings(reader.draft)
      tell(settings && { settings, shown: shownIn(reader, presence.people.get()) })
    }
    const later = followLater(clock, () => FOLLOW_MS, look)
    const stops = [reader.subscribe(later.follow), presence.people.subscribe(later.follow)]
    look()
    return () => {
      for (const stop of stops) stop()
      later.stop()
      reader.stop()
    }
  })
}

function Head({ settings, shown: { entry, at, pending } }: Scene) {
  const t = useMessages()
  const partyName = usePartyName()
  return (
    <header className="projector-head">
      <h1>{settings.title}</h1>
      <p role="status">
        {entry === null ? (
          t('projector.pending', { count: pending })
        ) : (
          <>
            <Plate party={entry.suggestion.party} size="large" isSilent />
            {t('projector.deciding', {
              party: partyName(entry.suggestion.party),
              at,
              count: pending,
            })}
          </>
        )}
      </p>
    </header>
  )
}

function Sheet({ shown }: { readonly shown: Shown }) {
  const { document, before, current, after } = shown
  return (
    <div className="projector-sheet">
      {before !== null && <LargeParagraph paragraph={before} document={document} />}
      {current !== null && (
        <div className="projector-noted">
          <LargeParagraph paragraph={current} document={document} isCurrent />
          <FootnoteWords paragraphs={[current]} document={document} />
        </div>
      )}
      {after !== null && <LargeParagraph paragraph={after} document={document} />}
    </div>
  )
}

function Legend({ shown: { parties } }: { readonly shown: Shown }) {
  const t = useMessages()
  const partyName = usePartyName()
  if (parties.length === 0) return null
  return (
    <ul className="projector-legend" aria-label={t('projector.legend')}>
      {parties.map((party) => (
        <li key={party}>
          <Plate party={party} size="large" isSilent />
          {partyName(party)}
        </li>
      ))}
    </ul>
  )
}
