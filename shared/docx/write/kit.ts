import { BuilderElement, Tab, TextRun, XmlComponent } from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'

/*
 * What `docx` 9.15.2 lacks or errs in, and the way round:
 *
 * 1. A run's string that says `CURRENT` or `SECTION` becomes a page number, and line breaks are
 *    lost: words are elements of their own here.
 * 2. It lets through signs that XML has no way to write.
 * 3. Its classes cannot nest a deletion in an insertion, and know no moves.
 * 4. Of a change of format it leaves out what was before if that is plain, which is invalid; a
 *    change of a paragraph's mark it writes after the mark's format, which is invalid too. For
 *    these and 3 see `tracked.ts`.
 * 5. It looks for `{reference-0}` in everything that a part holds, the words of delegates too:
 *    a list is therefore known by a sign that no text keeps (see 2).
 */

export type WordsName = 'w:t' | 'w:delText'

/** Words without the signs that XML cannot hold. */
export function plain(words: string): string {
  return words.replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(/\p{Cs}/gu, '\uFFFD')
}

/** What `docx` is to know a list by. */
export function listReference(name: string): string {
  return `${name}\uFFFE`
}

/** The content of a run; tabs and line breaks are elements of their own in Word. */
export function wordsIn(text: string, name: WordsName): XmlComponent[] {
  return plain(text)
    .split(/([\t\n\u2028])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return new Tab()
      if (piece === '\n' || piece === '\u2028') return new BuilderElement({ name: 'w:br' })
      return new Words(name, piece)
    })
}

/** A run without revision. */
export function plainRun(text: string, format: IRunOptions = {}): TextRun {
  return new TextRun({ ...format, children: wordsIn(text, 'w:t') })
}

/** Takes any component into a paragraph. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  return component as ParagraphChild // a paragraph writes whatever component it holds
}

class Words extends XmlComponent {
  constructor(name: WordsName, text: string) {
    super(name)
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, text)
  }
}
