import { RELATION_TYPE } from '../package.ts'
import type { Letterhead } from '../letterhead.ts'
import { WORD_NAMESPACE } from './namespaces.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import { dateOf } from './revisions.ts'
import { tag, xmlText } from './xml.ts'

export interface FileFacts {
  readonly title: string
  readonly creator: string
  /** BCP 47. */
  readonly language: string
  readonly nowMs: number
}

/** `docProps/core.xml`: what a file browser shows. */
export function corePart({ title, creator, language, nowMs }: FileFacts): Part {
  const time = dateOf(nowMs)
  return {
    path: 'docProps/core.xml',
    type: 'openxmlformats-package.core-properties',
    from: 'package',
    relation:
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    root:
      '<cp:coreProperties' +
      ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(title)}</dc:title>` +
      `<dc:creator>${xmlText(creator)}</dc:creator>` +
      `<dc:language>${xmlText(language)}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
      '</cp:coreProperties>',
  }
}

/** `docProps/app.xml`: which program wrote the file. */
export function appPart(): Part {
  return {
    path: 'docProps/app.xml',
    type: 'openxmlformats-officedocument.extended-properties',
    from: 'package',
    relation: `${RELATION_TYPE}extended-properties`,
    root:
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>Mesa de Redacción</Application></Properties>',
  }
}

/** `word/fontTable.xml`: what to take where the font is not installed. */
export function fontsPart({ font }: Letterhead): Part {
  const words =
    tag('w:altName', { 'w:val': font.substitute }) +
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/>'
  const root = tag('w:fonts', WORD_NAMESPACE, tag('w:font', { 'w:name': font.name }, words))
  return wordPart('fontTable', 'fontTable', root)
}
