import { DASH } from '../../document/labels.ts'
import type { ThirdLevel } from '../../meeting/form.ts'
import { STYLE_IDS } from '../styles.ts'
import { twipsOfMm } from './measures.ts'
import { WORD_NAMESPACE } from './namespaces.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import { tag } from './xml.ts'

/** How far each level of points is set in, and its number hangs out. */
export const STEP = twipsOfMm(7.5)

/** The list of points, by its number in a file. */
export const POINTS_LIST_ID = 1

/** One list of 1. a. i., so that letters run on across what bears no number; or with dashes below the letters. */
export function listsPart(thirdLevel: ThirdLevel): Part {
  const kind = { 'w:abstractNumId': POINTS_LIST_ID }
  const levels = FORMATS[thirdLevel].map((format, level) =>
    tag(
      'w:lvl',
      { 'w:ilvl': level },
      tag('w:start', { 'w:val': 1 }) +
        tag('w:numFmt', { 'w:val': format }) +
        tag('w:pStyle', { 'w:val': STYLE_IDS.points[level] ?? STYLE_IDS.points[2] }) +
        tag('w:lvlText', { 'w:val': format === 'bullet' ? DASH : `%${level + 1}.` }) +
        tag('w:lvlJc', { 'w:val': 'left' }) +
        tag('w:pPr', {}, tag('w:ind', { 'w:left': STEP * (level + 1), 'w:hanging': STEP })),
    ),
  )
  const multilevel = tag('w:multiLevelType', { 'w:val': 'multilevel' })
  return wordPart(
    'numbering',
    'numbering',
    tag(
      'w:numbering',
      WORD_NAMESPACE,
      tag('w:abstractNum', kind, multilevel + levels.join('')) +
        tag(
          'w:num',
          { 'w:numId': POINTS_LIST_ID },
          tag('w:abstractNumId', { 'w:val': POINTS_LIST_ID }),
        ),
    ),
  )
}

const FORMATS = {
  roman: ['decimal', 'lowerLetter', 'lowerRoman'],
  dash: ['decimal', 'lowerLetter', 'bullet'],
} as const

/** The indent of a point that Word does not number, with or without words in the number's place. */
export function hangingIndent(level: number, hasNumber: boolean, step = STEP): string {
  const left = step * (level + 1)
  const hanging = hasNumber ? { 'w:hanging': step } : { 'w:firstLine': 0 }
  return tag('w:ind', { 'w:left': left, ...hanging })
}

/** Where a paragraph stands in the list of points. */
export function listPlace(level: number): string {
  const place = tag('w:ilvl', { 'w:val': level }) + tag('w:numId', { 'w:val': POINTS_LIST_ID })
  return tag('w:numPr', {}, place)
}
