import { PLAIN } from '../document/document.ts'
import type { Document, Paragraph } from '../document/document.ts'
import { namesIn } from '../document/names.ts'
import { FIRST_LETTER, LETTER_COUNT, withoutLetters } from '../document/references.ts'
import type { Reference } from '../document/references.ts'
import { reworded } from '../document/rewording.ts'
import type { Referred } from '../docx/read/referred.ts'
import type { ParagraphId } from '../ids.ts'
import type { FileReferences } from './known-references.ts'

/**
 * A text to start from in which the fields of its file refer to paragraphs, where these bear a number and
 * the field shows all of it: told to, or as we would say it, or because nothing stands above it. What shows
 * less stays words, as in a file that comes back (`new-references.ts`).
 *
 * `numbered` is the same text with what bears a number there; `isTop` is asked of the file.
 */
export function withForeignReferences(
  document: Document,
  referred: FileReferences,
  numbered: Document,
  isTop: (paragraph: ParagraphId) => boolean,
): Document {
  const names = (['accepted', 'original'] as const).map((view) => namesIn(view, numbered))
  const isNumber = ({ target, isWhole }: Referred, words: string): boolean =>
    names.some((each) => each.has(target)) &&
    (isWhole || isTop(target) || names.some((each) => each.get(target) === words))
  const letters = new Map<ParagraphId, string>()
  const letterFor = (target: ParagraphId): string | null => {
    const known = letters.get(target)
    if (known !== undefined || letters.size === LETTER_COUNT) return known ?? null
    const letter = String.fromCharCode(FIRST_LETTER + letters.size)
    letters.set(target, letter)
    return letter
  }
  const told = reworded(withoutOthers(document), (paragraph) =>
    (referred.get(paragraph.id) ?? []).flatMap((each) => {
      const { from, to, target, isRenewed } = each
      const text = isNumber(each, standingIn(paragraph, from, to)) ? letterFor(target) : null
      return text === null ? [] : [{ from, to, text, ...(isRenewed && { marks: PLAIN }) }]
    }),
  )
  const references = [...letters].map(([target, letter]): [string, Reference] => [
    letter,
    { target, now: target },
  ])
  return references.length === 0 ? document : { ...told, references: new Map(references) }
}

/** A letter that a program wrote is no reference. */
function withoutOthers(document: Document): Document {
  const paragraphs = document.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, text: withoutLetters(run.text) })),
  }))
  return { ...document, paragraphs }
}

/** The words of a stretch, without those that a program struck as it brought a number up to date. */
function standingIn({ runs }: Paragraph, from: number, to: number): string {
  let start = 0
  const pieces = runs.map(({ text, deletions }) => {
    const words = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += text.length
    return { words, isStruck: deletions.length > 0 }
  })
  const standing = pieces.filter(({ isStruck }) => !isStruck)
  const shown = standing.some(({ words }) => words !== '') ? standing : pieces
  return shown
    .map(({ words }) => words)
    .join('')
    .replace(/\.$/, '')
}
