/** Lists of a letterhead and of our text in one part, and what ours are called there. */
export interface MergedLists {
  readonly xml: string
  /** How much is added to the numbers of our lists. */
  readonly shift: number
}

export function mergeLists(theirs: string, ours: string): MergedLists {
  const [kept, added] = [listsIn(theirs), listsIn(ours)]
  const abstractShift =
    1 + Math.max(-1, ...kept.abstracts.map((xml) => numberOf(xml, 'abstractNumId')))
  const shift = Math.max(0, ...kept.lists.map((xml) => numberOf(xml, 'numId')))
  const abstracts = added.abstracts.map((xml) =>
    xml.replace(/(<w:abstractNum\b[^>]*w:abstractNumId=")(\d+)"/, shifted(abstractShift)),
  )
  const lists = added.lists.map((xml) =>
    xml
      .replace(/(<w:num\b[^>]*w:numId=")(\d+)"/, shifted(shift))
      .replace(/(<w:abstractNumId\b[^>]*w:val=")(\d+)"/, shifted(abstractShift)),
  )
  const first = theirs.search(/<w:(abstractNum|num)\b/)
  const head =
    first < 0 ? theirs.replace(/(\/>|<\/w:numbering>)\s*$/, closedAsOpen) : theirs.slice(0, first)
  const all = [...kept.abstracts, ...abstracts, ...kept.lists, ...lists]
  return { xml: `${head}${all.join('')}</w:numbering>`, shift }
}

/** Our paragraphs and styles with the numbers that our lists have now; 0 is no list. */
export function withListNumbers(xml: string, shift: number): string {
  return xml.replace(/<w:numId w:val="(\d+)"\/>/g, (_, id: string) => {
    const number = Number(id) === 0 ? 0 : Number(id) + shift
    return `<w:numId w:val="${number}"/>`
  })
}

const closedAsOpen = (end: string): string => (end.startsWith('/>') ? '>' : '')

function listsIn(xml: string) {
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([each]) => each)
  return {
    abstracts: all(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g),
    lists: all(/<w:num\b[\s\S]*?<\/w:num>/g),
  }
}

function numberOf(xml: string, name: string): number {
  return Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1] ?? 0)
}

function shifted(by: number) {
  return (_: string, before: string, number: string) => `${before}${Number(number) + by}"`
}
