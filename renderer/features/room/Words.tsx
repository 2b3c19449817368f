import type { Saying } from './model/says.ts'
import { useMessages } from '../../i18n/language.tsx'

interface WordsProps {
  readonly saying: Saying
}

/** What a suggestion does, in one quiet line: `sustituye «de» por «del»`. */
export function QuotedWords({ saying: { verb, struck, added } }: WordsProps) {
  const t = useMessages()
  return (
    <>
      {verb}
      {struck !== null && <Quote words={struck} />}
      {struck !== null && added !== null && ` ${t('room.verb.by')}`}
      {added !== null && <Quote words={added} />}
    </>
  )
}

/** The words themselves, struck and underlined as in the text. */
export function MarkedWords({ saying: { struck, added } }: WordsProps) {
  return (
    <>
      {struck !== null && <del>{struck}</del>}
      {struck !== null && added !== null && ' '}
      {added !== null && (struck === null ? added : <ins>{added}</ins>)}
    </>
  )
}

function Quote({ words }: { readonly words: string }) {
  return (
    <>
      {' «'}
      <span className="said-words">{words}</span>»
    </>
  )
}
