import type { Signature } from './revisions.ts'
import type { Attributes } from './xml.ts'
import { plain, tag, xmlText } from './xml.ts'

/*
 * Tracked changes as XML. What they hold and properties are XML too.
 */

export type RevisionName = 'w:ins' | 'w:del' | 'w:moveFrom' | 'w:moveTo'
export type MoveSide = 'From' | 'To'
export type WordsName = 'w:t' | 'w:delText'

/** A tracked change of what it holds, one within another where there are several. */
export function revision(name: RevisionName, signature: Signature, content: string): string {
  return tag(name, attributesOf(signature), content)
}

/** Begins what is moved; both sides of one move bear the same name. */
export function moveStart(side: MoveSide, name: string, signature: Signature): string {
  return tag(`w:move${side}RangeStart`, { ...attributesOf(signature), 'w:name': name })
}

/** Stands after a paragraph, so that the mark of that one is moved too. */
export function moveEnd(side: MoveSide, id: number): string {
  return tag(`w:move${side}RangeEnd`, { 'w:id': id })
}

/** What something is like, and how it was before a change that is tracked. */
export interface Look {
  readonly properties: string
  readonly change: { readonly signature: Signature; readonly before: string } | null
}

/** Words whose format may be tracked. */
export function trackedRun(text: string, name: WordsName, { properties, change }: Look): string {
  return runOf(text, name, properties + (change === null ? '' : changeOf('w:rPr', change)))
}

/** A field that shows a run for now. */
export function fieldOf(
  instruction: string,
  result: string,
  name: WordsName,
  { properties }: Look,
): string {
  const mark = (type: string) => fieldRun(properties, tag('w:fldChar', { 'w:fldCharType': type }))
  const order = name === 'w:delText' ? 'w:delInstrText' : 'w:instrText'
  const told = `<${order} xml:space="preserve"> ${xmlText(instruction)} </${order}>`
  return [mark('begin'), fieldRun(properties, told), mark('separate'), result, mark('end')].join('')
}

function fieldRun(properties: string, content: string): string {
  return `<w:r>${around('w:rPr', properties)}${content}</w:r>`
}

/** Words with properties, which are XML. */
export function runOf(text: string, name: WordsName, properties: string): string {
  return `<w:r>${around('w:rPr', properties)}${wordsXml(text, name)}</w:r>`
}

/** A paragraph whose properties and mark may be tracked. */
export function trackedParagraph(
  { properties, change }: Look,
  mark: string,
  content: string,
): string {
  const changed = change === null ? '' : changeOf('w:pPr', change)
  return tag('w:p', {}, around('w:pPr', properties + around('w:rPr', mark) + changed) + content)
}

/** The content of a run; tabs and line breaks are elements of their own in Word. */
function wordsXml(text: string, name: WordsName): string {
  if (!SIGN.test(text)) return wordsOf(text, name)
  return plain(text)
    .split(SIGN)
    .map((piece) => {
      if (piece === '') return ''
      if (piece === '\t') return '<w:tab/>'
      if (piece === '\n' || piece === '\u2028') return '<w:br/>'
      return wordsOf(piece, name)
    })
    .join('')
}

const SIGN = /([\t\n\u2028])/

function wordsOf(text: string, name: WordsName): string {
  const words = xmlText(text)
  return words === '' ? '' : `<${name} xml:space="preserve">${words}</${name}>`
}

function changeOf(name: 'w:rPr' | 'w:pPr', { signature, before }: NonNullable<Look['change']>) {
  return tag(`${name}Change`, attributesOf(signature), tag(name, {}, before))
}

/** Nothing around nothing. */
function around(name: string, content: string): string {
  return content === '' ? '' : tag(name, {}, content)
}

function attributesOf({ id, author, date }: Signature): Attributes {
  return { 'w:id': id, 'w:author': author, 'w:date': date }
}
