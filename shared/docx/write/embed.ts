import { BANDS, BASE_NAMESPACE, CLOSED, bandWordsIn, escapeBase } from '../embedded.ts'
import type { Package } from '../package.ts'
import {
  DOCUMENT_PATH,
  RELATION_TYPE,
  relationsPathOf,
  textOfPart,
  TYPES_PATH,
  withParts,
  withRelations,
  withTypes,
} from '../package.ts'
import { xmlPart, xmlText } from './xml.ts'

/**
 * Puts a text of the caller's into a Word file as a custom XML part. LibreOffice keeps such a part only
 * if it has properties with an id.
 */
export function embedBase(parts: Package, base: string, isClosed: boolean): Package {
  const number = freeNumber(parts)
  const item = `customXml/item${number}.xml`
  const properties = `customXml/itemProps${number}.xml`
  return withParts(parts, {
    [item]: xmlPart(
      `<base xmlns="${BASE_NAMESPACE}" ${CLOSED.name}="${isClosed ? CLOSED.yes : CLOSED.no}" ` +
        `${BANDS}="${bandsIn(parts)}">` +
        `${xmlText(escapeBase(base))}</base>`,
    ),
    [properties]: xmlPart(
      `<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${ITEM_ID}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${BASE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    [relationsPathOf(item)]: withRelations(undefined, [
      { id: 'rId1', type: `${RELATION_TYPE}customXmlProps`, target: `itemProps${number}.xml` },
    ]),
    [relationsPathOf(DOCUMENT_PATH)]: withRelations(
      textOfPart(parts, relationsPathOf(DOCUMENT_PATH)),
      [{ id: 'rIdMesaBase', type: `${RELATION_TYPE}customXml`, target: `../${item}` }],
    ),
    [TYPES_PATH]: withTypes(textOfPart(parts, TYPES_PATH), {
      [properties]: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    }),
  })
}

/** The words of all headers and footers, drawn ones too, and what is said of their pictures. */
function bandsIn(parts: Package): string {
  const paths = [...parts.keys()].filter((path) => /^word\/(header|footer)[^/]*\.xml$/.test(path))
  return paths
    .toSorted()
    .map((path) => {
      const xml = textOfPart(parts, path).replace(/&#?\w+;/g, ' ')
      const said = [...xml.matchAll(SAID)].map(([, text, told]) => text ?? ` ${told ?? ''} `)
      return bandWordsIn(said.join(''))
    })
    .join(' ')
}

/** Letters, which a run may cut anywhere; what is told of a drawing; and what stands between words. */
const SAID =
  /<w:t(?: [^>]*)?>([^<]*)|\b(?:string|title|descr|alt)="([^"]*)"|<\/w:p>|<w:(?:p?tab|br|cr|noBreakHyphen|sym)\b/g

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Ours for ever; one file has one of them. */
const ITEM_ID = '{6E1B5C0D-3C1B-4B0E-9C53-4D6573610001}'

/** A letterhead that is not ours may hold such parts already. */
function freeNumber(parts: Package): number {
  let number = 1
  while (parts.has(`customXml/item${number}.xml`)) number += 1
  return number
}
