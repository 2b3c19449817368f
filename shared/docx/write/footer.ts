import type { Language } from '../../meeting/meeting.ts'
import type { Letterhead } from '../letterhead.ts'
import { HEADER_NAMESPACES, rightTab, textWidth } from './headers.ts'
import type { Part } from './package.ts'
import { plainRun } from './paragraphs.ts'
import { element, NOTHING, part, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** On every page: what the file does with pending suggestions, where it must say so, and "Página X de Y". */
export function footerPart(letterhead: Letterhead, language: Language, note: string | null): Part {
  const paragraph = element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:pStyle', 'Footer'), rightTab(textWidth(letterhead))),
    note === null ? NOTHING : plainRun(note, 'w:t'),
    plainRun('\t', 'w:t'),
    ...pageRuns(letterhead.page[language]),
  )
  return {
    path: 'word/footer1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
    content: part(element('w:ftr', HEADER_NAMESPACES, paragraph)),
    relations: [],
  }
}

const FIELDS: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' }

function pageRuns(pattern: string): readonly Xml[] {
  return pattern.split(/(\{pages?\})/).map((piece) => {
    const field = FIELDS[piece]
    if (field === undefined) return piece === '' ? NOTHING : plainRun(piece, 'w:t')
    return element('w:fldSimple', { 'w:instr': ` ${field} ` }, plainRun('1', 'w:t'))
  })
}
