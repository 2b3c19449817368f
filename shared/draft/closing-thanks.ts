import type { Attending, Thanked } from '../meeting/attending.ts'
import { isThanked } from '../meeting/attending.ts'
import { FORM } from '../meeting/form.ts'
import type { ParagraphId } from '../ids.ts'
import { fillIn } from '../templates/placeholders.ts'
import { lengthOf } from './anchors.ts'
import { blocksOf, setFree } from './blocks.ts'
import type { Decider } from './decide.ts'
import { thanksOf } from './kept-thanks.ts'
import type { Thanks } from './kept-thanks.ts'
import type { LiveParagraph } from './live.ts'
import { openPen } from './pen.ts'
import type { Pen } from './pen.ts'
import type { Reader } from './reader.ts'
import { readSettings } from './settings.ts'
import { withdraw } from './withdraw.ts'

/**
 * Proposes to thank who has come, and no longer who has not: suggestions of the presidency that wait
 * like any other, since a point of the text is more than its data. In the attested order, beside the
 * thanks that are there; where the chair has freed one, or none of them stands, the text is let be. So
 * are those of whom the data say what they said `before`: what was decided on them stands.
 */
export function proposeThanks(reader: Reader, before: Attending | undefined, by: Decider): void {
  const settings = readSettings(reader.draft)
  const known = thanksOf(reader.draft)
  if (settings === null || known.length === 0) return
  const { meeting, form = FORM } = settings
  const pen = openPen(reader, { party: 'PPT', delegate: by.name }, () => by.atMs)
  for (const { who, pattern } of known) {
    const standing = standingFor(reader, pattern)
    const isDue = isThanked(who, meeting.attending)
    if (isDue === isThanked(who, before)) continue
    if (standing !== null) {
      if (isDue) keep(reader, standing.live, by)
      else if (!standing.isFree) strike(reader, pen, standing.live)
      continue
    }
    const place = isDue ? placeBefore(reader, known, who) : null
    if (place === null) continue
    const added = addAfter(reader, pen, place, fillIn(pattern, meeting, form))
    if (added !== null) setFree(reader.draft, { paragraph: added, pattern, isFree: false }, false)
  }
}

interface Standing {
  readonly live: LiveParagraph
  readonly isFree: boolean
}

/** The paragraph that a pattern made and that is still there, whoever would strike it. */
function standingFor(reader: Reader, pattern: string): Standing | null {
  for (const block of blocksOf(reader.draft)) {
    const live = block.pattern === pattern ? reader.live(block.paragraph) : null
    if (live !== null && live.paragraph.runs.length > 0) return { live, isFree: block.isFree }
  }
  return null
}

/** After which paragraph a thanks comes; null where none of the others stands to tell. */
function placeBefore(reader: Reader, known: readonly Thanks[], who: Thanked): LiveParagraph | null {
  const at = known.findIndex((each) => each.who === who)
  const find = ({ pattern }: Thanks) => standingFor(reader, pattern)?.live ?? []
  const earlier = known.slice(0, at).flatMap(find).at(-1)
  if (earlier !== undefined) return earlier
  const [later] = known.slice(at + 1).flatMap(find)
  const lives = reader.lives()
  return later === undefined ? null : (lives[lives.indexOf(later) - 1] ?? null)
}

function addAfter(
  reader: Reader,
  pen: Pen,
  before: LiveParagraph,
  text: string,
): ParagraphId | null {
  const { id, props } = before.paragraph
  const known = new Set(reader.lives().map((live) => live.paragraph.id))
  const end = { paragraph: id, offset: lengthOf(before) }
  pen.insertParagraphs(end, [
    { props, text: '' },
    { props: { kind: 'point', level: 0 }, text },
  ])
  const added = reader.lives().find((live) => !known.has(live.paragraph.id))
  return added?.paragraph.id ?? null
}

/** Takes back what the presidency has proposed to strike of it. Others' proposals are theirs. */
function keep(reader: Reader, { paragraph: { runs, end } }: LiveParagraph, by: Decider): void {
  const striking = new Set([...runs, end].flatMap(({ deletions }) => deletions))
  for (const entry of reader.entries()) {
    if (!striking.has(entry.suggestion.id)) continue
    withdraw(reader, entry, { party: 'PPT', delegate: by.name })
  }
}

/** With its end, so that nothing is left of it. */
function strike(reader: Reader, pen: Pen, live: LiveParagraph): void {
  const { id } = live.paragraph
  const lives = reader.lives()
  const next = lives[lives.indexOf(live) + 1]
  const to =
    next === undefined
      ? { paragraph: id, offset: lengthOf(live) }
      : { paragraph: next.paragraph.id, offset: 0 }
  pen.deleteRange({ paragraph: id, offset: 0 }, to)
}
