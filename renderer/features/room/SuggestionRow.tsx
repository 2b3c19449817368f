import { memo } from 'react'
import type { Verdict } from './model/review.ts'
import type { Saying } from './model/says.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { useMessages } from '../../i18n/language.tsx'
import { AcceptIcon, RejectIcon } from '../../ui/icons.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { MarkedWords } from './Words.tsx'

interface SuggestionRowProps {
  readonly party: Party
  /** `con CRI y PAN`; null where nobody stands by it. */
  readonly support: string | null
  readonly saying: Saying
  readonly time: string
  /** Null while it is pending. */
  readonly verdict: Verdict | null
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

/** One suggestion of the list. Decided ones keep their place for a moment, with a badge. */
export const SuggestionRow = memo(SuggestionLine, isSameRow)

function SuggestionLine(props: SuggestionRowProps) {
  const { party, support, saying, time, verdict, isCurrent, onChoose } = props
  const t = useMessages()
  return (
    <button
      type="button"
      className={verdict === null ? 'row' : 'row row-decided'}
      data-party={party}
      aria-current={isCurrent ? 'true' : undefined}
      disabled={verdict !== null}
      onClick={onChoose}
    >
      <Plate party={party} />
      <span className="row-text">
        {support !== null && <span className="supporters">{support}</span>}
        {verdict === null ? (
          <span className="row-verb">{saying.verb}</span>
        ) : (
          <span className={`badge badge-${verdict}`}>
            {verdict === 'accepted' ? <AcceptIcon size={13} /> : <RejectIcon size={13} />}
            {t(`room.state.${verdict}`)}
          </span>
        )}
        <span className="row-words">
          {verdict !== null && isWordless(saying) ? saying.verb : <MarkedWords saying={saying} />}
        </span>
      </span>
      <time>{time}</time>
    </button>
  )
}

/** A format or a move says all in its verb, which the badge stands for otherwise. */
function isWordless({ struck, added }: Saying): boolean {
  return struck === null && added === null
}

/** The handler is left out: it is new each time and does the same for the same row. */
function isSameRow(one: SuggestionRowProps, other: SuggestionRowProps): boolean {
  return (
    one.party === other.party &&
    one.support === other.support &&
    one.saying.verb === other.saying.verb &&
    one.saying.struck === other.saying.struck &&
    one.saying.added === other.saying.added &&
    one.time === other.time &&
    one.verdict === other.verdict &&
    one.isCurrent === other.isCurrent
  )
}
