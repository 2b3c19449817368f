declare const brand: unique symbol

/** Well-formed XML. Only this module makes it, so that no text goes unescaped into a file. */
export type Xml = string & { readonly [brand]: 'Xml' }

type Attributes = Readonly<Record<string, string | number | null>>

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: Xml[]): Xml {
  const open = `${name}${attributesOf(attributes)}`
  return (children.length === 0 ? `<${open}/>` : `<${open}>${children.join('')}</${name}>`) as Xml
}

/** An element with just `w:val`, as most of Word's properties are. */
export function value(name: string, val: string | number): Xml {
  return element(name, { 'w:val': val })
}

export function text(words: string): Xml {
  return escape(words) as Xml
}

export function joined(parts: readonly Xml[]): Xml {
  return parts.join('') as Xml
}

export const NOTHING = '' as Xml

/** A part of the package, with its declaration. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

function attributesOf(attributes: Attributes): string {
  let written = ''
  for (const [key, each] of Object.entries(attributes)) {
    if (each !== null) written += ` ${key}="${typeof each === 'number' ? each : escape(each)}"`
  }
  return written
}

/** XML has no way to write most control characters, nor half a surrogate pair. */
function escape(words: string): string {
  if (NEEDS_NOTHING.test(words)) return words
  return words
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD') // with `u` only halves match
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Nearly all words; told quickly, for a draft has tens of thousands. */
const NEEDS_NOTHING = /^[ !#-%'-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]*$/

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
