import { strToU8 } from 'fflate'
import type { Package, Relation } from '../package.ts'
import {
  DOCUMENT_PATH,
  RELATION_TYPE,
  relationsPathOf,
  TYPES_PATH,
  withRelations,
  withTypes,
} from '../package.ts'
import type { Drawn } from './drawn.ts'
import { xmlPart } from './xml.ts'

/** A part of a Word file that is XML. */
export interface Part {
  readonly path: string
  /** The content type, between `application/vnd.` and `+xml`. */
  readonly type: string
  /** What refers to it: the text, or the package; null for the text itself. */
  readonly from: 'document' | 'package'
  /** The type of that relation, whole. */
  readonly relation: string
  readonly root: string
  /** What its XML refers to. */
  readonly drawn?: Pick<Drawn, 'relations' | 'pictures'>
}

/** A part in the folder of the text, which refers to it. */
export function wordPart(
  name: string,
  kind: string,
  root: string,
  more: Partial<Pick<Part, 'relation' | 'drawn'>> = {},
): Part {
  return {
    path: `${FOLDER}${name}.xml`,
    type: `${WORD}${kind}`,
    from: 'document',
    relation: `${RELATION_TYPE}${kind}`,
    root,
    ...more,
  }
}

/** What the text calls such a part. */
export function relationIdOf(name: string): string {
  return `rId_${name.replace('/', '_')}`
}

/** The parts with what a package says of them: what they are, and who refers to whom. */
export function assemble(parts: readonly Part[]): Package {
  const files = new Map<string, Uint8Array>()
  const put = (path: string, xml: string) => files.set(path, strToU8(xml))
  put(TYPES_PATH, withTypes(xmlPart(DEFAULTS), typesOf(parts)))
  put(relationsPathOf(''), withRelations(undefined, relationsFrom('package', parts)))
  for (const { path, root, drawn } of parts) {
    put(path, xmlPart(root))
    const own = path === DOCUMENT_PATH ? relationsFrom('document', parts) : []
    const relations = [...own, ...(drawn?.relations ?? [])]
    if (relations.length > 0) put(relationsPathOf(path), withRelations(undefined, relations))
    for (const [target, bytes] of drawn?.pictures ?? []) files.set(`${FOLDER}${target}`, bytes)
  }
  return files
}

const FOLDER = 'word/'
const WORD = 'openxmlformats-officedocument.wordprocessingml.'

const DEFAULTS =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="svg" ContentType="image/svg+xml"/></Types>'

function typesOf(parts: readonly Part[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.map(({ path, type }) => [path, `application/vnd.${type}+xml`]))
}

function relationsFrom(from: Part['from'], parts: readonly Part[]): readonly Relation[] {
  return parts
    .filter((each) => each.from === from)
    .map(({ path, relation }) => {
      const target = from === 'package' ? path : path.slice(FOLDER.length)
      return { id: relationIdOf(target.replace(/\.xml$/, '')), type: relation, target }
    })
}
