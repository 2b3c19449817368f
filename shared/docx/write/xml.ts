export type Attributes = Readonly<Record<string, string | number>>

/** A part of the package with its declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** An element around XML; the values of attributes are words. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  let open = `<${name}`
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    open += ` ${key}="${typeof value === 'number' ? value : xmlText(value)}"`
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** Words as the content of an element or of an attribute. */
export function xmlText(words: string): string {
  if (!UNWRITTEN.test(words)) return words
  return plain(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Words without the signs that XML cannot hold. */
export function plain(words: string): string {
  if (!UNFIT.test(words)) return words
  return words.replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replace(/\p{Cs}/gu, '\uFFFD')
}

/** Any sign that XML cannot hold. Hardly any text has one. */
const UNFIT = /[^\t\n\x20-\x7E\xA0-\uD7FF\uE000-\uFFFD]/

/** Any sign that is not written as it is: those, and `"`, `&`, `<` and `>`. */
const UNWRITTEN = /[^\t\n\x20\x21\x23-\x25\x27-\x3B\x3D\x3F-\x7E\xA0-\uD7FF\uE000-\uFFFD]/

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
