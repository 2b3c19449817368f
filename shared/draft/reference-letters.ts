import type { Reference, References } from '../document/references.ts'
import { FIRST_LETTER, LETTER_COUNT, NO_LETTER } from '../document/references.ts'
import type { ParagraphId } from '../ids.ts'

/**
 * Which letter stands for a reference to which paragraph, in what one reader reads: one for each
 * paragraph, made from its id, or the next free one. They are stored nowhere.
 *
 * 1. A letter stands for one paragraph, for as long as the reader lives.
 * 2. Once all are taken, as no text comes to, what refers to one more paragraph is no reference but
 *    an unreadable letter: better no number than another paragraph's.
 * 3. They mean something to this reader alone: a letter that comes from outside the text is none,
 *    and whoever takes in such words sees to that (`withoutLetters`).
 */
export class ReferenceLetters {
  private readonly letters = new Map<ParagraphId, string>()
  private readonly targets = new Map<string, ParagraphId>()
  private told: References = new Map()

  get isEmpty(): boolean {
    return this.letters.size === 0
  }

  letterOf(target: ParagraphId): string {
    const known = this.letters.get(target)
    if (known !== undefined) return known
    if (this.targets.size === LETTER_COUNT) return NO_LETTER
    let at = hash(target)
    while (this.targets.has(letterAt(at))) at += 1
    const letter = letterAt(at)
    this.letters.set(target, letter)
    this.targets.set(letter, target)
    return letter
  }

  targetOf(letter: string): ParagraphId | null {
    return this.targets.get(letter) ?? null
  }

  /** All of them, with where each paragraph is now. The same object while nothing changes. */
  tell(nowOf: (target: ParagraphId) => ParagraphId | null): References {
    const entries = [...this.targets].map(([letter, target]): [string, Reference] => [
      letter,
      { target, now: nowOf(target) },
    ])
    const isSame =
      entries.length === this.told.size &&
      entries.every(([letter, { now }]) => this.told.get(letter)?.now === now)
    if (!isSame) this.told = new Map(entries)
    return this.told
  }
}

function letterAt(at: number): string {
  return String.fromCharCode(FIRST_LETTER + (at % LETTER_COUNT))
}

function hash(id: string): number {
  let value = 0
  for (let at = 0; at < id.length; at += 1) value = (value * 31 + id.charCodeAt(at)) % 0xffffff
  return value % LETTER_COUNT
}
