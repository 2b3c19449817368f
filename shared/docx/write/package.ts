import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { element, part } from './xml.ts'

/** A file inside the `.docx`. */
export interface Part {
  /** From the root, without a leading slash. */
  readonly path: string
  readonly contentType: string
  readonly content: string | Uint8Array
  readonly relations: readonly Relation[]
}

export interface Relation {
  readonly id: string
  /** The last step of the type's address: `styles`, `header`, `image` … */
  readonly type: string
  /** The path of the part, from the root. */
  readonly target: string
}

/**
 * Zips the parts, in their order, behind the content types. The same parts give the same bytes
 * on every machine: no time and no order comes from outside.
 */
export function writePackage(parts: readonly Part[], roots: readonly Relation[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(relationsPart(roots, '')),
  }
  for (const { path, content, relations } of parts) {
    files[path] = typeof content === 'string' ? strToU8(content) : content
    const { folder, name } = placeOf(path)
    if (relations.length > 0)
      files[`${folder}_rels/${name}.rels`] = strToU8(relationsPart(relations, folder))
  }
  return zipSync(files, { level: 6, mtime: EPOCH })
}

/** Zip knows local time only, from 1980. At noon, which every time zone had that day. */
const EPOCH = new Date(1980, 0, 1, 12)

const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`
const CORE_PROPERTIES = `${SCHEMAS}/package/2006/relationships/metadata/core-properties`

function relationsPart(relations: readonly Relation[], folder: string): string {
  const each = relations.map(({ id, type, target }) =>
    element('Relationship', {
      Id: id,
      Type: type === 'core-properties' ? CORE_PROPERTIES : `${RELATIONS}/${type}`,
      Target: target.startsWith(folder) ? target.slice(folder.length) : `/${target}`,
    }),
  )
  return part(element('Relationships', { xmlns: `${SCHEMAS}/package/2006/relationships` }, ...each))
}

/** Pictures are typed by their ending, as some readers ask; every other part by its name. */
function contentTypes(parts: readonly Part[]): string {
  const pictures = parts.filter(isPicture).map(({ path, contentType }) => {
    return [path.slice(path.lastIndexOf('.') + 1), contentType] as const
  })
  const endings = new Map([['rels', RELATIONS_TYPE], ...pictures])
  return part(
    element(
      'Types',
      { xmlns: `${SCHEMAS}/package/2006/content-types` },
      ...[...endings].map(([ending, type]) =>
        element('Default', { Extension: ending, ContentType: type }),
      ),
      ...parts
        .filter((each) => !isPicture(each))
        .map(({ path, contentType }) =>
          element('Override', { PartName: `/${path}`, ContentType: contentType }),
        ),
    ),
  )
}

const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

const isPicture = ({ contentType }: Part): boolean => contentType.startsWith('image/')

function placeOf(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/') + 1
  return { folder: path.slice(0, slash), name: path.slice(slash) }
}
