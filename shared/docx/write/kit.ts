import { BuilderElement, Tab, TextRun, XmlComponent } from 'docx'
import type { IRunOptions } from 'docx'
import { plain } from './xml.ts'

/*
 * `docx` 9.15.2 draws what stands on the letterhead: tables, pictures, fields (`drawn.ts`). Text, styles,
 * lists and notes are written as XML, which is many times faster, and because `docx`
 *
 * 1. cannot nest a deletion in an insertion, and knows no moves;
 * 2. of a change of format leaves out what was before if that is plain, which is invalid; a
 *    change of a paragraph's mark it writes after the mark's format, which is invalid too.
 *
 * In what it does draw,
 *
 * 3. a run's string that says `CURRENT` or `SECTION` becomes a page number, and line breaks are
 *    lost: words are elements of their own here.
 */

/** A run without revision, in a header or a footer. */
export function plainRun(text: string, format: IRunOptions = {}): TextRun {
  return new TextRun({ ...format, children: wordsIn(text) })
}

/** The content of a run; tabs and line breaks are elements of their own in Word. */
function wordsIn(text: string): XmlComponent[] {
  return plain(text)
    .split(/([\t\n\u2028])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return new Tab()
      if (piece === '\n' || piece === '\u2028') return new BuilderElement({ name: 'w:br' })
      return new Words(piece)
    })
}

class Words extends XmlComponent {
  constructor(text: string) {
    super('w:t')
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, text)
  }
}
