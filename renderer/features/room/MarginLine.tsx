import type { Entry } from '../../../shared/draft/entry.ts'
import { Plate } from '../../ui/Plate.tsx'
import { QuotedWords } from './Words.tsx'
import { useAuthors } from './use-authors.ts'
import { useSays } from './use-says.ts'
import { useAgo } from './use-time.ts'

interface MarginLineProps {
  readonly entry: Entry
  readonly onChoose: () => void
}

/** One quiet line: whose, what, when. A click makes it the current one. */
export function MarginLine({ entry, onChoose }: MarginLineProps) {
  const says = useSays()
  const ago = useAgo()
  const support = useAuthors().support(entry.suggestion)
  return (
    <button type="button" className="margin-line" onClick={onChoose}>
      <Plate party={entry.suggestion.party} />
      <span className="margin-words">
        {support !== null && <span className="supporters">{support} · </span>}
        <QuotedWords saying={says.saying(entry)} />
      </span>
      <time>{ago(entry.suggestion.atMs)}</time>
    </button>
  )
}
