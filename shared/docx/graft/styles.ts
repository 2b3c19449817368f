/*
 * Styles of a letterhead and of our text in one part. The letterhead's own look stays as it is:
 *
 * 1. Its defaults, and the styles that its headers and footers use (or that those are based on)
 *    stay, under another name where one of ours has theirs.
 * 2. What it has beside that gives way to ours of the same name.
 */

export interface MergedStyles {
  readonly xml: string
  /** What its headers and footers must call their styles now. */
  readonly renamed: ReadonlyMap<string, string>
}

export function mergeStyles(theirs: string, ours: string, bands: readonly string[]): MergedStyles {
  const kept = stylesIn(theirs)
  const added = stylesIn(ours).filter(({ name }) => !LEFT_TO_THEM.has(name))
  const used = usedBy(bands, kept)
  const renamed = new Map<string, string>()
  const dropped = new Map<string, string>()
  for (const { id, name } of kept) {
    const rival = added.find((each) => each.id === id || each.name === name)
    if (rival === undefined) continue
    if (used.has(id)) renamed.set(id, `Letterhead${id}`)
    else dropped.set(id, rival.id)
  }
  const calls = new Map([...renamed, ...dropped])
  const left = kept
    .filter(({ id }) => !dropped.has(id))
    .map(({ xml, id }) => asCalled(renamed.has(id) ? underOtherName(xml) : xml, calls))
  const base = kept.find(({ xml }) => /\bw:default="(1|true|on)"/.test(xml) && isOfParagraphs(xml))
  const based = added.map(({ xml }) =>
    xml.replace(/<w:basedOn w:val="Normal"\/>/, base === undefined ? '' : basedOn(base.id)),
  )
  const head = theirs.slice(0, theirs.search(STYLE_START))
  const all = withoutLoose([...left, ...based].join(''))
  return { xml: `${head}${all}</w:styles>`, renamed }
}

/** References to styles under the names that these have now. */
export function asCalled(xml: string, calls: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)\b[^>]*w:val=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${calls.get(id) ?? id}"`,
  )
}

/** Some programs name styles that they do not bring along. */
function withoutLoose(styles: string): string {
  const ids = new Set(stylesIn(styles).map(({ id }) => id))
  return styles.replace(
    /<w:(?:basedOn|next|link)\b[^>]*w:val="([^"]*)"[^>]*\/>/g,
    (xml, id: string) => (ids.has(id) ? xml : ''),
  )
}

interface Style {
  readonly xml: string
  readonly id: string
  /** In small letters: Word tells them apart by it. */
  readonly name: string
}

/** What a letterhead has anyway, and dresses in its own way. */
const LEFT_TO_THEM = new Set(['normal', 'header', 'footer'])

const STYLE_START = /<w:style\b(?!s)/

function stylesIn(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style\b(?!s)[\s\S]*?<\/w:style>/g)].map(([style]) => ({
    xml: style,
    id: /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: (/<w:name\b[^>]*w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
  }))
}

function usedBy(bands: readonly string[], styles: readonly Style[]): ReadonlySet<string> {
  const used = new Set(bands.flatMap(namesIn))
  for (const id of used) {
    const style = styles.find((each) => each.id === id)
    // A set gives what is added to it while one goes through it.
    for (const other of namesIn(style?.xml ?? '')) used.add(other)
  }
  return used
}

function namesIn(xml: string): readonly string[] {
  const pattern = /<w:(?:pStyle|rStyle|tblStyle|basedOn|link)\b[^>]*w:val="([^"]*)"/g
  return [...xml.matchAll(pattern)].map(([, id = '']) => id)
}

function underOtherName(xml: string): string {
  return xml
    .replace(/w:styleId="/, 'w:styleId="Letterhead')
    .replace(/(<w:name\b[^>]*w:val=")/, '$1Letterhead ')
}

const isOfParagraphs = (xml: string): boolean => /\bw:type="paragraph"/.test(xml.slice(0, 200))
const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`
