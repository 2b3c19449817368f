import { strToU8, zipSync } from 'fflate'

interface ForeignParts {
  /** What stands in `w:body`. */
  readonly body: string
  /** Further parts by path (`word/footnotes.xml`), whole but for their declaration. */
  readonly parts?: Readonly<Record<string, string>>
  /** Beside those to the further parts, of which the names tell the type. */
  readonly relations?: readonly ForeignRelation[]
}

export interface ForeignRelation {
  readonly id: string
  /** The last step. */
  readonly type: string
  readonly target: string
  readonly isOutside?: boolean
}

/** A Word file as another program might write it, by its XML. */
export function foreignDocx({ body, parts = {}, relations = [] }: ForeignParts): Uint8Array {
  const own = Object.keys(parts).map((path, at): ForeignRelation => ({
    id: `rIdPart${at}`,
    type: /([a-zA-Z]+)\d*\.xml$/.exec(path)?.[1] ?? '',
    target: path.replace(/^word\//, ''),
  }))
  const files: Record<string, string> = {
    '[Content_Types].xml': typesXml(Object.keys(parts)),
    '_rels/.rels': relationsXml([
      { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
    ]),
    'word/_rels/document.xml.rels': relationsXml([...own, ...relations]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  const declared = Object.entries(files).map(([path, xml]): [string, Uint8Array] => [
    path,
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  ])
  return zipSync(Object.fromEntries(declared))
}

/** For the root of any part of Word's. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ')

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`

/** The parts of Word's that have a type of their own; readers other than ours ask for it. */
function typesXml(paths: readonly string[]): string {
  const overrides = ['word/document.xml', ...paths].flatMap((path) => {
    const kind = /^word\/(document|styles|numbering|footnotes|endnotes|comments)\.xml$/.exec(
      path,
    )?.[1]
    if (kind === undefined) return []
    const type = kind === 'document' ? 'document.main' : kind
    return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`
  })
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationsXml(relations: readonly ForeignRelation[]): string {
  const written = relations.map(({ id, type, target, isOutside = false }) => {
    const mode = isOutside ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`
}
