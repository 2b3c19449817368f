import type { Letterhead } from '../letterhead.ts'
import { dateOf } from './revisions.ts'
import { xmlPart, xmlText } from './xml.ts'

/** A part of the package that takes the place of what `docx` would write there. */
export interface OwnPart {
  readonly path: string
  readonly data: string
}

export interface FileFacts {
  readonly title: string
  readonly creator: string
  /** BCP 47. */
  readonly language: string
  readonly nowMs: number
}

/** `docProps/core.xml`: what a file browser shows. `docx` stamps the machine's time, and has no language. */
export function corePart({ title, creator, language, nowMs }: FileFacts): OwnPart {
  const time = dateOf(nowMs)
  return part(
    'docProps/core.xml',
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
  )
}

/** `docProps/app.xml`: which program wrote the file. `docx` leaves it empty. */
export function appPart(): OwnPart {
  return part(
    'docProps/app.xml',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      '<Application>Mesa de Redacción</Application></Properties>',
  )
}

/** `word/fontTable.xml`: what to take where the font is not installed. `docx` knows embedded fonts only. */
export function fontsPart({ font }: Letterhead): OwnPart {
  return part(
    'word/fontTable.xml',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      `<w:font w:name="${xmlText(font.name)}"><w:altName w:val="${xmlText(font.substitute)}"/>` +
      '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
  )
}

function part(path: string, root: string): OwnPart {
  return { path, data: xmlPart(root) }
}
