import type { Piece, Sense } from '../page/page.ts'
import { SENSE_STYLES } from '../styles.ts'
import { formatProperties } from './dress.ts'
import type { Refer } from './footnotes.ts'
import { runOf } from './tracked.ts'
import { tag } from './xml.ts'

/** The runs of a page that bears no tracked changes: what they mean is a style that users can alter. */
export function writePieces(pieces: readonly Piece[], refer: Refer): string {
  return pieces
    .map((each) => (each.footnote === undefined ? writeWords(each) : refer(each.footnote)))
    .join('')
}

export function writeWords({ text, sense, format }: Piece): string {
  return runOf(text, 'w:t', styleOf(sense) + formatProperties(format))
}

function styleOf(sense: Sense): string {
  return sense === 'plain' ? '' : tag('w:rStyle', { 'w:val': SENSE_STYLES[sense] })
}
