import type { Letterhead } from '../letterhead.ts'
import type { Part } from './package.ts'
import { dateOf } from './revisions.ts'
import { element, part, text, value } from './xml.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** `word/settings.xml`; a tracked file goes on tracking what is written into it. */
export function settingsPart(isTracking: boolean): string {
  const word = 'http://schemas.microsoft.com/office/word'
  return part(
    element(
      'w:settings',
      { 'xmlns:w': WORD },
      element('w:zoom', { 'w:percent': 100 }),
      ...(isTracking ? [element('w:trackRevisions')] : []),
      value('w:defaultTabStop', 720),
      value('w:characterSpacingControl', 'doNotCompress'),
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': word,
          'w:val': 15,
        }),
      ),
      value('w:decimalSymbol', '.'),
      value('w:listSeparator', ','),
    ),
  )
}

/** `word/fontTable.xml`: what to take where the font is not installed. */
export function fontsPart({ font }: Letterhead): string {
  return part(
    element(
      'w:fonts',
      { 'xmlns:w': WORD },
      element(
        'w:font',
        { 'w:name': font.name },
        value('w:altName', font.substitute),
        value('w:family', 'swiss'),
        value('w:pitch', 'variable'),
      ),
    ),
  )
}

/** `docProps/core.xml`: what a file browser shows. */
export function corePart(facts: {
  readonly title: string
  readonly creator: string
  readonly language: string
  readonly nowMs: number
}): Part {
  const time = text(dateOf(facts.nowMs))
  const w3c = { 'xsi:type': 'dcterms:W3CDTF' }
  return {
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: part(
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        },
        element('dc:title', {}, text(facts.title)),
        element('dc:creator', {}, text(facts.creator)),
        element('dc:language', {}, text(facts.language)),
        element('dcterms:created', w3c, time),
        element('dcterms:modified', w3c, time),
      ),
    ),
    relations: [],
  }
}

/** `docProps/app.xml` */
export function appPart(): Part {
  const schema = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return {
    path: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    content: part(
      element(
        'Properties',
        { xmlns: schema },
        element('Application', {}, text('Mesa de Redacción')),
      ),
    ),
    relations: [],
  }
}
