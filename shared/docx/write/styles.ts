import type { Language } from '../../meeting/meeting.ts'
import type { Letterhead } from '../letterhead.ts'
import { SENSE_STYLES, STYLE_IDS } from '../styles.ts'
import { SIZE } from './measures.ts'
import { WORD_NAMESPACE } from './namespaces.ts'
import { leftOf } from './number-room.ts'
import type { Hangs } from './number-room.ts'
import type { Part } from './parts.ts'
import { wordPart } from './parts.ts'
import type { CharacterLook, Style } from './style-xml.ts'
import { characterStyle, defaultsXml, paragraphStyle } from './style-xml.ts'
import { tag } from './xml.ts'

/** The kinds of paragraph as styles that Word's users know by name. */
export function stylesPart(letterhead: Letterhead, language: Language, hangs: Hangs): Part {
  const { [language]: languageTag } = letterhead.languageTag
  const font = letterhead.font.name
  const all = [
    defaultsXml({ font, languageTag, size: SIZE.body }),
    NORMAL,
    ...paragraphStyles(letterhead, hangs).map((style) =>
      // Size and language are said in each style: on another's letterhead the defaults are another's.
      paragraphStyle({ ...style, run: { size: SIZE.body, languageTag, ...style.run } }),
    ),
    ...characterStyles(letterhead).map(characterStyle),
  ]
  return wordPart('styles', 'styles', tag('w:styles', WORD_NAMESPACE, all.join('')))
}

const NORMAL = tag(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
  '<w:name w:val="Normal"/><w:qFormat/>',
)

function paragraphStyles(
  { colours: { accent, muted } }: Letterhead,
  hangs: Hangs,
): readonly Style[] {
  return [
    { id: STYLE_IDS.plain, name: 'Body Text', after: 160, alignment: 'both' },
    {
      ...{ id: STYLE_IDS.title, name: 'Title', next: STYLE_IDS.plain },
      // Lines of one title stand close together; the air comes after the last.
      ...{ after: 280, isTight: true, isKeptNext: true, alignment: 'center' },
      run: { isBold: true, colour: accent, size: SIZE.title },
    },
    {
      ...{ id: STYLE_IDS.section, name: 'heading 1', next: STYLE_IDS.points[0], outline: 0 },
      ...{ before: 240, after: 160, isKeptNext: true, alignment: 'center' },
      run: { isBold: true, colour: accent, size: SIZE.section },
    },
    {
      ...{ id: STYLE_IDS.group, name: 'heading 2', next: STYLE_IDS.points[1], outline: 1 },
      ...{ before: 200, after: 100, isKeptNext: true, indentTwips: leftOf(0, hangs) },
      run: { isBold: true, isItalic: true },
    },
    ...STYLE_IDS.points.map((id, level): Style => {
      const name = level === 0 ? 'List Number' : `List Number ${level + 1}`
      return { id, name, listLevel: level, after: 110, alignment: 'both' }
    }),
    {
      ...{ id: STYLE_IDS.subtitle, name: 'Subtitle', next: STYLE_IDS.plain },
      ...{ after: 200, isKeptNext: true, alignment: 'center' },
      run: { colour: muted, size: SIZE.subtitle },
    },
    {
      ...{ id: STYLE_IDS.legend, name: 'Legend', after: 60 },
      run: { colour: muted, size: SIZE.legend },
    },
    { id: STYLE_IDS.cell, name: 'Table Text', run: { size: SIZE.cell } },
    {
      ...{ id: STYLE_IDS.cellHead, name: 'Table Heading', isKeptNext: true },
      run: { isBold: true, colour: accent, size: SIZE.cell },
    },
    ...(['Header', 'Footer'] as const).map((id): Style => ({
      id,
      name: id.toLowerCase(),
      run: { colour: muted, size: SIZE.small },
    })),
    { id: 'FootnoteText', name: 'footnote text', run: { size: SIZE.note } },
    { id: 'CommentText', name: 'annotation text', run: { size: SIZE.note } },
  ]
}

function characterStyles({ colours: { accent, muted } }: Letterhead): readonly CharacterLook[] {
  return [
    { id: 'FootnoteReference', name: 'footnote reference', run: { isRaised: true } },
    {
      ...{ id: SENSE_STYLES.bracket, name: 'Proposal Bracket' },
      run: { isBold: true, colour: accent },
    },
    { id: SENSE_STYLES.added, name: 'Proposal Added', run: { underline: accent } },
    { id: SENSE_STYLES.struck, name: 'Proposal Struck', run: { isStruck: true, colour: muted } },
    {
      ...{ id: SENSE_STYLES.remark, name: 'Comment Mark' },
      run: { isBold: true, isRaised: true, colour: accent },
    },
  ]
}
