/** What an element or attribute is called in a part, whichever prefixes that chose. */
export interface Names {
  /** To be told of each element's attributes (name, value, name …) before its name is asked for. */
  readonly declare: (attributes: readonly string[], depth: number) => void
  /** Forgets what the element of this depth declared. */
  readonly leave: (depth: number) => void
  readonly ofElement: (given: string) => string
  /** Of no namespace where it bears no prefix. */
  readonly ofAttribute: (given: string) => string
  /** Every name that was asked for. */
  readonly seen: ReadonlySet<string>
}

/**
 * Tells Word's names by their namespace: they bear the prefix that everybody uses (`w:p`). Names
 * of other namespaces stay as they are. Each is one string, so that to compare is quick; and
 * a parser that resolved the namespace of every name would take half as long again.
 */
export function createNames(): Names {
  const seen = new Set<string>()
  let known = new Map<string, string>()
  let isWord: ReadonlyMap<string, boolean> = new Map()
  const outer: { readonly depth: number; readonly isWord: ReadonlyMap<string, boolean> }[] = []
  const resolve = (given: string): string => {
    const colon = given.indexOf(':')
    const prefix = given.slice(0, Math.max(0, colon))
    const name = isWord.get(prefix) === true ? `w:${given.slice(colon + 1)}` : given
    known.set(given, name)
    seen.add(name)
    return name
  }
  const nameOf = (given: string): string => known.get(given) ?? resolve(given)
  return {
    seen,
    declare: (attributes, depth) => {
      let declared: Map<string, boolean> | null = null
      for (let at = 0; at < attributes.length; at += 2) {
        const name = attributes[at]
        if (name?.startsWith('xmlns') !== true) continue
        declared ??= new Map(isWord)
        declared.set(name.slice('xmlns:'.length), WORD.includes(attributes[at + 1] ?? ''))
      }
      if (declared === null) return
      outer.push({ depth, isWord })
      isWord = declared
      known = new Map()
    },
    leave: (depth) => {
      const last = outer.at(-1)
      if (last?.depth !== depth) return
      outer.pop()
      isWord = last.isWord
      known = new Map()
    },
    ofElement: nameOf,
    ofAttribute: (given) => (given.includes(':') ? nameOf(given) : given),
  }
}

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
