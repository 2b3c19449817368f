import type { Props } from '../../../../shared/document/document.ts'

/** What a paragraph can be made, in the order of the list that offers it. */
export const KINDS: readonly Props[] = [
  { kind: 'point', level: 0 },
  { kind: 'point', level: 1 },
  { kind: 'point', level: 2 },
  { kind: 'group', level: 0 },
  { kind: 'plain', level: 0 },
  { kind: 'section', level: 0 },
  { kind: 'title', level: 0 },
]

/** One string for kind and level, as a list wants it: `point.1`. */
export function kindKey({ kind, level }: Props): string {
  return `${kind}.${level}`
}

/** @throws RangeError for a key that `kindKey` did not make. */
export function propsOfKind(key: string): Props {
  const props = KINDS.find((each) => kindKey(each) === key)
  if (props === undefined) throw new RangeError(`No kind of paragraph ${key}`)
  return props
}
