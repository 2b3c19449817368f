import { useMemo } from 'react'
import type { Standing } from '../../../shared/document/standing.ts'
import { circulationInWords } from '../../../shared/document/circulation-words.ts'
import { standingInWords } from '../../../shared/document/standing-words.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { FootnoteWords } from '../../editor/FootnoteWords.tsx'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import type { Clock } from '../../sync/clock.ts'
import type { Session } from '../../sync/session.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { useSession } from '../../sync/use-session.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { StandingSign } from '../../ui/StandingSign.tsx'
import { LargeParagraph } from './LargeParagraph.tsx'
import { createScene } from './scene.ts'
import type { Scene } from './scene.ts'
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
      <Head {...scene} nowMs={clock.nowMs()} />
      <Sheet shown={scene.shown} />
      <footer className="projector-foot">
        {isAway && <Banner tone="warn">{t('projector.away')}</Banner>}
        <Legend shown={scene.shown} />
      </footer>
    </main>
  )
}

interface HeadProps extends Scene {
  readonly nowMs: number
}

function Head({ settings, shown: { entry, at, pending }, circulation, nowMs }: HeadProps) {
  const { t, language } = useLanguage()
  const issued = circulationInWords(circulation, nowMs, language).join('. ')
  const partyName = usePartyName()
  return (
    <header className="projector-head">
      <div>
        <h1>{settings.title}</h1>
        {issued !== '' && <p className="projector-issued">{issued}</p>}
      </div>
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
  const { document, before, current, after, standing } = shown
  return (
    <div className="projector-sheet">
      {before !== null && <LargeParagraph paragraph={before} document={document} />}
      {current !== null && (
        <div className="projector-noted">
          <LargeParagraph paragraph={current} document={document} isCurrent />
          <LargeStanding {...standing} />
          <FootnoteWords paragraphs={[current]} document={document} />
        </div>
      )}
      {after !== null && <LargeParagraph paragraph={after} document={document} />}
    </div>
  )
}

/** How far the current paragraph is agreed; nothing where nobody has said so. */
function LargeStanding(standing: Standing) {
  const { language } = useLanguage()
  const words = standingInWords(standing, language)
  if (words.length === 0) return null
  return (
    <p className="projector-standing">
      <StandingSign {...standing} sizePx={34} />
      {words.join('. ')}
    </p>
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
