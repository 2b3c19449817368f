import { strFromU8, strToU8 } from 'fflate'

/** A Word file unzipped: its parts by path, without a slash before. */
export type Package = ReadonlyMap<string, Uint8Array>

/** One part that another refers to. */
export interface Relation {
  readonly id: string
  /** The whole address of the type. */
  readonly type: string
  /** As seen from the folder of the part that refers to it. */
  readonly target: string
}

export const TYPES_PATH = '[Content_Types].xml'
export const DOCUMENT_PATH = 'word/document.xml'

/** Of relations that every office program knows; the last step says what. */
export const RELATION_TYPE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/' as const

/** Where the relations of a part stand: `word/_rels/document.xml.rels`. */
export function relationsPathOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** The path of what a part in `folder` (which ends with a slash, or is empty) refers to. */
export function targetPath(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The relations of a part with some more, which come last. */
export function withRelations(xml: string | undefined, relations: readonly Relation[]): string {
  const added = relations
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')
  return inRoot(xml ?? NO_RELATIONS, 'Relationships', added)
}

/** `[Content_Types].xml` with what some more parts hold, by path. */
export function withTypes(xml: string, types: Readonly<Record<string, string>>): string {
  const added = Object.entries(types)
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join('')
  return inRoot(xml, 'Types', added)
}

/** A part as text; empty where there is none. */
export function textOfPart(parts: Package, path: string): string {
  const bytes = parts.get(path)
  return bytes === undefined ? '' : strFromU8(bytes)
}

/** A package with some parts in the place of others, or beside them. */
export function withParts(parts: Package, texts: Readonly<Record<string, string>>): Package {
  const added = Object.entries(texts).map(([path, xml]) => [path, strToU8(xml)] as const)
  return new Map([...parts, ...added])
}

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

/** Puts elements at the end of a part's root, which may be written as empty. */
function inRoot(xml: string, root: string, added: string): string {
  const open = xml.replace(new RegExp(`<((?:\\w+:)?${root})\\b([^>]*)/>\\s*$`), '<$1$2></$1>')
  return open.replace(new RegExp(`</(?:\\w+:)?${root}>\\s*$`), (end) => `${added}${end}`)
}
