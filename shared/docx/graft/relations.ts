import { RELATION_TYPE, targetPath } from '../package.ts'

/** A relation of a part as it is written. */
export interface WrittenRelation {
  readonly xml: string
  readonly id: string
  /** The last step of its type: `header`. */
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

export function relationsIn(xml: string): readonly WrittenRelation[] {
  return [...xml.matchAll(/<Relationship\b[^>]*?\/>/g)].map(([written]) => ({
    xml: written,
    id: value(written, 'Id'),
    type: value(written, 'Type').replace(/^.*\//, ''),
    target: value(written, 'Target'),
    isExternal: value(written, 'TargetMode') === 'External',
  }))
}

export function externalTargets(xml: string): readonly WrittenRelation[] {
  return relationsIn(xml).filter(({ isExternal }) => isExternal)
}

/** The paths of what some relations refer to, of some types or of all. */
export function targetsOf(
  relations: readonly WrittenRelation[],
  folder: string,
  types: readonly string[] | null = null,
): readonly string[] {
  return relations
    .filter(({ isExternal, type }) => !isExternal && (types === null || types.includes(type)))
    .map(({ target }) => targetPath(target, folder))
}

export function relationsXml(relations: readonly string[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${relations.join('')}</Relationships>`
  )
}

export function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
}

/** Of the types that every office program knows. */
export const officeType = (type: string): string => `${RELATION_TYPE}${type}`

function value(xml: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1] ?? ''
}
