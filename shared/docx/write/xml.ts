export type Attributes = Readonly<Record<string, string | number>>

/** A part of the package with its declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** An element around XML; the values of attributes are words. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const pairs = Object.entries(attributes)
  const open = pairs.reduce(
    (left, [key, value]) =>
      `${left} ${key}="${typeof value === 'number' ? value : xmlText(value)}"`,
    name,
  )
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`
}

/** Words as the content of an element or of an attribute. */
export function xmlText(words: string): string {
  return plain(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Words without the signs that XML cannot hold. */
export function plain(words: string): string {
  if (!UNFIT.test(words)) return words
  return words.replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(/\p{Cs}/gu, '\uFFFD')
}

/** Any sign that XML cannot hold. Hardly any text has one. */
const UNFIT = /[^\t\n\x20-\x7E\xA0-\uD7FF\uE000-\uFFFD]/

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
