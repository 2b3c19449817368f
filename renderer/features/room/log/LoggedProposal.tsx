import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Plate } from '../../../ui/Plate.tsx'
import { excerptOf } from '../model/excerpt.ts'
import type { Saying } from '../model/says.ts'

interface LoggedProposalProps {
  readonly decision: LoggedDecision
  readonly saying: Saying
}

/** Whose suggestion it was, what it did, and the words around it. */
export function LoggedProposal({ decision, saying }: LoggedProposalProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { entry, texts } = decision
  const { party, delegate, by } = entry.suggestion
  const { before, struck, added, after } = excerptOf(texts)
  const isSame = struck === '' && added === ''
  return (
    <div className="log-proposal" data-party={party}>
      <p className="log-author">
        <Plate party={party} />
        <span>
          {by === undefined ? delegate : t('log.onBehalf', { name: delegate, by: partyName(by) })}
        </span>
        <span className="log-verb">{saying.verb}</span>
      </p>
      <p className="log-words">
        {before}
        {struck !== '' && <del>{struck}</del>}
        {struck !== '' && added !== '' && ' '}
        {added !== '' && <ins>{added}</ins>}
        {isSame ? '' : after}
      </p>
    </div>
  )
}
