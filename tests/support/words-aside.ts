import { NAMESPACES, paragraph, run } from './foreign-docx.ts'
import type { Fate, WordCase } from './word-pieces.ts'
import {
  WORD,
  BY,
  word,
  struckRun,
  ins,
  del,
  first,
  inline,
  block,
  field,
  textbox,
  cell,
  row,
  table,
  ruby,
} from './word-pieces.ts'

const foot = (content: string, kind: 'footnote' | 'endnote' = 'footnote') => ({
  parts: {
    [`word/${kind}s.xml`]: `<w:${kind}s ${NAMESPACES}><w:${kind} w:id="7">${content}</w:${kind}></w:${kind}s>`,
  },
})
const reference = (kind: 'footnote' | 'endnote' = 'footnote') =>
  `<w:r><w:${kind}Reference w:id="7"/></w:r>`
const inNote = (holder: string, fate: Fate, content: string): WordCase =>
  inline(holder, fate, reference(), foot(paragraph(run('nota '), content)))
const comment = (content: string) => ({
  parts: {
    'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="7" ${BY}>${content}</w:comment></w:comments>`,
  },
})
const inComment = (holder: string, fate: Fate, content: string): WordCase =>
  inline(
    holder,
    fate,
    `<w:commentRangeStart w:id="7"/>${run('eso')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    comment(content),
  )
const inHeader = (holder: string, fate: Fate, content: string): WordCase =>
  block(holder, fate, first, {
    parts: { 'word/header9.xml': `<w:hdr ${NAMESPACES}>${content}</w:hdr>` },
  })

const NOTES: readonly WordCase[] = [
  inNote('a footnote', 'standing', word),
  inline('an endnote', 'standing', reference('endnote'), foot(paragraph(word), 'endnote')),
  inNote('the words under a reading in a footnote', 'standing', ruby(word, run('r'))),
  inNote('the reading over words of a footnote', 'aside', ruby(run('base'), word)),
  inNote('a table of a footnote', 'standing', `</w:p>${table(row(cell(paragraph(word))))}<w:p>`),
  inNote('a text box of a footnote', 'standing', textbox(paragraph(word))),
  inNote('an insertion of a footnote', 'standing', ins(word)),
  inNote('a deletion of a footnote', 'aside', del(struckRun)),
  inNote(
    'what is moved out of a footnote',
    'aside',
    `<w:moveFrom w:id="910" ${BY}>${word}</w:moveFrom>`,
  ),
  inNote('a field of a footnote that shows nothing', 'aside', field(`XE "${WORD}"`, null)),
  inNote('a sub-document of a footnote', 'named', '<w:subDoc r:id="sub"/>'),
  inline(
    'an inserted file of a footnote',
    'named',
    reference(),
    foot(`${first}<w:altChunk r:id="c"/>`),
  ),
  inline(
    'a footnote that is inserted',
    'added',
    ins(reference()),
    foot(paragraph(run('nota '), ins(word))),
  ),
  inline(
    'a deletion of a footnote that is inserted',
    'aside',
    ins(reference()),
    foot(paragraph(ins(run('nota ') + del(struckRun)))),
  ),
  inline('a footnote that is struck', 'struck', del(reference()), foot(paragraph(del(struckRun)))),
  inline(
    'words that had been struck in a footnote that is struck',
    'aside',
    del(reference()),
    foot(paragraph(run('nota '), del(struckRun))),
  ),
  inline(
    'a footnote that is inserted and struck',
    'undone',
    ins(del(reference())),
    foot(paragraph(ins(del(struckRun)))),
  ),
  block('a footnote that hangs nowhere', 'aside', first, foot(paragraph(word))),
  block(
    'struck words of a footnote that hangs nowhere',
    'aside',
    first,
    foot(paragraph(run('a '), del(struckRun))),
  ),
  block('what says that notes go on', 'aside', first, {
    parts: {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:type="continuationNotice" w:id="7">${paragraph(word)}</w:footnote></w:footnotes>`,
    },
  }),
  block(
    'a footnote of an empty paragraph',
    'standing',
    paragraph(reference()),
    foot(paragraph(word)),
  ),
]

const COMMENTS: readonly WordCase[] = [
  inComment('a comment', 'aside', paragraph(word)),
  inComment('a table of a comment', 'aside', table(row(cell(paragraph(word))))),
  inComment('struck words of a comment', 'aside', paragraph(run('a '), del(struckRun))),
  inComment('the reading over words of a comment', 'aside', paragraph(ruby(run('base'), word))),
  inComment(
    'words drawn in a comment',
    'aside',
    paragraph(run('a '), `<w:r><w:drawing><a:t>${WORD}</a:t></w:drawing></w:r>`),
  ),
  inComment('an inserted file of a comment', 'named', `${first}<w:altChunk r:id="c"/>`),
  block('a comment that hangs nowhere', 'aside', first, comment(paragraph(word))),
]

const HEADERS: readonly WordCase[] = [
  inHeader('a page header', 'aside', paragraph(word)),
  inHeader('struck words of a page header', 'aside', paragraph(run('va '), del(struckRun))),
  inHeader(
    'a watermark',
    'aside',
    paragraph(`<w:r><w:pict><v:shape><v:textpath string="${WORD}"/></v:shape></w:pict></w:r>`),
  ),
]

export const WORDS_ASIDE: readonly WordCase[] = [...NOTES, ...COMMENTS, ...HEADERS]
