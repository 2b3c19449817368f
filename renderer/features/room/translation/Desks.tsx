import { useRef } from 'react'
import type { RefObject } from 'react'
import { TEXTS } from '../../../../shared/draft/draft.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { useMessages } from '../../../i18n/language.tsx'
import type { Readable } from '../../../sync/readable.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import { Desk } from '../Desk.tsx'
import type { DeskProps } from '../Desk.tsx'
import { WorkplaceContext, useWorkplace } from '../workplace.ts'
import { PairDialog } from './PairDialog.tsx'
import { TranslationBar } from './TranslationBar.tsx'
import { turnToText } from './texts.ts'
import type { Heres, Texts } from './texts.ts'
import { useFacing } from './use-facing.ts'
import { usePairing } from './use-pairing.ts'
import { useSideBySide } from './use-side-by-side.ts'
import './desks.css'

interface DesksProps extends Pick<
  DeskProps,
  'onMeetingData' | 'onCirculation' | 'hasMargin' | 'hasHandles'
> {
  /** Null while there is one text. */
  readonly texts: Texts | null
  readonly heres: Readable<Heres>
  readonly onHere: (text: TextName, paragraph: ParagraphId) => void
}

/** The sheets of a meeting: its one text, or one of its two, or both beside each other. */
export function Desks({ texts, heres, onHere, hasMargin, ...props }: DesksProps) {
  const t = useMessages()
  const here = useReadable(heres)
  const panes = useRef<HTMLElement>(null)
  const workplace = useWorkplace()
  const { shown, active } = useReadable(workplace.texts)
  const isBoth = texts !== null && shown === 'both'
  const isShown = (text: TextName) =>
    texts === null ? text === 'original' : isBoth || text === shown
  return (
    <>
      {texts !== null && <BesideEachOther panes={panes} texts={texts} here={here} />}
      <main className={isBoth ? 'desks desks-both' : 'desks'} ref={panes}>
        {TEXTS.filter(isShown).map((text) => {
          const at = texts?.workplaces[text] ?? workplace
          const { language } = at.settings.meeting
          return (
            <div
              key={text}
              className={text === active ? 'desk-pane desk-pane-active' : 'desk-pane'}
              data-text={text}
              onFocusCapture={() => turnToText(at.texts, text)}
            >
              <WorkplaceContext value={at}>
                <Desk
                  {...props}
                  label={t(texts === null ? 'room.text' : `texts.text.${language}`)}
                  hasMargin={hasMargin && !isBoth}
                  here={here[text]}
                  onHere={(paragraph) => onHere(text, paragraph)}
                />
              </WorkplaceContext>
            </div>
          )
        })}
      </main>
    </>
  )
}

interface BesideEachOtherProps {
  readonly panes: RefObject<HTMLElement | null>
  readonly texts: Texts
  readonly here: Heres
}

/** What two texts need beyond their sheets: the bar, the keys, and that they keep step. */
function BesideEachOther({ panes, texts, here }: BesideEachOtherProps) {
  const orders = useFacing(texts, here)
  const pairing = usePairing(texts, here)
  useSideBySide(panes, texts, here)
  return (
    <>
      <TranslationBar {...{ texts, here, orders, pairing }} />
      {pairing.choosing !== null && (
        <PairDialog texts={texts} paragraph={pairing.choosing} orders={pairing} />
      )}
    </>
  )
}
