import type { Package } from '../package.ts'
import { targetPath, textOfPart } from '../package.ts'
import { STYLE_IDS } from '../styles.ts'
import { fieldOrders } from './field-orders.ts'
import type { WrittenRelation } from './relations.ts'

/** Where a footer of ours stands that a letterhead has none of. */
export const OWN_FOOTER = 'footerMesa.xml'
export const OWN_FOOTER_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml'

export interface PageNumbers {
  /** Footers as they are now, by path. */
  readonly footers: Readonly<Record<string, string>>
  /** The pages that have no footer, and get ours. */
  readonly added: readonly PageKind[]
}

/** As Word calls them in a section; `default` are the odd ones where the even ones are apart. */
export type PageKind = 'default' | 'first' | 'even'

/** What a letterhead's pages are made of. */
export interface LetterheadPages {
  readonly parts: Package
  readonly section: string
  /** Those of its document to headers and footers. */
  readonly relations: readonly WrittenRelation[]
  readonly settings: string
}

/**
 * Pages of a letterhead that bear no number get ours: below what their footer holds, or in a
 * footer of our own. Whoever signs a text of several pages must see that none is missing. Only a
 * first page may go without where those that follow are numbered: so people mean it in Word.
 */
export function pageNumbersFor(pages: LetterheadPages, ourFooter: string): PageNumbers {
  const { parts, section, settings } = pages
  const kinds: readonly PageKind[] = [
    'default',
    ...(isOn(section, 'titlePg') ? (['first'] as const) : []),
    ...(isOn(settings, 'evenAndOddHeaders') ? (['even'] as const) : []),
  ]
  const numbered = kinds.filter((kind) =>
    (['header', 'footer'] as const).some((band) => {
      const path = bandOf(pages, band, kind)
      return path !== null && isNumbered(textOfPart(parts, path))
    }),
  )
  const bare = kinds.filter(
    (kind) => !numbered.includes(kind) && !(kind === 'first' && numbered.includes('default')),
  )
  // Their style of a footer is theirs, and may not be there at all.
  const footer = ourFooter.replace('w:val="Footer"', `w:val="${STYLE_IDS.legend}"`)
  const line = /<w:p>.*<\/w:p>/s.exec(footer)?.[0] ?? ''
  const theirs = bare.flatMap((kind) => bandOf(pages, 'footer', kind) ?? [])
  const added = bare.filter((kind) => bandOf(pages, 'footer', kind) === null)
  return {
    footers: {
      ...Object.fromEntries(theirs.map((path) => [path, below(textOfPart(parts, path), line)])),
      ...(added.length > 0 && { [`word/${OWN_FOOTER}`]: footer }),
    },
    added,
  }
}

/** The path of a header or footer; null where those pages have none that is there. */
function bandOf(
  { parts, section, relations }: LetterheadPages,
  band: 'header' | 'footer',
  kind: PageKind,
): string | null {
  const references = [...section.matchAll(new RegExp(`<w:${band}Reference\\b[^>]*>`, 'g'))]
  const reference = references.find(([xml]) => xml.includes(`w:type="${kind}"`))?.[0] ?? ''
  const id = /\br:id="([^"]*)"/.exec(reference)?.[1]
  const relation = relations.find((each) => each.id === id)
  const path = relation === undefined ? null : targetPath(relation.target, 'word/')
  return path !== null && parts.has(path) ? path : null
}

function isOn(xml: string, name: string): boolean {
  const written = new RegExp(`<w:${name}\\b[^>]*>`).exec(xml)?.[0]
  return written !== undefined && !/w:val="(0|false|off)"/.test(written)
}

function isNumbered(xml: string): boolean {
  return xml.includes('<w:pgNum') || fieldOrders(xml).some((order) => /^\s*PAGE\b/i.test(order))
}

function below(footer: string, line: string): string {
  return footer.replace(/<\/w:ftr>\s*$/, `${line}</w:ftr>`)
}
