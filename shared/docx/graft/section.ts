/**
 * The last section of a document as one that stands alone: what it leaves to the sections before
 * it is put in. Null where there is none.
 */
export function lastSection(document: string): string | null {
  const settled = document.replace(/<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g, '')
  const sections = [
    ...settled.matchAll(/<w:sectPr\b[^>]*\/>|<w:sectPr\b[\s\S]*?<\/w:sectPr>/g),
  ].map(([xml]) => xml)
  const last = sections.at(-1)
  if (last === undefined) return null
  const bands = new Map<string, string>()
  for (const section of sections) {
    for (const [reference, side = '', rest = ''] of section.matchAll(BAND)) {
      bands.set(`${side} ${/w:type="(\w+)"/.exec(rest)?.[1] ?? 'default'}`, reference)
    }
  }
  const open = last.replace(/\/>$/, '></w:sectPr>')
  const own = open
    .replace(BAND, '')
    // A section that goes on from one before it is not what the text begins with.
    .replace(/<w:type\b[^>]*\/>/, '')
    // Other names are not known where it goes to, and say nothing that a page needs.
    .replace(/\s(?!w:|r:)\w+:\w+="[^"]*"/g, '')
  const at = own.indexOf('>') + 1
  return own.slice(0, at) + [...bands.values()].join('') + own.slice(at)
}

const BAND = /<w:(header|footer)Reference\b([^>]*)\/>/g
