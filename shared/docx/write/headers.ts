import { Paragraph } from 'docx'
import type { ParagraphChild, Table } from 'docx'
import { countryName } from '../../meeting/countries.ts'
import type { Language, Meeting } from '../../meeting/meeting.ts'
import { roman } from '../../roman.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { pictureOf } from '../letterhead.ts'
import type { BandLook } from './band.ts'
import { band } from './band.ts'
import { plainRun } from './kit.ts'
import { textWidth } from './measures.ts'
import { placePicture } from './pictures.ts'

export interface Heading {
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly meeting: Meeting
  readonly title: string
  /** What the text says of itself as a whole; null for nothing. */
  readonly mark: string | null
}

/**
 * The letterhead: emblem (or the logo loaded for the left), the name in both languages, and the
 * presidency, over one rule; the logo for the centre over the names.
 */
export function letterheadBand(heading: Heading): readonly [Table, Paragraph] {
  const { mark } = heading
  return [bandOf(heading, 'bottom'), mark === null ? gap(0, 240) : markLine(mark)]
}

/** The same where a text ends: below the last words, whatever room they leave. */
export function closingBand(heading: Heading): readonly [Paragraph, Table, Paragraph] {
  return [gap(360, 0), bandOf(heading, 'top'), gap(0, 0)]
}

function bandOf(heading: Heading, ruleAt: BandLook['ruleAt']): Table {
  const { letterhead, meeting } = heading
  const { language } = meeting
  const left = logoIn('left', heading)
  const emblem = placePicture(left ?? letterhead.emblem, {
    ...frameOf(letterhead, 1),
    alt: left === null ? letterhead.emblemAlt[language] : letterhead.name[language],
  })
  const look = { width: textWidth(letterhead), rule: letterhead.colours.rule, ruleAt }
  return band(look, [
    [line('left', emblem === null ? [] : [emblem])],
    [...smallLogo('center', heading, 3), ...names(heading)],
    [...smallLogo('right', heading, 2), ...presidency(heading)],
  ])
}

/** One line on the pages that follow. */
export function runningHeader({ letterhead, meeting, title, mark }: Heading): Paragraph {
  const end = mark === null ? '' : ` · ${mark}`
  const words = oneLine(letterhead.name[meeting.language], title, LINE_LENGTH - end.length)
  const line = `${words}${end}\t${countryAndYear(meeting)}`
  return new Paragraph({
    style: 'Header',
    border: { bottom: { style: 'single', size: 4, space: 4, color: letterhead.colours.rule } },
    rightTabStop: textWidth(letterhead),
    spacing: { after: 240 },
    children: [plainRun(line)],
  })
}

const MAX_LOGO_WIDTH_MM = 38
/** A logo above two lines is as much smaller. */
const BESIDE_WORDS = 0.7

const frameOf = ({ logoHeightMm }: Letterhead, number: number) => ({
  heightMm: logoHeightMm,
  maxWidthMm: MAX_LOGO_WIDTH_MM,
  number,
})

/** Over words. */
function smallLogo(
  slot: 'center' | 'right',
  heading: Heading,
  number: number,
): readonly Paragraph[] {
  const { letterhead, meeting } = heading
  const logo = logoIn(slot, heading)
  const placed =
    logo === null
      ? null
      : placePicture(logo, {
          ...frameOf(letterhead, number),
          heightMm: letterhead.logoHeightMm * BESIDE_WORDS,
          alt: letterhead.logoAlt[meeting.language],
        })
  return placed === null ? [] : [line(slot, [placed], 80)]
}

function logoIn(slot: SlotLogo['slot'], { logos }: Heading) {
  const logo = logos.findLast((each) => each.slot === slot)
  return logo === undefined ? null : pictureOf(logo)
}

/** The language of the text in the heavier weight, above the other. */
function names(heading: Heading): readonly Paragraph[] {
  const { letterhead, meeting } = heading
  const { accent, muted } = letterhead.colours
  const other = meeting.language === 'es' ? 'en' : 'es'
  const heavy = { bold: true, color: accent, size: 25 }
  return [
    line('center', [plainRun(nameIn(meeting.language, heading), heavy)]),
    line('center', [plainRun(nameIn(other, heading), { color: muted, size: 21 })]),
  ]
}

/** "XXVI Conferencia Regional sobre Migración", where the meeting bears the Conference's ordinal. */
function nameIn(language: Language, { letterhead, meeting }: Heading): string {
  const { [language]: name } = letterhead.name
  return meeting.ordinal === null ? name : `${roman(meeting.ordinal).toUpperCase()} ${name}`
}

function presidency({ letterhead, meeting }: Heading): readonly Paragraph[] {
  const { accent, muted } = letterhead.colours
  const { [meeting.language]: words } = letterhead.presidency
  return [
    line('right', [plainRun(countryAndYear(meeting), { bold: true, color: accent, size: 19 })]),
    line('right', [plainRun(words, { color: muted, size: 17 })]),
  ]
}

/** "MÉXICO 2021"; an English article is left out. */
function countryAndYear({ ppt, language }: Meeting): string {
  const name = countryName(ppt.country, language).replace(/^the /, '')
  return `${name.toLocaleUpperCase(language)} ${ppt.year}`
}

/** Name and title, or what of the title there is room for beside the presidency. */
function oneLine(name: string, title: string, room: number): string {
  const both = `${name} · ${title}`
  if (both.length <= room) return both
  return title.length <= room ? title : `${title.slice(0, room - 1).trimEnd()}…`
}

const LINE_LENGTH = 84

function line(
  alignment: 'left' | 'center' | 'right',
  children: readonly ParagraphChild[],
  afterTwips = 0,
): Paragraph {
  return new Paragraph({
    style: 'Header',
    spacing: { before: 0, after: afterTwips },
    alignment,
    children,
  })
}

/** Below the rule, over the title of the text. */
function markLine(mark: string): Paragraph {
  return new Paragraph({
    style: 'Header',
    keepNext: true,
    spacing: { before: 120, after: 240 },
    alignment: 'center',
    children: [plainRun(mark, { bold: true })],
  })
}

/** Air between the rule and the text; a header may not end with a table anyway. */
function gap(beforeTwips: number, afterTwips: number): Paragraph {
  const spacing = { before: beforeTwips, after: afterTwips }
  return new Paragraph({ style: 'Header', keepNext: true, spacing })
}
