import type { Package } from '../package.ts'
import { textOfPart } from '../package.ts'
import { STYLE_IDS } from '../styles.ts'

/** Where a footer of ours stands that a letterhead has none of. */
export const OWN_FOOTER = 'footerMesa.xml'
export const OWN_FOOTER_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml'

export interface PageNumbers {
  /** Footers as they are now, by path. */
  readonly footers: Readonly<Record<string, string>>
  /** Whether one of ours must be added, for pages that have none. */
  readonly isAdded: boolean
}

/**
 * A letterhead whose pages bear no number gets ours: below what each of its footers holds, or
 * in a footer of our own. Whoever signs a text of several pages must see that none is missing.
 */
export function pageNumbersFor(
  parts: Package,
  section: string,
  bands: Readonly<Record<'header' | 'footer', readonly string[]>>,
  ourFooter: string,
): PageNumbers {
  if (hasPageNumber(parts, [...bands.header, ...bands.footer])) return NONE
  // Their style of a footer is theirs, and may not be there at all.
  const footer = ourFooter.replace('w:val="Footer"', `w:val="${STYLE_IDS.legend}"`)
  const line = /<w:p>.*<\/w:p>/s.exec(footer)?.[0] ?? ''
  const isAdded = !/<w:footerReference\b[^>]*w:type="default"/.test(section)
  const theirs = bands.footer.filter((path) => parts.has(path))
  return {
    footers: {
      ...Object.fromEntries(theirs.map((path) => [path, below(textOfPart(parts, path), line)])),
      ...(isAdded && { [`word/${OWN_FOOTER}`]: footer }),
    },
    isAdded,
  }
}

const NONE: PageNumbers = { footers: {}, isAdded: false }

function hasPageNumber(parts: Package, bands: readonly string[]): boolean {
  return bands.some((path) => {
    const xml = textOfPart(parts, path)
    const orders = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)|\bw:instr="([^"]*)"/g)]
    // An order may be cut in pieces, and is whole only together with the others.
    const fields = orders.map(([, told, simple]) => told ?? simple ?? '').join('')
    return /(?<![A-Z])PAGE(?!REF)/.test(fields) || xml.includes('<w:pgNum')
  })
}

function below(footer: string, line: string): string {
  return footer.replace(/<\/w:ftr>\s*$/, `${line}</w:ftr>`)
}
