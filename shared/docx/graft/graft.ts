import { strToU8 } from 'fflate'
import type { Package } from '../package.ts'
import {
  DOCUMENT_PATH,
  relationsPathOf,
  textOfPart,
  TYPES_PATH,
  withParts,
  withTypes,
} from '../package.ts'
import type { LetterheadFile } from './letterhead-file.ts'
import { mergeLists, withListNumbers } from './lists.ts'
import type { PageKind } from './page-numbers.ts'
import { OWN_FOOTER, OWN_FOOTER_TYPE, pageNumbersFor } from './page-numbers.ts'
import type { WrittenRelation } from './relations.ts'
import { officeType, relationsIn, relationsXml, relationXml, targetsOf } from './relations.ts'
import { settingsFor } from './settings.ts'
import { asCalled, mergeStyles } from './styles.ts'

/**
 * Puts our text on a presidency's own letterhead: their pages (paper, margins, headers, footers,
 * logos, theme, defaults), our body with its styles, lists, notes and comments.
 *
 * 1. Of theirs only what their pages need is taken along: whatever the file held beside stays out.
 * 2. Nothing of ours refers to a part by their numbers, nor the other way round: our relations are new.
 */
export function graft(ours: Package, theirs: LetterheadFile): Package {
  const { parts } = theirs
  const text = (path: string) => textOfPart(ours, path)
  const theirRelations = relationsIn(textOfPart(parts, relationsPathOf(DOCUMENT_PATH)))
  const ourRelations = relationsIn(text(relationsPathOf(DOCUMENT_PATH)))
  const pages = theirRelations.filter(({ type, isExternal }) => !isExternal && PAGES.includes(type))
  const rest = ourRelations.filter(({ type }) => !PAGES.includes(type) && !MERGED.includes(type))
  const bands = targetsOf(pages, FOLDER, ['header', 'footer'])
  const settings = merged(parts, theirRelations, 'settings')
  const numbers = pageNumbersFor(
    { parts, section: theirs.section, relations: pages, settings: settings ?? '' },
    text('word/footer1.xml'),
  )
  const isAdded = numbers.added.length > 0
  const section = withFooters(theirs.section, numbers.added)
  const kept = reachable(parts, targetsOf(pages, FOLDER))
  const brought = reachable(ours, targetsOf(rest, FOLDER))

  const lists = merged(parts, theirRelations, 'numbering')
  const { xml: numbering, shift } =
    lists === null
      ? { xml: text('word/numbering.xml'), shift: 0 }
      : mergeLists(lists, text('word/numbering.xml'))
  const ourStyles = withListNumbers(text('word/styles.xml'), shift)
  const theirStyles = merged(parts, theirRelations, 'styles')
  const styles =
    theirStyles === null
      ? { xml: ourStyles, renamed: new Map<string, string>() }
      : mergeStyles(
          theirStyles,
          ourStyles,
          bands.map((path) => textOfPart(parts, path)),
        )
  const isTracked = /<w:trackRevisions\s*\/>/.test(text('word/settings.xml'))

  const made = withParts(new Map([...kept, ...brought]), {
    [DOCUMENT_PATH]: withSection(withListNumbers(text(DOCUMENT_PATH), shift), section),
    'word/numbering.xml': numbering,
    'word/styles.xml': styles.xml,
    'word/settings.xml':
      settings === null ? text('word/settings.xml') : settingsFor(settings, isTracked),
    ...Object.fromEntries(
      bands.map((path) => [path, asCalled(textOfPart(parts, path), styles.renamed)]),
    ),
    ...Object.fromEntries(
      Object.entries(numbers.footers).map(([path, xml]) => [path, asCalled(xml, styles.renamed)]),
    ),
    [relationsPathOf(DOCUMENT_PATH)]: relationsXml([
      ...pages.map(({ xml }) => xml),
      ...(isAdded ? [relationXml(FOOTER_ID, officeType('footer'), OWN_FOOTER)] : []),
      ...MERGED.map((type) => relationXml(`rIdMesa_${type}`, officeType(type), `${type}.xml`)),
      ...rest.map(({ xml, id }) => xml.replace(`Id="${id}"`, `Id="rIdMesa_${id}"`)),
    ]),
  })
  const whole = new Map([...made, ...aroundOf(ours)])
  const types = typesOf(ours, parts, [...whole.keys()])
  const added = { [`${FOLDER}${OWN_FOOTER}`]: OWN_FOOTER_TYPE }
  return withParts(whole, { [TYPES_PATH]: isAdded ? withTypes(types, added) : types })
}

const FOLDER = 'word/'

/** What their pages are made of. */
const PAGES = ['header', 'footer', 'theme', 'fontTable', 'webSettings']
/** What both files have, and one is made of. */
const MERGED = ['styles', 'numbering', 'settings']

/** The package's own facts: who wrote it, what it is called. */
function aroundOf(ours: Package): Package {
  return new Map([...ours].filter(([path]) => /^(_rels|docProps)\//.test(path)))
}

function merged(
  parts: Package,
  relations: readonly WrittenRelation[],
  type: string,
): string | null {
  const [path] = targetsOf(relations, FOLDER, [type])
  return path === undefined || !parts.has(path) ? null : textOfPart(parts, path)
}

/** Parts with all that they refer to, and how. */
function reachable(parts: Package, paths: readonly string[]): Package {
  const found = new Map<string, Uint8Array>()
  const waiting = [...paths]
  for (const path of waiting) {
    const bytes = parts.get(path)
    if (bytes === undefined || found.has(path)) continue
    found.set(path, bytes)
    const own = relationsPathOf(path)
    if (!parts.has(own)) continue
    const relations = relationsIn(textOfPart(parts, own))
    found.set(own, strToU8(relationsXml(relations.map(({ xml }) => xml))))
    waiting.push(...targetsOf(relations, path.slice(0, path.lastIndexOf('/') + 1)))
  }
  return found
}

const FOOTER_ID = 'rIdMesa_ownFooter'

function withFooters(section: string, kinds: readonly PageKind[]): string {
  const at = section.indexOf('>') + 1
  const references = kinds.map(
    (kind) => `<w:footerReference w:type="${kind}" r:id="${FOOTER_ID}"/>`,
  )
  return section.slice(0, at) + references.join('') + section.slice(at)
}

/** Our body before their section; the root keeps our names, which hold for theirs too. */
function withSection(document: string, section: string): string {
  const at = document.lastIndexOf('<w:sectPr')
  return `${document.slice(0, at)}${section}</w:body></w:document>`
}

function typesOf(ours: Package, theirs: Package, paths: readonly string[]): string {
  const all = [ours, theirs].flatMap((parts) => [
    ...textOfPart(parts, TYPES_PATH).matchAll(/<(Default|Override)\b[^>]*\/>/g),
  ])
  const entries = new Map<string, string>()
  for (const [xml, kind] of all) {
    const name = /(?:Extension|PartName)="([^"]*)"/.exec(xml)?.[1] ?? ''
    const key = kind === 'Default' ? name.toLowerCase() : name
    const isThere = kind === 'Default' || paths.includes(name.slice(1))
    if (isThere && !entries.has(key)) entries.set(key, xml)
  }
  const written = [...entries.values()].sort((a, b) => (a.slice(1, 4) < b.slice(1, 4) ? -1 : 1))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `${written.join('')}</Types>`
  )
}
