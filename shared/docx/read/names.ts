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
 * Tells Word's names by their namespace: they bear the prefix that everybody uses (`w:p`), and so
 * do those of what Word draws and counts beside its text. Names of other namespaces stay as they are. Each is one string, so that to compare is quick; and
 * a parser that resolved the namespace of every name would take half as long again.
 */
export function createNames(): Names {
  const seen = new Set<string>()
  let known = new Map<string, string>()
  let meant: Meant = new Map()
  const outer: { readonly depth: number; readonly meant: Meant }[] = []
  const resolve = (given: string): string => {
    const colon = given.indexOf(':')
    const prefix = given.slice(0, Math.max(0, colon))
    const usual = meant.get(prefix)
    const name = usual === undefined ? given : `${usual}:${given.slice(colon + 1)}`
    known.set(given, name)
    seen.add(name)
    return name
  }
  const nameOf = (given: string): string => known.get(given) ?? resolve(given)
  return {
    seen,
    declare: (attributes, depth) => {
      let declared: Map<string, string | undefined> | null = null
      for (let at = 0; at < attributes.length; at += 2) {
        const name = attributes[at]
        if (name?.startsWith('xmlns') !== true) continue
        declared ??= new Map(meant)
        declared.set(name.slice('xmlns:'.length), PREFIXES.get(attributes[at + 1] ?? ''))
      }
      if (declared === null) return
      outer.push({ depth, meant })
      meant = declared
      known = new Map()
    },
    leave: (depth) => {
      const last = outer.at(-1)
      if (last?.depth !== depth) return
      outer.pop()
      meant = last.meant
      known = new Map()
    },
    ofElement: nameOf,
    ofAttribute: (given) => (given.includes(':') ? nameOf(given) : given),
  }
}

/** Prefixes of a file, and what everybody uses for the same; undefined where nobody of us knows it. */
type Meant = ReadonlyMap<string, string | undefined>

/** Older and newer namespaces, and the prefix that everybody uses for each. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ...[
    ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
    ['m', 'officeDocument/2006/math', 'officeDocument/math'],
    ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
    ['a', 'drawingml/2006/main', 'drawingml/main'],
    ['c', 'drawingml/2006/chart', 'drawingml/chart'],
    ['dgm', 'drawingml/2006/diagram', 'drawingml/diagram'],
    ['wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
    ['mc', 'markup-compatibility/2006', 'markup-compatibility'],
  ].flatMap(([prefix = '', open = '', strict = '']): readonly [string, string][] => [
    [`http://schemas.openxmlformats.org/${open}`, prefix],
    [`http://purl.oclc.org/ooxml/${strict}`, prefix],
  ]),
])
