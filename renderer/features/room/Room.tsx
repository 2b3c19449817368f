import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { Answer } from '../../bridge/client.ts'
import type { Files } from '../../bridge/files.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { EditorHandle } from '../../editor/DraftEditor.tsx'
import type { Clock } from '../../sync/clock.ts'
import type { Person } from '../../sync/presence.ts'
import type { Readable } from '../../sync/readable.ts'
import type { Copy, Session } from '../../sync/session.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { useSession } from '../../sync/use-session.ts'
import { Progress } from '../../ui/Progress.tsx'
import type { ReadHistory } from './replay/use-history.ts'
import { RoomScreen } from './RoomScreen.tsx'
import { createOpening } from './opening.ts'
import type { Tools } from './opening.ts'
import { TextsContext } from './translation/texts.ts'
import type { Texts } from './translation/texts.ts'
import { WorkplaceContext } from './workplace.ts'
import type { Workplace } from './workplace.ts'

export interface RoomProps {
  readonly seat: Seat
  /** Opens the session; the room closes it. Stable, or the room opens anew. */
  readonly open: () => Session
  /** The same for the private notes of one's delegation; null for who has none. */
  readonly openNotes: (() => Session) | null
  /** The same for what observers say to the presidency; null for who is not the presidency. */
  readonly openAdvice: (() => Session) | null
  readonly clock: Clock
  readonly ways: RoomWays
}

/** What the room shows or does that is not its own. */
export interface RoomWays {
  /** This computer is the host. */
  readonly isHostHere: boolean
  readonly onLeave: () => void
  readonly saveFile: Files['save']
  /** Says something to the presidency alone. */
  readonly sendAdvice: (text: string) => Promise<Answer<'advice/send'>>
  readonly chooseFile: Files['choose']
  /** `people`: who is at the table, to be shown beside their invitations. */
  readonly renderInvitations: (people: Readable<readonly Person[]>, close: () => void) => ReactNode
  readonly readHistory: ReadHistory
  /** What is wrong with the copies of the meeting's file, where it is here. */
  readonly copyTrouble: ReactNode
  readonly renderCopies: (close: () => void) => ReactNode
  readonly renderHelp: (close: () => void) => ReactNode
  /** What titles and opening sentence are made from, for who may change it. */
  readonly renderMeeting: (
    at: Pick<Workplace, 'reader' | 'settings'>,
    close: () => void,
  ) => ReactNode
  readonly renderExport: (reader: Reader, close: () => void) => ReactNode
  /** Begins the text in the other language; `done` once there are two. */
  readonly renderTranslate: (language: Language, done: () => void, close: () => void) => ReactNode
}

/** The table itself: one text, everybody at it. */
export function Room({ seat, open, openNotes, openAdvice, clock, ways }: RoomProps) {
  const session = useSession(open)
  const notes = useSession(openNotes)
  const advice = useSession(openAdvice)
  const isOpening =
    (notes === null) !== (openNotes === null) || (advice === null) !== (openAdvice === null)
  if (session === null || isOpening) return null
  return <Sitting {...{ seat, session, notes, advice, clock, ways }} />
}

interface SittingProps extends Omit<RoomProps, 'open' | 'openNotes' | 'openAdvice'> {
  readonly session: Session
  readonly notes: Session | null
  readonly advice: Session | null
}

/** A refusal replaces the copy, and with it everything that read or wrote the old one. */
function Sitting(props: SittingProps) {
  const copy = useReadable(props.session.copy)
  return <AtCopy key={copy.doc.guid} {...props} copy={copy} />
}

function AtCopy(props: SittingProps & { readonly copy: Copy }) {
  const { copy, seat, session, notes, advice, clock, ways } = props
  const opening = useMemo(
    () => createOpening({ copy, seat, session, clock }),
    [copy, seat, session, clock],
  )
  const opened = useReadable(opening)
  const { isHostHere, sendAdvice } = ways
  const window = useMemo(
    () => ({ notes, advice, sendAdvice, isHostHere }),
    [notes, advice, sendAdvice, isHostHere],
  )
  const original = useAtText(opened?.original ?? null, window)
  const translation = useAtText(opened?.translation ?? null, window)
  const aligning = opened?.aligning ?? null
  const texts = useMemo(() => {
    if (original === null || translation === null || aligning === null) return null
    return { state: original.texts, workplaces: { original, translation }, aligning }
  }, [original, translation, aligning])
  if (original === null) return <Opening />
  return (
    <TextsContext value={texts}>
      <AtActive original={original} texts={texts} ways={ways} />
    </TextsContext>
  )
}

/** A text, and where it is drawn. */
function useAtText(
  tools: Tools | null,
  window: Omit<Workplace, keyof Tools | 'editor'>,
): Workplace | null {
  const editor = useRef<EditorHandle>(null)
  return useMemo(() => (tools === null ? null : { ...tools, ...window, editor }), [tools, window])
}

interface AtActiveProps {
  readonly original: Workplace
  /** Null while there is one text. */
  readonly texts: Texts | null
  readonly ways: RoomWays
}

/** All around the texts is about the one that is worked on. */
function AtActive({ original, texts, ways }: AtActiveProps) {
  const { active } = useReadable(original.texts)
  return (
    <WorkplaceContext value={texts?.workplaces[active] ?? original}>
      <RoomScreen ways={ways} />
    </WorkplaceContext>
  )
}

function Opening() {
  const t = useMessages()
  return (
    <main className="room-opening">
      <Progress label={t('room.loading')} share={null} />
      <p>{t('room.loadingHint')}</p>
    </main>
  )
}
