import type { INumberingOptions, IParagraphStylePropertiesOptions } from 'docx'
import { STYLE_IDS } from '../styles.ts'
import { listReference } from './kit.ts'
import { twipsOfMm } from './measures.ts'
import { tag } from './xml.ts'

/** How far each level of points is set in, and its number hangs out. */
export const STEP = twipsOfMm(7.5)

const POINTS = listReference('points')
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const

/** One list of 1. a. i., so that letters run on across what bears no number. */
export const POINTS_LIST: INumberingOptions = {
  config: [
    {
      reference: POINTS,
      levels: FORMATS.map((format, level) => ({
        level,
        format,
        text: `%${level + 1}.`,
        alignment: 'left',
        style: {
          style: STYLE_IDS.points[level] ?? STYLE_IDS.points[2],
          paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } },
        },
      })),
    },
  ],
}

/** What `docx` calls the list in a file: its own list of bullets is the first. */
export const POINTS_LIST_ID = 2

/** The indent of a point that Word does not number, with or without words in the number's place. */
export function hangingIndent(level: number, hasNumber: boolean): string {
  const left = STEP * (level + 1)
  const hanging = hasNumber ? { 'w:hanging': STEP } : { 'w:firstLine': 0 }
  return tag('w:ind', { 'w:left': left, ...hanging })
}

/** Where a paragraph stands in the list of points. */
export function listPlace(
  level: number,
): NonNullable<IParagraphStylePropertiesOptions['numbering']> {
  return { reference: POINTS, level, instance: 0 }
}
