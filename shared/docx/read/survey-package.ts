import type { EmbeddedBase } from './base.ts'
import { bandWordsIn } from '../embedded.ts'
import type { Result } from '../../result.ts'
import { ok } from '../../result.ts'
import type { ImportError } from './import-error.ts'
import type { Notices } from './notices.ts'
import type { Related } from './relations.ts'
import { optionalPart, relationsOf } from './relations.ts'
import { allDrawnIn, wordsOfChart } from './survey-drawings.ts'
import type { Node, Root } from './tree.ts'
import { under } from './tree.ts'
import type { Parts } from './unpack.ts'
import { allLinesOf } from './words.ts'

/**
 * Tells what a package holds beside its text: macros, what is kept elsewhere (nothing is
 * fetched), headers and footers. Those of a file that we wrote (`base`) are its letterhead, and no news
 * but for what somebody wrote there since.
 */
export function surveyPackage(
  parts: Parts,
  relations: readonly Related[],
  base: EmbeddedBase | null,
  notices: Notices,
): Result<null, ImportError> {
  if (relations.some(({ kind }) => kind === 'vbaProject')) notices.add('macros', null)
  for (const path of parts.keys()) {
    const [, folder, name] = /^(.*)_rels\/([^/]*)\.rels$/.exec(path) ?? []
    if (folder === undefined || name === undefined) continue
    const related = relationsOf(parts, `${folder}${name}`)
    if (!related.ok) return related
    for (const { kind, target, isOutside } of related.value) {
      if (isOutside && kind !== 'hyperlink') notices.add('outside', null, target)
    }
  }
  // The first page and the others often say the same.
  const said = new Set<string>()
  for (const { kind, target } of relations) {
    if (kind !== 'header' && kind !== 'footer') continue
    const part = optionalPart(parts, target)
    if (!part.ok) return part
    const words = part.value === null ? '' : wordsOfBand(part.value, base)
    if (words === '' || said.has(`${kind}: ${words}`)) continue
    said.add(`${kind}: ${words}`)
    notices.add(kind === 'header' ? 'headers' : 'footers', null, words)
  }
  return ok(null)
}

/** What a chart or a diagram says; nothing where it cannot be read. */
export function drawnWordsIn(parts: Parts, path: string | undefined): string {
  const part = optionalPart(parts, path)
  if (!part.ok || part.value === null) return ''
  return wordsOfChart(part.value)
}

/** What a header or footer says, what is struck there and what is drawn behind the text included. */
function wordsOfBand(part: Root, base: EmbeddedBase | null): string {
  const lines = [...allLinesOf(part).split('\n'), ...allDrawnIn(part)]
  const isNews = newsFor(part, base)
  return lines.filter((each) => each.trim() !== '' && isNews(each)).join('\n')
}

/** What did not stand there when we wrote the file: where it does not say so, what is tracked. */
function newsFor(part: Root, base: EmbeddedBase | null): (line: string) => boolean {
  if (base === null) return () => true
  if (base.bands === null) {
    const isTracked = (each: Node) => CHANGES.some((name) => under(each, name).length > 0)
    const linesOfOne = (each: Node) => allLinesOf({ ...part, children: [each] })
    const tracked = new Set(under(part, 'w:p').filter(isTracked).map(linesOfOne))
    return (line) => tracked.has(line)
  }
  const known = ` ${base.bands} `
  const letters = base.bands.replaceAll(' ', '')
  return (line) => {
    const words = bandWordsIn(line)
    const bare = words.replaceAll(' ', '')
    const isKnown = words === '' || known.includes(` ${words} `)
    return !isKnown && !(bare.length >= FEW_LETTERS && letters.includes(bare))
  }
}

/** So much is known by its letters alone, though a program sets text boxes between its words otherwise. */
const FEW_LETTERS = 12

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']
