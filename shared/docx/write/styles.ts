import type { Language } from '../../meeting/meeting.ts'
import type { Letterhead } from '../letterhead.ts'
import { POINTS_LIST_ID, STYLE_IDS } from '../styles.ts'
import { twipsOfMm } from './measures.ts'
import { element, joined, part, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** How far each level of points is set in, and its number hangs out. */
const STEP = twipsOfMm(7.5)

/** Half-points. */
const SIZE = { body: 22, title: 26, section: 24, small: 17 } as const

/** `word/styles.xml`: the kinds of paragraph as styles that Word's users know by name. */
export function stylesPart(letterhead: Letterhead, language: Language): string {
  const { accent, muted } = letterhead.colours
  return part(
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      defaults(letterhead, language),
      style('Normal', 'Normal', { isDefault: true }),
      style(STYLE_IDS.plain, 'Body Text', {
        basedOn: 'Normal',
        paragraph: [spacing(0, 160), value('w:jc', 'both')],
      }),
      style(STYLE_IDS.title, 'Title', {
        basedOn: 'Normal',
        next: STYLE_IDS.plain,
        // Lines of one title stand close together; the air comes after the last.
        paragraph: [
          element('w:keepNext'),
          spacing(0, 280),
          element('w:contextualSpacing'),
          value('w:jc', 'center'),
        ],
        run: [bold(), colour(accent), ...size(SIZE.title)],
      }),
      style(STYLE_IDS.section, 'heading 1', {
        basedOn: 'Normal',
        next: STYLE_IDS.points[0],
        paragraph: [
          element('w:keepNext'),
          spacing(240, 160),
          value('w:jc', 'center'),
          value('w:outlineLvl', 0),
        ],
        run: [bold(), colour(accent), ...size(SIZE.section)],
      }),
      style(STYLE_IDS.group, 'heading 2', {
        basedOn: 'Normal',
        next: STYLE_IDS.points[1],
        paragraph: [
          element('w:keepNext'),
          spacing(200, 100),
          element('w:ind', { 'w:left': STEP }),
          value('w:outlineLvl', 1),
        ],
        run: [bold(), element('w:i'), element('w:iCs')],
      }),
      ...STYLE_IDS.points.map((id, level) =>
        style(id, level === 0 ? 'List Number' : `List Number ${level + 1}`, {
          basedOn: 'Normal',
          paragraph: [listPlace(level), spacing(0, 110), value('w:jc', 'both')],
        }),
      ),
      style('Header', 'header', {
        basedOn: 'Normal',
        paragraph: [spacing(0, 0)],
        run: [colour(muted), ...size(SIZE.small)],
      }),
      style('Footer', 'footer', {
        basedOn: 'Normal',
        paragraph: [spacing(0, 0)],
        run: [colour(muted), ...size(SIZE.small)],
      }),
      element(
        'w:style',
        { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
        value('w:name', 'Normal Table'),
      ),
      element(
        'w:style',
        { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
        value('w:name', 'No List'),
      ),
    ),
  )
}

/** `word/numbering.xml`: one list, so that letters run on across what bears no number. */
export function numberingPart(): string {
  const formats = ['decimal', 'lowerLetter', 'lowerRoman'] as const
  const levels = formats.map((format, level) =>
    element(
      'w:lvl',
      { 'w:ilvl': level },
      value('w:start', 1),
      value('w:numFmt', format),
      value('w:pStyle', STYLE_IDS.points[level] ?? STYLE_IDS.points[2]),
      value('w:lvlText', `%${level + 1}.`),
      value('w:lvlJc', 'left'),
      element('w:pPr', {}, element('w:ind', { 'w:left': STEP * (level + 1), 'w:hanging': STEP })),
    ),
  )
  return part(
    element(
      'w:numbering',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      element(
        'w:abstractNum',
        { 'w:abstractNumId': 0 },
        value('w:multiLevelType', 'multilevel'),
        ...levels,
      ),
      element('w:num', { 'w:numId': POINTS_LIST_ID }, value('w:abstractNumId', 0)),
    ),
  )
}

/** Where a paragraph stands in the list of points. */
export function listPlace(level: number): Xml {
  return element('w:numPr', {}, value('w:ilvl', level), value('w:numId', POINTS_LIST_ID))
}

function defaults({ font, languageTag }: Letterhead, language: Language): Xml {
  const { name } = font
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name }),
        ...size(SIZE.body),
        element('w:lang', { 'w:val': languageTag[language], 'w:eastAsia': languageTag[language] }),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element(
        'w:pPr',
        {},
        element('w:spacing', { 'w:after': 0, 'w:line': 259, 'w:lineRule': 'auto' }),
      ),
    ),
  )
}

interface StyleParts {
  readonly isDefault?: boolean
  readonly basedOn?: string
  readonly next?: string
  /** In the order of the schema, as `run` too. */
  readonly paragraph?: readonly Xml[]
  readonly run?: readonly Xml[]
}

function style(id: string, name: string, parts: StyleParts): Xml {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': parts.isDefault === true ? 1 : null, 'w:styleId': id },
    value('w:name', name),
    joined(parts.basedOn === undefined ? [] : [value('w:basedOn', parts.basedOn)]),
    joined(parts.next === undefined ? [] : [value('w:next', parts.next)]),
    element('w:qFormat'),
    joined(parts.paragraph === undefined ? [] : [element('w:pPr', {}, ...parts.paragraph)]),
    joined(parts.run === undefined ? [] : [element('w:rPr', {}, ...parts.run)]),
  )
}

/** Twips before and after a paragraph. */
function spacing(before: number, after: number): Xml {
  return element('w:spacing', { 'w:before': before, 'w:after': after })
}

function bold(): Xml {
  return joined([element('w:b'), element('w:bCs')])
}

function colour(rrggbb: string): Xml {
  return value('w:color', rrggbb)
}

function size(halfPoints: number): readonly Xml[] {
  return [value('w:sz', halfPoints), value('w:szCs', halfPoints)]
}
