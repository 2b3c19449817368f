import { plain } from './kit.ts'

/** A part of the package with its declaration. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** Words as the content of an element or of an attribute. */
export function xmlText(words: string): string {
  return plain(words).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
