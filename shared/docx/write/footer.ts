import { Paragraph, SimpleField } from 'docx'
import type { ParagraphChild } from 'docx'
import type { Language } from '../../meeting/meeting.ts'
import type { Letterhead } from '../letterhead.ts'
import { plainRun } from './kit.ts'
import { textWidth } from './measures.ts'

/** On every page: what the file does with pending suggestions, where it must say so, and "Página X de Y". */
export function footerOf(
  letterhead: Letterhead,
  language: Language,
  note: string | null,
): Paragraph {
  return new Paragraph({
    style: 'Footer',
    rightTabStop: textWidth(letterhead),
    children: [
      ...(note === null ? [] : [plainRun(note)]),
      plainRun('\t'),
      ...pageRuns(letterhead.page[language]),
    ],
  })
}

const FIELDS: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' }

function pageRuns(pattern: string): readonly ParagraphChild[] {
  const pieces = pattern.split(/(\{pages?\})/).filter((piece) => piece !== '')
  return pieces.map((piece) => {
    const field = FIELDS[piece]
    return field === undefined ? plainRun(piece) : new SimpleField(` ${field} `, '1')
  })
}
