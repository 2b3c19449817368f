import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import { relationsPathOf, targetPath } from '../package.ts'
import type { ImportError } from './import-error.ts'
import type { Root } from './tree.ts'
import { attribute, childrenOf, parsePart } from './tree.ts'
import type { Parts } from './unpack.ts'

/** What a part refers to. */
export interface Related {
  readonly id: string
  /** The last step of its type: `styles`, `hyperlink` … */
  readonly kind: string
  /** A path of the package, or an address outside it, which nobody looks up. */
  readonly target: string
  readonly isOutside: boolean
}

/** What a part (or, for '', the package) refers to. */
export function relationsOf(parts: Parts, path: string): Result<readonly Related[], ImportError> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = optionalPart(parts, relationsPathOf(path))
  if (!relations.ok) return relations
  const found = childrenOf(relations.value, 'Relationship').map((node): Related => {
    const target = attribute(node, 'Target') ?? ''
    const isOutside = attribute(node, 'TargetMode') === 'External'
    return {
      id: attribute(node, 'Id') ?? '',
      kind: (attribute(node, 'Type') ?? '').replace(/^.*\//, ''),
      target: isOutside ? target : targetPath(target, folder),
      isOutside,
    }
  })
  return ok(found)
}

/** The path of the first part of that kind; undefined where there is none in the package. */
export function pathOf(relations: readonly Related[], kind: string): string | undefined {
  return relations.find((each) => each.kind === kind && !each.isOutside)?.target
}

export function optionalPart(
  parts: Parts,
  path: string | undefined,
): Result<Root | null, ImportError> {
  const xml = path === undefined ? undefined : parts.get(path)
  return path === undefined || xml === undefined ? ok(null) : parsePart(path, xml)
}
