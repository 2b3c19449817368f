import { NAMESPACES } from './foreign-docx.ts'

const numbered = (level: number | null, list: number) =>
  `<w:pPr><w:numPr>${level === null ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr></w:pPr>`

const style = (id: string, name: string, basedOn: string | null, content = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${basedOn === null ? '' : `<w:basedOn w:val="${basedOn}"/>`}${content}</w:style>`

const STYLES = `<w:styles ${NAMESPACES}>${[
  style('Normal', 'Normal', null),
  style('Heading1', 'heading 1', 'Normal'),
  style('Punto', 'Punto', 'Normal', numbered(null, 1)),
  style('Inciso', 'Inciso', 'Punto', numbered(1, 1)),
  style('SinPunto', 'Sin punto', 'Punto', numbered(null, 0)),
].join('')}</w:styles>`

const level = (at: number, format: string, pattern: string, of = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${of === '' ? '' : `<w:pStyle w:val="${of}"/>`}<w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/></w:lvl>`

const NUMBERING = `<w:numbering ${NAMESPACES}>${[
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'decimal', '%1.', 'Punto')}${level(1, 'lowerLetter', '%2.', 'Inciso')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1)')}${level(1, 'decimal', '%1.%2)')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
].join('')}</w:numbering>`

/** Styles that number, one of them out of the list of the one it is based on; and a list by itself. */
export const FOREIGN_PARTS = { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING }

/** The notes at the foot by what their paragraphs hold, numbered from 1; no part where there are none. */
export function notesPart(notes: readonly string[]): Readonly<Record<string, string>> {
  if (notes.length === 0) return {}
  const written = notes.map(
    (content, at) =>
      `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r>${content}</w:p></w:footnote>`,
  )
  return { 'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${written.join('')}</w:footnotes>` }
}
