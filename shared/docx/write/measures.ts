import type { LetterheadLayout } from '../letterhead.ts'

/** Twips are twentieths of a point. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

/** Between the margins of a paper, in twips. */
export function textWidth({ paper }: Pick<LetterheadLayout, 'paper'>): number {
  return twipsOfMm(paper.widthMm) - 2 * twipsOfMm(paper.marginMm)
}

/** Pixels at 96 to the inch, in which `docx` measures pictures; fractions are kept. */
export function pixelsOfMm(mm: number): number {
  return (mm * 96) / 25.4
}

/** Of fonts, in half-points. */
export const SIZE = {
  body: 22,
  title: 26,
  section: 24,
  small: 17,
  subtitle: 23,
  legend: 18,
  note: 18,
  cell: 19,
} as const
