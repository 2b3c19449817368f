import type { Reference, References } from '../document/references.ts'
import { FIRST_LETTER, LETTER_COUNT } from '../document/references.ts'
import type { ParagraphId } from '../ids.ts'

/**
 * Which letter stands for a reference to which paragraph, in what one reader reads: one for each
 * paragraph, made from its id, or the next free one. They are stored nowhere.
 */
export class ReferenceLetters {
  private readonly letters = new Map<ParagraphId, string>()
  private readonly targets = new Map<string, ParagraphId>()
  private told: References = new Map()

  get isEmpty(): boolean {
    return this.letters.size === 0
  }

  /** Where all are taken, as no text comes to, the last ones share one. */
  letterOf(target: ParagraphId): string {
    const known = this.letters.get(target)
    if (known !== undefined) return known
    let at = hash(target)
    for (let tries = 0; tries < LETTER_COUNT && this.targets.has(letterAt(at)); tries += 1) at += 1
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
