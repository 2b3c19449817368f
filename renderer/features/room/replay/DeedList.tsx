import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { HistoryStep } from '../../../../shared/protocol/http.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import type { Translate } from '../../../i18n/messages.ts'
import { Plate } from '../../../ui/Plate.tsx'
import { useWorkplace } from '../workplace.ts'
import { deedsUpTo } from './course.ts'
import type { Deed } from './course.ts'

interface DeedListProps {
  readonly steps: readonly HistoryStep[]
  readonly at: number
  readonly onGo: (step: number) => void
}

const SHOWN = 30
const MOST_SIGNS = 140

/** Who did what until the moment that is shown, the latest first. Each leads to its moment. */
export function DeedList({ steps, at, onGo }: DeedListProps) {
  const { t, locale } = useLanguage()
  const { draft } = useWorkplace().reader
  const deeds = useMemo(() => deedsUpTo(draft, steps, at, SHOWN), [draft, steps, at])
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  return (
    <section className="replay-deeds" aria-labelledby="replay-deeds">
      <h3 id="replay-deeds">{t('replay.deeds')}</h3>
      {deeds.length === 0 && <p className="list-empty">{t('replay.noDeeds')}</p>}
      <ol>
        {deeds.map((deed, place) => (
          <li key={`${deed.step} ${place}`}>
            <AriaButton
              className={deed.step === at ? 'deed deed-now' : 'deed'}
              onPress={() => onGo(deed.step)}
            >
              <span className="deed-head">
                <span className="tabular">{clock.format(deed.atMs)}</span>
                {deed.writer.party !== null && <Plate party={deed.writer.party} size="small" />}
                <span>{deed.writer.delegate}</span>
              </span>
              <span className="deed-words proposed" data-party={deed.writer.party}>
                <DeedWords deed={deed} />
              </span>
            </AriaButton>
          </li>
        ))}
      </ol>
    </section>
  )
}

function DeedWords({ deed }: { readonly deed: Deed }) {
  const { t } = useLanguage()
  const lines = otherThanWords(deed, t)
  return (
    <>
      {deed.struck !== '' && <del>{shorten(deed.struck)}</del>}
      {deed.inserted !== '' && <ins>{shorten(deed.inserted)}</ins>}
      {lines.length > 0 && <span className="deed-other">{lines.join(' · ')}</span>}
    </>
  )
}

function otherThanWords(deed: Deed, t: Translate): readonly string[] {
  const { inserted, struck, decisions, comments, rounds, writer } = deed
  const lines = [
    ...(decisions > 0 ? [t('replay.decided', { count: decisions })] : []),
    ...(comments > 0 ? [t('replay.commented', { count: comments })] : []),
    ...(rounds > 0 ? [t('replay.closedRound')] : []),
  ]
  const hasWords = inserted !== '' || struck !== ''
  return hasWords || lines.length > 0 ? lines : [t('replay.changed', { count: writer.changes })]
}

function shorten(words: string): string {
  return words.length <= MOST_SIGNS ? words : `${words.slice(0, MOST_SIGNS)}…`
}
