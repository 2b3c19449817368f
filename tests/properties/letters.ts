import type * as Y from 'yjs'
import { BASE } from '../../shared/draft/authorship.ts'
import { refers } from '../../shared/document/references.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { firstItem, isReference } from '../../shared/draft/items.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import type { Party } from '../../shared/meeting/party.ts'

/** Whose a lower-case letter is, by party. Base text is in capitals. */
const LETTERS: Readonly<Record<string, string>> = {
  MEX: 'mx',
  CAN: 'cn',
  CRI: 'ri',
  PPT: 'pt',
  SE: 'se',
}

/** A few letters of a party's own, chosen by a number. */
export function wordOf(party: string, choice: number): string {
  const letters = LETTERS[party] ?? ''
  return (letters[choice % 2] ?? '').repeat(1 + (choice % 3))
}

/** How often each letter was written, by flag: `MEX m` → 3. The base text's is `base`. */
export type Letters = Map<string, number>

export function addLetters(letters: Letters, flag: Flag, text: string): void {
  for (const letter of text.replaceAll('\n', '')) {
    const key = `${flag} ${kindOf(letter)}`
    letters.set(key, (letters.get(key) ?? 0) + 1)
  }
}

/** A page shows a reference as a sign without width. */
const REFERENCE = '\u2063'

/** Any reference is counted as one: which letter stands for it each reader chooses. */
export function kindOf(letter: string): string {
  return refers(letter) ? REFERENCE : letter
}

type Flag = Party | 'base' | 'nobody'

/** All that a draft holds: shown, struck, taken back or rejected. */
export function lettersIn(doc: Y.Doc, text?: TextName): Letters {
  const letters: Letters = new Map()
  for (const { letter, flag } of writtenIn(doc, text)) addLetters(letters, flag, letter)
  return letters
}

/** How many clients have written under some flag. */
export function writersIn(doc: Y.Doc): number {
  const written = [...writtenIn(doc)].filter(({ flag }) => flag !== 'base')
  return new Set(written.map(({ client }) => client)).size
}

function* writtenIn(
  doc: Y.Doc,
  text?: TextName,
): Generator<{ letter: string; flag: Flag; client: number }> {
  const reader = openReader(openDraft(doc, text))
  const { layers, suggestions } = reader.ledger()
  for (let item = firstItem(reader.draft.body); item !== null; item = item.right) {
    if (item.deleted) continue
    const { client, clock } = item.id
    const content: readonly unknown[] = item.content.getContent()
    for (const [at, letter] of content.entries()) {
      if (typeof letter !== 'string' && !isReference(letter)) continue
      const id = layers.authorship.of({ client, clock: clock + at })
      const party = id === null ? null : suggestions.get(id)?.party
      const written = typeof letter === 'string' ? letter : REFERENCE
      yield { letter: written, flag: id === BASE ? 'base' : (party ?? 'nobody'), client }
    }
  }
  reader.stop()
}
