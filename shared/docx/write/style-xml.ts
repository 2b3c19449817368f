import { listPlace } from './numbering.ts'
import { tag } from './xml.ts'

/** A style of paragraphs, in the terms of this project. What is not said is as in Word's Normal. */
export interface Style {
  readonly id: string
  /** Word knows its own styles by it. */
  readonly name: string
  /** The style of the paragraph that Enter makes. */
  readonly next?: string
  readonly isKeptNext?: true
  /** In the list of points. */
  readonly listLevel?: number
  /** Twips. */
  readonly before?: number
  readonly after?: number
  readonly indentTwips?: number
  /** No air between two of this style. */
  readonly isTight?: true
  readonly alignment?: 'both' | 'center'
  readonly outline?: 0 | 1
  readonly run?: RunLook
}

export interface RunLook {
  readonly isBold?: true
  readonly isItalic?: true
  readonly isStruck?: true
  readonly isRaised?: true
  /** `RRGGBB`, as are all colours. */
  readonly colour?: string
  /** Its colour. */
  readonly underline?: string
  /** Half-points. */
  readonly size?: number
  /** BCP 47. */
  readonly languageTag?: string
}

/** A style of words within a paragraph. */
export interface CharacterLook {
  readonly id: string
  readonly name: string
  readonly run: RunLook
}

/** What holds where no style says anything. */
export function defaultsXml({
  font,
  languageTag,
  size,
}: Required<Pick<RunLook, 'languageTag' | 'size'>> & { readonly font: string }): string {
  const fonts = ['ascii', 'cs', 'eastAsia', 'hAnsi'].map((script) => [`w:${script}`, font] as const)
  const language = { 'w:val': languageTag, 'w:eastAsia': languageTag }
  const run =
    tag('w:rFonts', Object.fromEntries(fonts)) + runProperties({ size }) + tag('w:lang', language)
  return tag(
    'w:docDefaults',
    {},
    tag('w:rPrDefault', {}, tag('w:rPr', {}, run)) +
      tag('w:pPrDefault', {}, tag('w:pPr', {}, spacing(0, 0))),
  )
}

export function paragraphStyle(style: Style): string {
  const { id, name, next, run = {} } = style
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    tag('w:name', { 'w:val': name }) +
      tag('w:basedOn', { 'w:val': 'Normal' }) +
      (next === undefined ? '' : tag('w:next', { 'w:val': next })) +
      tag('w:qFormat') +
      tag('w:pPr', {}, paragraphProperties(style)) +
      tag('w:rPr', {}, runProperties(run)),
  )
}

export function characterStyle({ id, name, run }: CharacterLook): string {
  return tag(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    `${tag('w:name', { 'w:val': name })}<w:qFormat/>${tag('w:rPr', {}, runProperties(run))}`,
  )
}

/** In the order of the schema, as are those of a run. */
function paragraphProperties(style: Style): string {
  const { isKeptNext, listLevel, before = 0, after = 0, indentTwips, alignment, outline } = style
  return [
    isKeptNext === true ? '<w:keepNext/>' : '',
    // Said in each style: on another's letterhead the defaults are another's.
    '<w:widowControl/>',
    listLevel === undefined ? '' : listPlace(listLevel),
    spacing(before, after),
    indentTwips === undefined ? '' : tag('w:ind', { 'w:left': indentTwips }),
    style.isTight === true ? '<w:contextualSpacing/>' : '',
    alignment === undefined ? '' : tag('w:jc', { 'w:val': alignment }),
    outline === undefined ? '' : tag('w:outlineLvl', { 'w:val': outline }),
  ].join('')
}

function runProperties(look: RunLook): string {
  const { colour, size, underline, languageTag } = look
  return [
    look.isBold === true ? '<w:b/><w:bCs/>' : '',
    look.isItalic === true ? '<w:i/><w:iCs/>' : '',
    look.isStruck === true ? '<w:strike/>' : '',
    colour === undefined ? '' : tag('w:color', { 'w:val': colour }),
    size === undefined ? '' : tag('w:sz', { 'w:val': size }) + tag('w:szCs', { 'w:val': size }),
    underline === undefined ? '' : tag('w:u', { 'w:val': 'single', 'w:color': underline }),
    look.isRaised === true ? tag('w:vertAlign', { 'w:val': 'superscript' }) : '',
    languageTag === undefined ? '' : tag('w:lang', { 'w:val': languageTag }),
  ].join('')
}

/** Twips before and after a paragraph, and the air between its lines. */
function spacing(before: number, after: number): string {
  const lines = { 'w:line': 259, 'w:lineRule': 'auto' }
  return tag('w:spacing', { 'w:before': before, 'w:after': after, ...lines })
}
