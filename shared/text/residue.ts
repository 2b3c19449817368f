import type { Line } from './lines.ts'

/**
 * Sets aside what a letterhead leaves in a text copied from its pages: the Conference's
 * name in two languages, the presidency's logo in words, page numbers.
 *
 * A line goes only beside another such line, so that a title which happens to read the same
 * stays; a page number ("Página 2 de 4") goes alone. What follows counts as after a page break.
 */
export function withoutLetterhead(lines: readonly Line[]): readonly Line[] {
  const goes = lines.map((line, index) => {
    if (isPageNumber(line.text)) return true
    if (!isResidue(line.text)) return false
    return [index - 1, index + 1].some((beside) => isResidue(lines[beside]?.text ?? ''))
  })
  return lines
    .map((line, index) => ({
      ...line,
      isAfterBreak: line.isAfterBreak || goes[index - 1] === true,
    }))
    .filter((_, index) => goes[index] !== true)
}

function isPageNumber(text: string): boolean {
  return /^(página|page|pág\.) \d+( (de|of) \d+)?$|^\d{1,3}$|^[-–] ?\d{1,3} ?[-–]$/i.test(text)
}

/** Words of a logo stand one or two a line. */
const LOGO_WORDS = /^(CONFERENCIA|REGIONAL|SOBRE|MIGRACIÓN|CONFERENCE|ON|MIGRATION|GOBIERNO( DE)?)$/

const MEMBERS =
  'BELICE|CANADÁ|COSTA RICA|EL SALVADOR|ESTADOS UNIDOS( DE AMÉRICA)?|GUATEMALA|HONDURAS|MÉXICO|NICARAGUA|PANAMÁ|REPÚBLICA DOMINICANA'

const LETTERHEAD = [
  /^(Conferencia Regional sobre Migración|Regional Conference on Migration)$/,
  /^(Presidencia|Presidency) Pro[- ]T[ée]mpore$/i,
  new RegExp(`^(${MEMBERS})( \\d{4})?$`),
  new RegExp(`^(GOBIERNO DE )(${MEMBERS})$`),
  /^[IVXL]+$/,
  LOGO_WORDS,
]

function isResidue(text: string): boolean {
  return LETTERHEAD.some((line) => line.test(text))
}
