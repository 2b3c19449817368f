import type { Told } from '../../shared/text/describe-reading.ts'
import './told-list.css'

interface ToldListProps {
  readonly told: readonly Told[]
}

/** What is to be told of a text or a file, each with what it is about; where that is much, on demand. */
export function ToldList({ told }: ToldListProps) {
  return (
    <ul className="told-list">
      {told.map(({ sentence, lines }, at) => (
        // Nothing but its place tells one from another: a file may have two of one sentence.
        <li key={at}>
          {lines.length === 0 ? (
            sentence
          ) : (
            <details open={lines.length <= FEW}>
              <summary>{sentence}</summary>
              <ul className="told-lines">
                {lines.map((line, place) => (
                  <li key={place}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** So many lines take no more room than to ask for them. */
const FEW = 2
