import { withoutLetters } from '../../../shared/document/references.ts'
import { paragraphId } from '../../../shared/ids.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import type { NotTaken, Pasted } from './pasted.ts'
import { MAX_LETTERS, MAX_PARAGRAPHS } from './pasted.ts'
import { REFERENCE_ATTRIBUTE } from './html-signs.ts'
import { readHtml } from './read-html.ts'
import { readText, readVerbatim } from './read-text.ts'

/** `NodeFilter.SHOW_TEXT`, which is not there without a page. */
const SHOW_TEXT = 4

/** Pictures within come as text, too: what is longer is not worth looking through. */
const MAX_HTML = 8_000_000

/**
 * Reads what is pasted or dropped. `verbatim`: the words alone, line by line. The page that was
 * copied is parsed apart from ours: nothing in it runs or is loaded.
 */
export function readClipboard(
  data: Pick<DataTransfer, 'getData'>,
  way: 'formatted' | 'verbatim',
  letterOf: (id: ParagraphId) => string | null = () => null,
): Result<Pasted, NotTaken> {
  const text = withoutLetters(data.getData('text/plain'))
  const html = way === 'verbatim' ? '' : data.getData('text/html')
  if (text.length > MAX_LETTERS) return err(tooLarge(text.length))
  const body =
    html === '' || html.length > MAX_HTML
      ? null
      : new DOMParser().parseFromString(html, 'text/html').body
  if (body !== null) takeReferences(body, letterOf)
  const read = (body && readHtml(body)) ?? (way === 'verbatim' ? readVerbatim : readText)(text)
  if (read === null) return err({ kind: 'no-text' })
  const { length } = read.paragraphs
  if (length > MAX_PARAGRAPHS) {
    return err({ kind: 'too-many', paragraphs: length, limit: MAX_PARAGRAPHS })
  }
  const letters = read.paragraphs.reduce((sum, each) => sum + each.text.length, 0)
  return letters > MAX_LETTERS ? err(tooLarge(letters)) : ok(read)
}

/** Only who copied a reference here brings a letter for one. */
function takeReferences(body: HTMLElement, letterOf: (id: ParagraphId) => string | null): void {
  const words = body.ownerDocument.createTreeWalker(body, SHOW_TEXT)
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    node.nodeValue = withoutLetters(node.nodeValue ?? '')
  }
  for (const element of body.querySelectorAll(`[${REFERENCE_ATTRIBUTE}]`)) {
    const letter = letterOf(paragraphId(element.getAttribute(REFERENCE_ATTRIBUTE) ?? ''))
    if (letter !== null) element.textContent = letter
  }
}

function tooLarge(letters: number): NotTaken {
  return { kind: 'too-large', letters, limit: MAX_LETTERS }
}
