import type { Remark, Thread } from '../../document/threads.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Language } from '../../meeting/meeting.ts'
import type { Party } from '../../meeting/party.ts'
import { lateLine } from '../late-line.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import { piece } from '../page/pieces.ts'
import type { PlacedThread } from '../page/remarks.ts'
import { remarkBookmarkOf, SENSE_STYLES, STYLE_IDS } from '../styles.ts'
import { anchored } from './anchors.ts'
import { columnsIn, paragraphOf, PRINTED, wordsIn } from './cells.ts'
import { writeWords } from './pieces.ts'
import { longTable } from './long-table.ts'
import { tableOf } from './table.ts'
import { runOf } from './tracked.ts'
import { tag } from './xml.ts'

/** In which words what is said is told. */
export interface RemarkLook {
  readonly letterhead: LetterheadLayout
  readonly language: Language
}

/** The numbers of what is said about a paragraph, which lead there. */
export function remarkMarks(numbers: readonly number[]): string {
  return numbers
    .map((number, at) => {
      const words = `${at === 0 ? '\u00a0' : ', '}C${number}`
      const run = runOf(words, 'w:t', tag('w:rStyle', { 'w:val': SENSE_STYLES.remark }))
      return tag('w:hyperlink', { 'w:anchor': remarkBookmarkOf(number) }, run)
    })
    .join('')
}

/** What stands after a text of which nothing is said: nothing. `firstAnchor` is the first free number of a bookmark. */
export function writeRemarks(
  remarks: readonly PlacedThread[],
  after: RemarkLook & {
    readonly names: ReadonlyMap<ParagraphId, string>
    readonly firstAnchor: number
  },
): string {
  if (remarks.length === 0) return ''
  const { letterhead, language, names, firstAnchor } = after
  const say = (word: keyof LetterheadLayout['remarks']) => letterhead.remarks[word][language]
  const titles = [
    letterhead.compilation.number[language],
    say('place'),
    say('party'),
    say('remark'),
  ]
  const rows = remarks.map(({ number, thread, paragraph }, at) => {
    const mark = writeWords(piece(`C${number}`, 'plain', ['bold']))
    const place = paragraph === null ? '' : (names.get(paragraph) ?? '')
    const first = anchored(remarkBookmarkOf(number), firstAnchor + at, mark)
    const [party, said] = remarkCells(thread, after)
    return [paragraphOf(STYLE_IDS.cell, first), wordsIn(STYLE_IDS.cell, place), party, said]
  })
  const look = { ...PRINTED, caption: say('title') }
  const columns = columnsIn(letterhead, titles, SHARES)
  const head = (title: string) => wordsIn(STYLE_IDS.cellHead, title)
  const groups = rows.map((cells) => {
    return { rows: [cells.map((content) => ({ content }))], isHeading: false }
  })
  return (
    wordsIn(STYLE_IDS.section, say('title')) +
    longTable(groups, (cells) => tableOf(columns, head, cells, look))
  )
}

/** Of the width: number, paragraph, delegation, comment. */
const SHARES = [0.08, 0.12, 0.14, 0.66] as const

/** Who began a conversation, and what was said: on which words, by whom, and what came of it. */
export function remarkCells(
  thread: Thread,
  { letterhead, language }: RemarkLook,
): readonly [party: string, said: string] {
  const { replies, resolved } = thread
  const { open, resolved: closed } = letterhead.remarks
  const state =
    resolved === null ? open[language] : filled(closed[language], { party: resolved.party })
  return [
    partyOf(thread.party),
    [
      wordsIn(STYLE_IDS.legend, subjectOf(thread, { letterhead, language })),
      ...linesOf(thread, lateOf(thread, language)),
      ...replies.flatMap((reply) => linesOf(reply, `${lateOf(reply, language)}${reply.party}: `)),
      wordsIn(STYLE_IDS.legend, state),
    ].join(''),
  ]
}

function partyOf(party: Party): string {
  return paragraphOf(STYLE_IDS.cell, writeWords(piece(party, 'bracket')))
}

function lateOf({ isLate }: Remark, language: Language): string {
  return isLate === true ? `${lateLine(language)} ` : ''
}

function linesOf({ text }: Remark, before: string): readonly string[] {
  return text.split('\n').map((line, at) => {
    const who = at === 0 && before !== '' ? writeWords(piece(before, 'bracket')) : ''
    return paragraphOf(STYLE_IDS.cell, who + (line === '' ? '' : writeWords(piece(line))))
  })
}

function subjectOf({ on, passage }: Thread, { letterhead, language }: RemarkLook): string {
  const say = (word: keyof LetterheadLayout['remarks'], words: string) =>
    filled(letterhead.remarks[word][language], { words })
  const words = shortened(passage.words)
  if (passage.spans.length === 0) return say(words === '' ? 'lost' : 'gone', words)
  return say(on.kind === 'suggestion' ? 'onProposal' : 'on', words)
}

/** As many as tell a reader which words are meant. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= MOST_WORDS ? line : `${line.slice(0, MOST_WORDS - 1).trimEnd()}…`
}

const MOST_WORDS = 120

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (sign, name: string) => values[name] ?? sign)
}
