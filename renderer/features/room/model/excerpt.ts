import type { Texts } from '../../../../shared/draft/log-texts.ts'

/** Where two texts differ, by whole words, and some words around that. */
export interface Excerpt {
  readonly before: string
  readonly struck: string
  readonly added: string
  readonly after: string
}

/** What a decision did, in a line. Nothing is struck or added where the words are the same. */
export function excerptOf({ without, with: withIt }: Texts): Excerpt {
  const [old, fresh] = [wordsIn(without), wordsIn(withIt)]
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  const [before, after] = [old.slice(0, head), old.slice(old.length - tail)]
  return {
    before: `${before.length > AROUND ? '… ' : ''}${join(before.slice(-AROUND))}`,
    struck: join(old.slice(head, old.length - tail)),
    added: join(fresh.slice(head, fresh.length - tail)),
    after: `${join(after.slice(0, AROUND))}${after.length > AROUND ? ' …' : ''}`,
  }
}

/** Words with the blanks after them count twice that many. */
const AROUND = 12

/** Words, blanks and signs, each by itself; put together again they are the text. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

function join(words: readonly string[]): string {
  return words.join('').replaceAll('\n', ' ¶ ')
}
