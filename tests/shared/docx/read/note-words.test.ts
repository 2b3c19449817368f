import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../shared/docx/read/read-docx.ts'
import { foreignDocx, NAMESPACES, paragraph, run } from '../../../support/foreign-docx.ts'
import { showParagraphs } from '../../../support/notation.ts'

const BY = 'w:author="Ana" w:date="2026-05-01T10:00:00Z"'
const SIGN = '<w:r><w:sym w:font="Symbol" w:char="03B1"/></w:r>'

/** A text of one word with one footnote, whose content is given. */
function read(note: string, { body = run('uno') }: { readonly body?: string } = {}) {
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
  const result = readDocx(
    foreignDocx({
      body: paragraph(body, reference),
      parts: {
        'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${paragraph(note)}</w:footnote></w:footnotes>`,
      },
    }),
  )
  if (!result.ok) throw new Error(result.error.kind)
  const { document, notices } = result.value
  return {
    note: document.paragraphs[0]?.footnotes?.[0]?.text,
    told: notices.map(({ kind, count, words }) => `${kind} ${count} ${words.join(' / ')}`.trim()),
    paragraphs: showParagraphs(document.paragraphs).replace(/@\d+/g, ''),
  }
}

describe('the words of a footnote', () => {
  it.each([
    [
      'a hyphen that does not break',
      `${run('2020')}<w:r><w:noBreakHyphen/></w:r>${run('2021')}`,
      '2020‑2021',
    ],
    ['an equation', `${run('con ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`, 'con x=1'],
    ['a sign', `${run('véase ')}${SIGN}`, 'véase α'],
    [
      'a sign that is struck',
      `${run('véase ')}<w:del w:id="1" ${BY}>${SIGN}</w:del>${run('2')}`,
      'véase 2',
    ],
    [
      'what is moved within it, once',
      `<w:moveFrom w:id="1" ${BY}>${run('ya ')}</w:moveFrom>${run('no ')}<w:moveTo w:id="2" ${BY}>${run('ya ')}</w:moveTo>`,
      'no ya',
    ],
    ['all of it, where all is struck', `<w:del w:id="1" ${BY}>${SIGN}</w:del>`, 'α'],
  ])('have %s', (_, note, words) => {
    expect(read(note).note).toBe(words)
  })

  it('are told of where they come in otherwise, and so is what stays out', () => {
    const drawn = `${run('a', '<w:vanish/>')}<w:r><w:drawing/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`
    expect(read(drawn).told).toEqual(['pictures 1', 'equations 1 x', 'hidden 1 a'])
    const moved = `${run('no ')}<w:moveTo w:id="2" ${BY}>${run('ya')}</w:moveTo>`
    expect(read(moved).told).toEqual(['note-changes 1'])
    expect(read(run('a')).told).toEqual([])
  })
})

describe('the words of a text box', () => {
  it('have a struck sign as struck', () => {
    const box = (words: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const held = `${run('dos ')}<w:del w:id="1" ${BY}>${SIGN}</w:del>`
    expect(read(run('nota'), { body: run('uno') + box(held) }).paragraphs).toBe(
      'p| uno[^nota]\np| dos [-Ana:α]',
    )
  })
})
