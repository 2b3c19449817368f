import { DASH } from '../../document/labels.ts'
import type { ThirdLevel } from '../../meeting/form.ts'
import { STYLE_IDS } from '../styles.ts'
import { WORD_NAMESPACE } from './namespaces.ts'
import { leftOf } from './number-room.ts'
import type { Hangs } from './number-room.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import { tag } from './xml.ts'

/** The list of points, by its number in a file. */
export const POINTS_LIST_ID = 1

/** One list of 1. a. i., so that letters run on across what bears no number; or with dashes below the letters. */
export function listsPart(thirdLevel: ThirdLevel, hangs: Hangs): Part {
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
        tag('w:pPr', {}, hangingIndent(level, true, hangs)),
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
export function hangingIndent(level: number, hasNumber: boolean, hangs: Hangs): string {
  const hanging = hasNumber ? { 'w:hanging': hangs[level] ?? 0 } : { 'w:firstLine': 0 }
  return tag('w:ind', { 'w:left': leftOf(level, hangs), ...hanging })
}

/** Where a paragraph stands in the list of points. */
export function listPlace(level: number): string {
  const place = tag('w:ilvl', { 'w:val': level }) + tag('w:numId', { 'w:val': POINTS_LIST_ID })
  return tag('w:numPr', {}, place)
}
