import type { Document } from '../../document/document.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import { bracketedPage } from '../page/bracketed.ts'
import type { Line } from '../page/page.ts'
import { piece } from '../page/pieces.ts'
import { bookmarkOf, movedBookmarkOf, styleIdOf } from '../styles.ts'
import type { Refer } from './footnotes.ts'
import { hangingIndent, listPlace } from './numbering.ts'
import { hangsIn } from './number-room.ts'
import type { Hangs } from './number-room.ts'
import { anchored } from './anchors.ts'
import { keptWithNext } from './leading.ts'
import { writePieces } from './pieces.ts'
import { remarkMarks, writeRemarks } from './remarks.ts'
import type { Report } from './report.ts'
import { eachReported } from './report.ts'
import { tag } from './xml.ts'

/** The negotiating text, and after it what is said about it. */
export function writeBracketed(
  document: Document,
  letterhead: LetterheadLayout,
  refer: Refer,
  report: Report,
): string {
  const { lines, remarks, names } = bracketedPage(document)
  const hangs = hangsIn(document)
  const look = { refer, hangs }
  const text = eachReported(lines, report, (line, at) => writeLine(line, at, look)).join('')
  const after = { letterhead, language: document.language, names, firstAnchor: lines.length + 1 }
  return `${text || '<w:p/>'}${writeRemarks(remarks, after)}`
}

interface LineLook {
  readonly refer: Refer
  readonly hangs: Hangs
}

function writeLine(line: Line, index: number, { refer, hangs }: LineLook): string {
  const { id, isMovedHere, lostNumber, pieces, remarks } = line
  const name = isMovedHere ? movedBookmarkOf(id) : bookmarkOf(id)
  const number = lostNumber === null ? [] : [piece(lostNumber, 'struck'), piece('\t')]
  const words = anchored(name, index + 1, writePieces([...number, ...pieces], refer))
  return tag('w:p', {}, tag('w:pPr', {}, propertiesOf(line, hangs)) + words + remarkMarks(remarks))
}

/** A point that does not count is set in like one that does, without a number of Word's. */
function propertiesOf({ props, isNumbered, lostNumber, pieces }: Line, hangs: Hangs): string {
  const standing = pieces.filter(({ sense }) => sense !== 'struck' && sense !== 'bracket')
  const style =
    tag('w:pStyle', { 'w:val': styleIdOf(props) }) +
    keptWithNext(standing.map(({ text }) => text).join(''))
  if (props.kind !== 'point') return style
  if (isNumbered) return style + listPlace(props.level)
  const none = tag('w:numPr', {}, tag('w:numId', { 'w:val': 0 }))
  return style + none + hangingIndent(props.level, lostNumber !== null, hangs)
}
