import { RELATION_TYPE } from '../package.ts'
import type { Letterhead } from '../letterhead.ts'
import type { Part } from './parts.ts'
import { tag } from './xml.ts'

/**
 * `word/theme/theme1.xml`: the letterhead's colours and font in Word's menus, for whoever writes on in
 * the file. Nothing in it is drawn by the theme itself.
 */
export function themePart({ colours, font }: Letterhead): Part {
  const { accent, muted } = colours
  const name = { name: 'Mesa' }
  const elements =
    tag('a:clrScheme', name, colourXml([accent, muted])) +
    tag(
      'a:fontScheme',
      name,
      fontXml('a:majorFont', font.name) + fontXml('a:minorFont', font.name),
    ) +
    tag('a:fmtScheme', name, FORMATS)
  const namespace = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }
  return {
    path: 'word/theme/theme1.xml',
    type: 'openxmlformats-officedocument.theme',
    from: 'document',
    relation: `${RELATION_TYPE}theme`,
    root: tag('a:theme', { ...namespace, ...name }, tag('a:themeElements', {}, elements)),
  }
}

/** The letterhead's first; the others are Office's. */
function colourXml(own: readonly [accent: string, muted: string]): string {
  const accents = [...own, 'C55A11', '7F6000', '5B9BD5', '548235']
  const all = [
    ['dk1', '000000'],
    ['lt1', 'FFFFFF'],
    ['dk2', own[0]],
    ['lt2', 'E7E6E6'],
    ...accents.map((colour, at) => [`accent${at + 1}`, colour] as const),
    ['hlink', '0563C1'],
    ['folHlink', '954F72'],
  ] as const
  return all
    .map(([place, colour]) => tag(`a:${place}`, {}, tag('a:srgbClr', { val: colour })))
    .join('')
}

function fontXml(place: string, font: string): string {
  const none = ['a:ea', 'a:cs'].map((script) => tag(script, { typeface: '' })).join('')
  return tag(place, {}, tag('a:latin', { typeface: font }) + none)
}

/** The schema asks for three of each. */
const three = (xml: string): string => xml.repeat(3)

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

const FORMATS =
  tag('a:fillStyleLst', {}, three(FILL)) +
  tag('a:lnStyleLst', {}, three(tag('a:ln', { w: 6350 }, FILL))) +
  tag('a:effectStyleLst', {}, three('<a:effectStyle><a:effectLst/></a:effectStyle>')) +
  tag('a:bgFillStyleLst', {}, three(FILL))
