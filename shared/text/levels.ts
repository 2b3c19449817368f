import type { Level } from '../document/document.ts'
import type { Marker } from './markers.ts'

/** Where the numbering of a text stands: the count of each level, and how deep its letters stood. */
export interface Standing {
  readonly number: number
  readonly letter: number
  readonly roman: number
  readonly letterIndent: number
  /** Of the last point with a sign; dashes stand one level below it. */
  readonly level: Level
}

export const START: Standing = { number: 0, letter: 0, roman: 0, letterIndent: 0, level: 0 }

/**
 * The level that a marker means after what came before, never by its glyph: `i` is a letter
 * after `h`, and roman under any other. Where it could be both, the text set in
 * deeper by two blanks is the roman one; else what follows decides (`j` or `ii`).
 *
 * A dash before the first number marks no point: null.
 */
export function levelOf(
  marker: Marker,
  indent: number,
  standing: Standing,
  following: Marker | null,
): Level | null {
  switch (marker.kind) {
    case 'number':
      return 0
    case 'path':
      return marker.level
    case 'dash':
      if (standing.number === 0) return null
      return standing.level === 0 ? 1 : 2
    case 'glyph':
      return isRoman(marker, indent, standing, following) ? 2 : 1
  }
}

/** Where the numbering stands after a point. Counts what we would print, not what the source says. */
export function after(standing: Standing, level: Level, marker: Marker, indent: number): Standing {
  const signed = marker.kind === 'dash' ? standing.level : level
  if (level === 0) return { ...START, number: standing.number + 1, level: signed }
  if (level === 1) {
    const letter = standing.letter + 1
    return { ...standing, letter, roman: 0, letterIndent: indent, level: signed }
  }
  return { ...standing, roman: standing.roman + 1, level: signed }
}

type Glyph = Extract<Marker, { kind: 'glyph' }>

function isRoman(
  { letter, roman }: Glyph,
  indent: number,
  standing: Standing,
  following: Marker | null,
): boolean {
  if (letter === null || roman === null) return letter === null
  const fitsLetter = letter === standing.letter + 1
  const fitsRoman = roman === standing.roman + 1
  if (fitsLetter !== fitsRoman) return fitsRoman
  if (!fitsLetter) return standing.roman > 0 && roman > standing.roman
  if (indent >= standing.letterIndent + 2) return true
  if (following?.kind !== 'glyph') return false
  return following.roman === roman + 1 || (roman > 1 && following.letter === letter)
}
