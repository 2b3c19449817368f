import type { Said } from '../../../../shared/draft/comment-records.ts'
import { Plate } from '../../../ui/Plate.tsx'
import { useAgo } from '../use-time.ts'

interface RemarkProps {
  readonly said: Said
  readonly text: string
}

/** What somebody said: whose, who, when, the words. */
export function Remark({ said: { party, delegate, atMs }, text }: RemarkProps) {
  const ago = useAgo()
  return (
    <div className="remark" data-party={party}>
      <header>
        <Plate party={party} />
        <strong>{delegate}</strong>
        <time>{ago(atMs)}</time>
      </header>
      <p>{text}</p>
    </div>
  )
}
