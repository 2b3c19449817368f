import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import { Plate } from '../../../ui/Plate.tsx'
import { excerptOf } from '../model/excerpt.ts'
import type { Saying } from '../model/says.ts'
import { useAuthors } from '../use-authors.ts'

interface LoggedProposalProps {
  readonly decision: LoggedDecision
  readonly saying: Saying
}

/** Whose suggestion it was, what it did, and the words around it. */
export function LoggedProposal({ decision, saying }: LoggedProposalProps) {
  const authors = useAuthors()
  const { entry, texts } = decision
  const { party } = entry.suggestion
  const support = authors.support(entry.suggestion)
  const { before, struck, added, after } = excerptOf(texts)
  const isSame = struck === '' && added === ''
  return (
    <div className="log-proposal" data-party={party}>
      <p className="log-author">
        <Plate party={party} />
        {support !== null && <span className="supporters">{support}</span>}
        <span>{authors.person(entry.suggestion)}</span>
        <span className="log-verb">{saying.verb}</span>
      </p>
      <p className="log-words proposed">
        {before}
        {struck !== '' && <del>{struck}</del>}
        {struck !== '' && added !== '' && ' '}
        {added !== '' && <ins>{added}</ins>}
        {isSame ? '' : after}
      </p>
    </div>
  )
}
