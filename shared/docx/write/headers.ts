import { countryName } from '../../meeting/countries.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Letterhead, SlotLogo } from '../letterhead.ts'
import { pictureOf } from '../letterhead.ts'
import { band } from './band.ts'
import { twipsOfMm } from './measures.ts'
import type { Part } from './package.ts'
import { plainRun } from './paragraphs.ts'
import { placePicture } from './pictures.ts'
import type { PlacedPicture } from './pictures.ts'
import { element, joined, NOTHING, part, value } from './xml.ts'
import type { Xml } from './xml.ts'

export interface Heading {
  readonly letterhead: Letterhead
  readonly logos: readonly SlotLogo[]
  readonly meeting: Meeting
  readonly title: string
}

/**
 * The letterhead of the first page: emblem (or the logo loaded for the left), the name in both
 * languages, and the presidency, over one rule.
 */
export function firstHeader(heading: Heading): Part & { readonly pictures: readonly Part[] } {
  const { letterhead, meeting } = heading
  const { language } = meeting
  const left = logoIn('left', heading)
  const emblem = placePicture(left ?? letterhead.emblem, {
    ...frameOf(letterhead, 1),
    alt: left === null ? letterhead.emblemAlt[language] : letterhead.name[language],
  })
  const right = logoIn('right', heading)
  const logo =
    right === null
      ? null
      : placePicture(right, {
          ...frameOf(letterhead, 2),
          heightMm: letterhead.logoHeightMm * BESIDE_WORDS,
          alt: letterhead.logoAlt[language],
        })
  const pictures = [emblem, logo].filter((each): each is PlacedPicture => each !== null)
  const table = band(textWidth(letterhead), letterhead.colours.rule, [
    [line('left', [emblem.run])],
    names(heading),
    [...(logo === null ? [] : [line('right', [logo.run], 80)]), ...presidency(heading)],
  ])
  return {
    ...headerPart('header1', joined([table, gap()])),
    relations: pictures.flatMap((each) => each.relations),
    pictures: pictures.flatMap((each) => each.parts),
  }
}

/** One line on the pages that follow. */
export function runningHeader({ letterhead, meeting, title }: Heading): Part {
  const { language } = meeting
  const { rule } = letterhead.colours
  const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': rule }
  const paragraph = element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      value('w:pStyle', 'Header'),
      element('w:pBdr', {}, element('w:bottom', border)),
      rightTab(textWidth(letterhead)),
      element('w:spacing', { 'w:after': 240 }),
    ),
    plainRun(`${oneLine(letterhead.name[language], title)}\t${countryAndYear(meeting)}`, 'w:t'),
  )
  return headerPart('header2', paragraph)
}

/** Between the margins, in twips. */
export function textWidth({ paper }: Letterhead): number {
  return twipsOfMm(paper.widthMm) - 2 * twipsOfMm(paper.marginMm)
}

export function rightTab(position: number): Xml {
  return element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': position }))
}

export const HEADER_NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const

const MAX_LOGO_WIDTH_MM = 38
/** The right logo stands above two lines, and is as much smaller. */
const BESIDE_WORDS = 0.7

const frameOf = ({ logoHeightMm }: Letterhead, number: number) => ({
  heightMm: logoHeightMm,
  maxWidthMm: MAX_LOGO_WIDTH_MM,
  number,
})

function logoIn(slot: SlotLogo['slot'], { logos }: Heading) {
  const logo = logos.findLast((each) => each.slot === slot)
  return logo === undefined ? null : pictureOf(logo)
}

/** The language of the text in the heavier weight, above the other. */
function names({ letterhead, meeting }: Heading): readonly Xml[] {
  const { accent, muted } = letterhead.colours
  const other = meeting.language === 'es' ? 'en' : 'es'
  const heavy = [element('w:b'), element('w:bCs'), value('w:color', accent), ...size(25)]
  const light = [value('w:color', muted), ...size(21)]
  return [
    line('center', [plainRun(letterhead.name[meeting.language], 'w:t', heavy)]),
    line('center', [plainRun(letterhead.name[other], 'w:t', light)]),
  ]
}

function presidency({ letterhead, meeting }: Heading): readonly Xml[] {
  const { accent, muted } = letterhead.colours
  const heavy = [element('w:b'), element('w:bCs'), value('w:color', accent), ...size(19)]
  const light = [value('w:color', muted), ...size(17)]
  return [
    line('right', [plainRun(countryAndYear(meeting), 'w:t', heavy)]),
    line('right', [plainRun(letterhead.presidency[meeting.language], 'w:t', light)]),
  ]
}

/** "MÉXICO 2021"; an English article is left out. */
function countryAndYear({ ppt, language }: Meeting): string {
  const name = countryName(ppt.country, language).replace(/^the /, '')
  return `${name.toLocaleUpperCase(language)} ${ppt.year}`
}

/** Name and title, or what of the title there is room for beside the presidency. */
function oneLine(name: string, title: string): string {
  const both = `${name} · ${title}`
  if (both.length <= LINE_LENGTH) return both
  return title.length <= LINE_LENGTH ? title : `${title.slice(0, LINE_LENGTH - 1).trimEnd()}…`
}

const LINE_LENGTH = 84

const size = (halfPoints: number): readonly Xml[] => [
  value('w:sz', halfPoints),
  value('w:szCs', halfPoints),
]

function line(align: 'left' | 'center' | 'right', runs: readonly Xml[], afterTwips = 0): Xml {
  const spacing = element('w:spacing', { 'w:before': 0, 'w:after': afterTwips })
  return element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:pStyle', 'Header'), spacing, value('w:jc', align)),
    ...runs,
  )
}

/** Air between the rule and the text; a header may not end with a table anyway. */
function gap(): Xml {
  const spacing = element('w:spacing', { 'w:before': 0, 'w:after': 240 })
  return element('w:p', {}, element('w:pPr', {}, value('w:pStyle', 'Header'), spacing))
}

function headerPart(name: string, content: Xml): Part {
  return {
    path: `word/${name}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    content: part(element('w:hdr', HEADER_NAMESPACES, content === NOTHING ? gap() : content)),
    relations: [],
  }
}
