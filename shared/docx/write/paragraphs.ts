import {
  BookmarkEnd,
  BookmarkStart,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph as WordParagraph,
} from 'docx'
import type { IParagraphOptions, ParagraphChild } from 'docx'
import type { Document, Paragraph, Props, Run } from '../../document/document.ts'
import { bookmarkOf, CLOSING_BOOKMARK, styleIdOf } from '../styles.ts'
import { inParagraph, plainRun, struckInsertion, wordsIn } from './kit.ts'
import { listPlace } from './numbering.ts'
import { createRevisions } from './revisions.ts'
import type { Revisions } from './revisions.ts'

/**
 * The paragraphs of a document, with what is pending as tracked changes.
 *
 * 1. A deletion over another's insertion is a `w:ins` and `w:del` of its own: in a `w:ins` that
 *    holds plain runs too, LibreOffice loses the insertion when it saves.
 * 2. Words that several countries strike are one `w:del` by all of them. Word has no deletion
 *    of a deletion, and two in a row would write the words twice.
 * 3. Of several pending changes of props the last is written, over the props as they stand.
 * 4. The mark of the last paragraph is never tracked: there is nothing to join it to. Where its
 *    props are to change, an empty paragraph closes the file, or LibreOffice cannot reject that.
 * 5. A mark has no format of its own, which stays in the style: `docx` would write it before who
 *    inserts the mark, and that order is invalid.
 */
export function writeParagraphs(document: Document): readonly WordParagraph[] {
  if (document.paragraphs.length === 0) return [new WordParagraph({})]
  const revisions = createRevisions(document)
  const last = document.paragraphs.length - 1
  const written = document.paragraphs.map((paragraph, index) => {
    const children = paragraph.runs.map((run) => tracked(run, revisions))
    return new WordParagraph({
      ...properties(paragraph, index === last, revisions),
      children: anchored(bookmarkOf(paragraph.id), index + 1, children),
    })
  })
  const needsClosing = document.paragraphs[last]?.changes.length ?? 0
  return needsClosing > 0 ? [...written, closing(last + 2)] : written
}

function closing(number: number): WordParagraph {
  return new WordParagraph({
    style: styleIdOf({ kind: 'plain', level: 0 }),
    children: anchored(CLOSING_BOOKMARK, number, []),
  })
}

function properties(
  paragraph: Paragraph,
  isLast: boolean,
  revisions: Revisions,
): IParagraphOptions {
  const change = paragraph.changes.at(-1)
  const { insertion, deletions } = paragraph.end
  const mark = {
    ...(insertion !== null && { insertion: revisions([insertion]) }),
    ...(deletions.length > 0 && { deletion: revisions(deletions) }),
  }
  return {
    ...look(change?.props ?? paragraph.props),
    ...(!isLast && { run: mark }),
    ...(change !== undefined && {
      revision: { ...revisions([change.suggestion]), ...look(paragraph.props) },
    }),
  }
}

/** The style, and for readers that do not follow styles the place in the list as well. */
function look(props: Props): Pick<IParagraphOptions, 'style' | 'numbering'> {
  const style = styleIdOf(props)
  return props.kind === 'point' ? { style, numbering: listPlace(props.level) } : { style }
}

/** By its bookmark a paragraph is found again in a file that comes back, whatever became of its text. */
function anchored(
  name: string | null,
  number: number,
  runs: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  if (name === null) return runs
  const start = new BookmarkStart(name, number)
  return [inParagraph(start), ...runs, inParagraph(new BookmarkEnd(number))]
}

function tracked({ text, insertion, deletions }: Run, revisions: Revisions): ParagraphChild {
  if (deletions.length > 0) {
    const struck = new DeletedTextRun({
      ...revisions(deletions),
      children: wordsIn(text, 'w:delText'),
    })
    return insertion === null ? struck : struckInsertion(revisions([insertion]), struck)
  }
  if (insertion === null) return plainRun(text)
  return new InsertedTextRun({ ...revisions([insertion]), children: wordsIn(text, 'w:t') })
}
