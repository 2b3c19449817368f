import type { ParagraphId } from '../ids.ts'
import type { Paragraph } from './document.ts'

/**
 * Short names for paragraphs, for talk in the room: `1f3`. Made from the paragraph's id and nothing
 * else, so that they stay while numbers change, and are the same on every page.
 *
 * Three signs, and more only where another paragraph of the text would be called the same. What
 * somebody noted before such a one came still finds the paragraph, by its first signs.
 */
export function handlesOf(
  paragraphs: readonly Pick<Paragraph, 'id'>[],
): ReadonlyMap<ParagraphId, string> {
  const all = paragraphs.map(({ id }) => ({ id, code: codeOf(id) }))
  const counts = new Map<string, number>()
  for (const { code } of all) {
    for (let length = SHORTEST; length <= code.length; length += 1) {
      const start = code.slice(0, length)
      counts.set(start, (counts.get(start) ?? 0) + 1)
    }
  }
  return new Map(
    all.map(({ id, code }) => {
      let length = SHORTEST
      while (length < code.length && (counts.get(code.slice(0, length)) ?? 0) > 1) length += 1
      return [id, code.slice(0, length)]
    }),
  )
}

/** The paragraphs that a typed handle may mean: `¶ 1f3`, `¶1F3`. Null where it is none. */
export function paragraphsCalled(
  paragraphs: readonly Pick<Paragraph, 'id'>[],
  typed: string,
): readonly ParagraphId[] | null {
  const [, code] = /^¶\s*([0-9a-f]{1,12})$/i.exec(typed.trim()) ?? []
  if (code === undefined) return null
  const wanted = code.toLowerCase()
  return paragraphs.flatMap(({ id }) => (codeOf(id).startsWith(wanted) ? [id] : []))
}

const SHORTEST = 3

/** Two rounds of FNV-1a: 48 bits, so that even a long text has no two of a kind. */
function codeOf(id: ParagraphId): string {
  return (hash(id, 0x811c9dc5) + hash(`${id}¶`, 0x9e3779b9)).slice(0, 12)
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  // The last letters have hardly moved the first bits yet.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  value = Math.imul(value ^ (value >>> 13), 0x297a2d39)
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
