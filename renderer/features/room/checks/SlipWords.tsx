import type { Slip } from './checking.ts'

const LONGEST = 80

/** The words in their place, as they are and, where it can be told, as they should be. */
export function SlipWords({ slip: { before, shown: words, after, fix } }: { readonly slip: Slip }) {
  const isLong = words.length > LONGEST
  if (isLong) return <q className="quoted-words slip-words">{`${words.slice(0, LONGEST)}…`}</q>
  return (
    <span className="quoted-words slip-words">
      {before}
      {fix === null ? (
        <mark>{words}</mark>
      ) : (
        <>
          {fix.startsWith(words) ? words : <del>{visible(words)}</del>}
          {fix !== '' && (
            <ins>{visible(fix.startsWith(words) ? fix.slice(words.length) : fix)}</ins>
          )}
        </>
      )}
      {after}
    </span>
  )
}

/** Blanks alone would not be seen. */
function visible(words: string): string {
  return words.trim() === '' ? words.replace(/\s/g, '␣') : words
}
