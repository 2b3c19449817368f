import { BuilderElement, Tab, TextRun, XmlComponent } from 'docx'
import type { DeletedTextRun, IRunOptions, ParagraphChild } from 'docx'
import type { Signature } from './revisions.ts'

/*
 * What `docx` 9.15.2 lacks or errs in, and the way round:
 *
 * 1. A run's string that says `CURRENT` or `SECTION` becomes a page number, and line breaks are
 *    lost: words are elements of their own here.
 * 2. It lets through signs that XML has no way to write.
 * 3. Its classes cannot nest a deletion in an insertion.
 * 4. It looks for `{reference-0}` in everything that a part holds, the words of delegates too:
 *    a list is therefore known by a sign that no text keeps (see 2).
 */

type WordsName = 'w:t' | 'w:delText'

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

/** An insertion that somebody else strikes: `<w:ins><w:del>…`, as Word writes it. */
export function struckInsertion(
  { id, author, date }: Signature,
  struck: DeletedTextRun,
): ParagraphChild {
  const insertion = new BuilderElement<{ id: number; author: string; date: string }>({
    name: 'w:ins',
    attributes: {
      id: { key: 'w:id', value: id },
      author: { key: 'w:author', value: author },
      date: { key: 'w:date', value: date },
    },
    children: [struck],
  })
  return inParagraph(insertion)
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
