import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Word files of ours as one: the package of the first, with the words of all, one after the other. */
export interface Volume {
  readonly files: readonly Uint8Array[]
  readonly bytes: Uint8Array
}

/**
 * Binds Word files of ours into as few as can be. A schema looks at an element and at what stands in
 * it, so what it has against a file it has against the volume; and to start a validator takes a
 * hundred times as long as to look at a text.
 *
 * 1. In one volume all is the same but what stands in the lists: styles, headers, relations …
 * 2. Each file counts its ids from 1, so they are shifted, and two of one id in a file stay two.
 */
export function bindDocx(files: readonly Uint8Array[]): readonly Volume[] {
  const groups = new Map<string, Opened[]>()
  for (const file of files) {
    const opened = open(file)
    groups.set(opened.key, [...(groups.get(opened.key) ?? []), opened])
  }
  return [...groups.values()].flatMap((group) =>
    slices(group).map((slice) => ({ files: slice.map(({ file }) => file), bytes: bind(slice) })),
  )
}

interface Opened {
  readonly file: Uint8Array
  readonly key: string
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly lists: ReadonlyMap<string, List>
}

/** A part after whose content another's may follow. */
interface List {
  readonly before: string
  readonly content: string
  readonly after: string
}

/** By path: up to where the content starts, and what stands after it. */
const LISTS: Readonly<Record<string, readonly [RegExp, string]>> = {
  'word/document.xml': [/^.*?<w:body>/s, '<w:sectPr>'],
  'word/comments.xml': [/^.*?<w:comments [^>]*>/s, '</w:comments>'],
  'word/commentsExtended.xml': [/^.*?<w15:commentsEx [^>]*>/s, '</w15:commentsEx>'],
  'word/commentsIds.xml': [/^.*?<w16cid:commentsIds [^>]*>/s, '</w16cid:commentsIds>'],
  'word/footnotes.xml': [/^.*?w:id="0">.*?<\/w:footnote>/s, '</w:footnotes>'],
}

/** The validator does not look into what others than Word gave a meaning. */
const OPAQUE = /^customXml\/item\d+\.xml$/

function open(file: Uint8Array): Opened {
  const parts = unzipSync(file)
  const lists = new Map<string, List>()
  const key = Object.entries(parts).flatMap(([path, bytes]) => {
    if (OPAQUE.test(path)) return path
    const xml = strFromU8(bytes)
    const list = listIn(path, xml)
    if (list === null) return [path, xml]
    lists.set(path, list)
    return [path, list.before, list.after]
  })
  return { file, key: key.join('\n'), parts, lists }
}

function listIn(path: string, xml: string): List | null {
  const [head, foot] = LISTS[path] ?? []
  const [before] = head?.exec(xml) ?? []
  const end = foot === undefined ? -1 : xml.lastIndexOf(foot)
  if (before === undefined || end < before.length) return null
  return { before, content: xml.slice(before.length, end), after: xml.slice(end) }
}

/** Word takes footnotes up to 32767. */
function slices(group: readonly Opened[]): readonly (readonly Opened[])[] {
  const most = Math.floor(0x7fff / NOTES_APART)
  const count = Math.ceil(group.length / most)
  return Array.from({ length: count }, (_, at) => group.slice(at * most, (at + 1) * most))
}

function bind(bound: readonly Opened[]): Uint8Array {
  const [first] = bound
  if (first === undefined || bound.length === 1) return first?.file ?? new Uint8Array()
  const parts = { ...first.parts }
  for (const [path, { before, after }] of first.lists) {
    const all = bound.map(({ lists }, at) => shifted(lists.get(path)?.content ?? '', at))
    parts[path] = strToU8(`${before}${all.join('')}${after}`)
  }
  return zipSync(parts, { level: 0 })
}

/** More than a file of a test has; and of the ids of thousands of files none gets to 2³¹. */
const NOTES_APART = 100
const OTHERS_APART = 0x1_0000

function shifted(xml: string, at: number): string {
  return xml
    .replace(/(<w:footnote(?:Reference)?) w:id="(\d+)"/g, (_, name: string, id: string) => {
      return `${name} w:id='${Number(id) + at * NOTES_APART}'`
    })
    .replace(/ w:id="(\d+)"/g, (_, id: string) => ` w:id="${Number(id) + at * OTHERS_APART}"`)
    .replace(
      /(:(?:paraId|paraIdParent|durableId)=)"([0-9A-F]+)"/g,
      (_, name: string, id: string) => {
        const far = (Number.parseInt(id, 16) + at * OTHERS_APART) % 0x7fff_fffe
        return `${name}"${far.toString(16).toUpperCase().padStart(8, '0')}"`
      },
    )
}
