import type { Document } from '../../document/document.ts'
import { countryName } from '../../meeting/countries.ts'
import { datesInWords } from '../../meeting/dates.ts'
import type { Language, Meeting } from '../../meeting/meeting.ts'
import type { Party } from '../../meeting/party.ts'
import { isCountry, PARTIES } from '../../meeting/party.ts'
import type { LetterheadLayout } from '../letterhead.ts'
import { piece } from '../page/pieces.ts'
import { noteBookmarkOf, STYLE_IDS } from '../styles.ts'
import { anchored } from './anchors.ts'
import { writeWords } from './pieces.ts'
import { tag } from './xml.ts'

/** What stands over a page that is sent to capitals: what it is, of which day, and how to read it. */
export function writeOpening(
  kind: 'bracketed' | 'compilation',
  document: Document,
  { meeting, letterhead, title }: Opening,
): string {
  const { language } = document
  const day = datesInWords(meeting.dates, language)
  const name = letterhead[kind].title[language]
  const parties = partiesIn(document)
  return [
    kind === 'compilation' ? line(STYLE_IDS.title, title) : '',
    line(STYLE_IDS.subtitle, `${name} · ${day}`),
    line(STYLE_IDS.legend, howToRead(kind, document, letterhead)),
    parties.length === 0
      ? ''
      : line(
          STYLE_IDS.legend,
          parties.map((each) => nameOf(each, language, letterhead)).join('\u00a0· '),
        ),
    line(STYLE_IDS.legend, ''),
  ].join('')
}

function howToRead(
  kind: 'bracketed' | 'compilation',
  { language, threads = [], standings }: Document,
  { compilation, bracketed, remarks }: LetterheadLayout,
): string {
  // In the table both stand beside their paragraphs.
  if (kind === 'compilation') return compilation.legend[language]
  return [
    bracketed.legend,
    ...(standings === undefined ? [] : [bracketed.agreed]),
    ...(threads.length === 0 ? [] : [remarks.hint]),
  ]
    .map(({ [language]: words }) => words)
    .join(' ')
}

/** One line after the text that is none of it. */
export function writeNote(words: string): string {
  const properties = tag('w:pPr', {}, tag('w:pStyle', { 'w:val': STYLE_IDS.legend }))
  const marked = anchored(noteBookmarkOf(words), NOTE_NUMBER, writeWords(piece(words)))
  return tag('w:p', {}, properties + marked)
}

/** Beyond those of all paragraphs. */
const NOTE_NUMBER = 1_000_000

export interface Opening {
  readonly meeting: Meeting
  readonly letterhead: LetterheadLayout
  readonly title: string
}

/** Who proposes or supports something, in the Conference's order. */
function partiesIn({ suggestions }: Document): readonly Party[] {
  const named = new Set(
    [...suggestions.values()].flatMap(({ party, supporters = [] }) => [party, ...supporters]),
  )
  return PARTIES.filter((party) => named.has(party))
}

function nameOf(party: Party, language: Language, { parties }: LetterheadLayout): string {
  const name = isCountry(party) ? countryName(party, language) : parties[party][language]
  // A code stays with its name.
  return `${party} ${name.replace(/^the /, '')}`.replaceAll(' ', '\u00a0')
}

function line(style: string, words: string): string {
  const properties = tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style }))
  return tag('w:p', {}, properties + (words === '' ? '' : writeWords(piece(words))))
}
