import type { NewParagraph } from '../../shared/draft/lines.ts'
import { ATTRIBUTES, formatIn } from '../../shared/document/format.ts'
import { viewOf } from '../../shared/document/views.ts'
import { readDocx } from '../../shared/docx/read/read-docx.ts'
import { foreignText } from '../../shared/import/foreign-text.ts'
import { drawPasted, pastedHtml } from './clipboard.ts'
import { foreignDocx, NAMESPACES } from './foreign-docx.ts'

/** A paragraph of Word's, to be saved in a file or copied to the clipboard. */
export interface WordParagraph {
  readonly style?: 'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Heading3'
  /** A level of the list of numbers, letters and romans from 0, or of one of bullets. */
  readonly list?: 0 | 1 | 2 | 'bullet'
  /** What Word shows before an item; it is no part of the file. */
  readonly sign?: string
  readonly runs: readonly WordRun[]
}

export interface WordRun {
  readonly text: string
  readonly look?: readonly ('b' | 'i' | 'u')[]
  readonly tracked?: 'ins' | 'del'
  /** What its footnote says. */
  readonly note?: string
}

/** The text as it is once it was pasted: a paragraph a line. */
export function drawCopied(paragraphs: readonly WordParagraph[]): string {
  return drawPasted(pastedHtml(clipboardOf(paragraphs)))
}

/** The same text as a meeting begins with its file, with what is tracked accepted; of it a kind is always said. */
export function drawOpened(paragraphs: readonly WordParagraph[]): string {
  const read = readDocx(fileOf(paragraphs))
  if (!read.ok) throw new Error(read.error.kind)
  const opened = viewOf(foreignText(read.value), 'accepted').map(
    ({ props, runs, footnotes = [] }): NewParagraph => {
      let at = 0
      const formats = runs.flatMap((run) => {
        const from = at
        at += run.text.length
        return formatIn('accepted', run).map((attribute) => ({ from, to: at, attribute }))
      })
      const text = runs.map((run) => run.text).join('')
      const notes = footnotes.map((note) => ({ offset: note.offset, text: note.text }))
      return { props, text, formats, notes }
    },
  )
  const filled = opened.filter(({ text }) => text.trim() !== '')
  return drawPasted({ paragraphs: filled, verbatim: null, remarks: [] })
}

/** As Word for the desktop puts it on the clipboard. */
function clipboardOf(paragraphs: readonly WordParagraph[]): string {
  const notes: string[] = []
  const body = paragraphs.map((each) => copied(each, notes)).join('\n')
  const said = notes.map(
    (words, at) =>
      `<div style='mso-element:footnote' id=ftn${at + 1}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${at + 1}' href="#_ftnref${at + 1}" name="_ftn${at + 1}" title=""><span class=MsoFootnoteReference>[${at + 1}]</span></a><span lang=ES-MX> ${words}<o:p></o:p></span></p></div>`,
  )
  const list =
    said.length === 0
      ? ''
      : `<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">${said.join('')}</div>`
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=ES-MX style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment-->${list}</body></html>`
}

const TAGS: Readonly<Record<string, string>> = { Heading1: 'h1', Heading2: 'h2', Heading3: 'h3' }

function copied({ style, list, sign = '', runs }: WordParagraph, notes: string[]): string {
  const words = runs.map((run) => copiedRun(run, notes)).join('')
  const content = `<span lang=ES-MX>${words}<o:p></o:p></span>`
  const tag = TAGS[style ?? '']
  if (tag !== undefined) return `<${tag}>${content}</${tag}>`
  if (list === undefined) return `<p class=Mso${style ?? 'Normal'}>${content}</p>`
  const [level, name] = list === 'bullet' ? [1, 'l1'] : [list + 1, 'l0']
  return `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:${name} level${level} lfo1'><![if !supportLists]><span lang=ES-MX><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${content}</p>`
}

function copiedRun({ text, look = [], tracked, note }: WordRun, notes: string[]): string {
  const written = text
    .replaceAll('\t', "<span style='mso-tab-count:1'>      </span>")
    .replaceAll('\n', '<br>\n')
  const dressed = look.reduce((within, each) => `<${each}>${within}</${each}>`, written)
  const marked =
    tracked === undefined
      ? dressed
      : `<${tracked} cite="mailto:Ana" datetime="2021-12-01T12:00">${dressed}</${tracked}>`
  if (note === undefined) return marked
  const id = notes.push(note)
  return `${marked}<a style='mso-footnote-id:ftn${id}' href="#_ftn${id}" name="_ftnref${id}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[${id}]</span></span></a>`
}

function fileOf(paragraphs: readonly WordParagraph[]): Uint8Array {
  const notes: string[] = []
  const body = paragraphs.map((each) => saved(each, notes)).join('')
  const footnotes = notes.map(
    (words, at) =>
      `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p></w:footnote>`,
  )
  return foreignDocx({
    body,
    parts: {
      'word/styles.xml': `<w:styles ${NAMESPACES}>${STYLES}</w:styles>`,
      'word/numbering.xml': `<w:numbering ${NAMESPACES}>${LISTS}</w:numbering>`,
      ...(notes.length > 0 && {
        'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${footnotes.join('')}</w:footnotes>`,
      }),
    },
  })
}

const STYLES = (
  [
    ['Title', 'Title'],
    ['Subtitle', 'Subtitle'],
    ['Heading1', 'heading 1'],
    ['Heading2', 'heading 2'],
    ['Heading3', 'heading 3'],
  ] as const
)
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('')

const LISTS =
  `<w:abstractNum w:abstractNumId="0">${['decimal', 'lowerLetter', 'lowerRoman']
    .map(
      (format, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`,
    )
    .join('')}</w:abstractNum>` +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'

function saved({ style, list, runs }: WordParagraph, notes: string[]): string {
  const [level, number] = list === 'bullet' ? [0, 2] : [list ?? 0, 1]
  const place =
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
  return `<w:p><w:pPr>${named}${place}</w:pPr>${runs.map((run) => savedRun(run, notes)).join('')}</w:p>`
}

function savedRun({ text, look = [], tracked, note }: WordRun, notes: string[]): string {
  const dress = ATTRIBUTES.flatMap((each) => {
    const [letter = ''] = each
    return look.some((one) => one === letter) ? `<w:${letter}/>` : []
  }).join('')
  const name = tracked === 'del' ? 'w:delText' : 'w:t'
  const words = text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>'
      if (part === '\n') return '<w:br/>'
      return part === '' ? '' : `<${name} xml:space="preserve">${part}</${name}>`
    })
    .join('')
  const run = `<w:r><w:rPr>${dress}</w:rPr>${words}</w:r>`
  const by = 'w:id="9" w:author="Ana" w:date="2021-12-01T12:00:00Z"'
  const marked = tracked === undefined ? run : `<w:${tracked} ${by}>${run}</w:${tracked}>`
  if (note === undefined) return marked
  return `${marked}<w:r><w:footnoteReference w:id="${notes.push(note)}"/></w:r>`
}
