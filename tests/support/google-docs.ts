import { foreignDocx, NAMESPACES } from './foreign-docx.ts'

/**
 * A Word file in the shape in which Google Docs writes one: content controls around what is
 * suggested or commented on, revision numbers that repeat, comments without threads, footnotes
 * counted from 0 without the lines above them, and each list with its nine levels.
 */
export function fromGoogleDocs(): Uint8Array {
  return foreignDocx({
    body: [
      p('<w:pStyle w:val="Heading1"/>', r('CONCLUSIONES')),
      p('', r('El Grupo acordó:')),
      item(0, r('Agradecer '), suggested('ins', 'Ana Peña', 0, r('mucho ')), r('a la OIM.')),
      item(
        1,
        r('Tomar '),
        suggested('del', 'Luis Mora', 0, struck('debida ')),
        r('nota'),
        note(0),
        r('.'),
      ),
      item(2, commented(0, r('Instar')), r(' siempre.')),
      p(
        `${inList(0)}<w:rPr>${revision('ins', 'Ana Peña', 1)}/></w:rPr>`,
        suggested('ins', 'Ana Peña', 1, r('Solicitar.')),
      ),
      item(0, r('Publicar.')),
    ].join(''),
    parts: {
      'word/numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      'word/styles.xml': `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style></w:styles>`,
      'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:id="0">${p('<w:spacing/>', '<w:r><w:footnoteRef/></w:r>', r(' Con reserva de su legislación.'))}</w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="Luis Mora" w:date="2021-12-01T15:00:00Z">${p('', r('¿A quiénes?'))}</w:comment></w:comments>`,
    },
  })
}

const LEVELS = ['decimal', 'lowerLetter', 'lowerRoman', 'decimal', 'lowerLetter', 'lowerRoman']
  .map(
    (format, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`,
  )
  .join('')

const PRESERVED = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidRPr="00000000"'

const p = (properties: string, ...content: readonly string[]): string =>
  `<w:p ${PRESERVED}><w:pPr>${properties}</w:pPr>${content.join('')}</w:p>`

const r = (text: string): string =>
  `<w:r ${PRESERVED}><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const struck = (text: string): string => r(text).replaceAll('w:t', 'w:delText')

const inList = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720"/>`

const item = (level: number, ...content: readonly string[]): string => p(inList(level), ...content)

const revision = (kind: 'ins' | 'del', author: string, id: number): string =>
  `<w:${kind} w:author="${author}" w:id="${id}" w:date="2021-12-01T15:00:00Z"`

const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

function suggested(kind: 'ins' | 'del', author: string, id: number, content: string): string {
  return control(`${revision(kind, author, id)}>${content}</w:${kind}>`)
}

function commented(id: number, content: string): string {
  return `${control(`<w:commentRangeStart w:id="${id}"/>`)}${content}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

const note = (id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="0" w:id="${id}"/></w:r>`
