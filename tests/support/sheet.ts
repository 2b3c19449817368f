import type { Page } from 'playwright-core'
import type { Party } from '../../shared/meeting/party.ts'

/** A paragraph as the editor shows it: its number, struck one left out, and its words. */
export interface ShownParagraph {
  readonly id: string
  readonly label: string
  /** Struck words included, where marks are shown. */
  readonly text: string
}

/** The sheet of a room in somebody's browser, read and written as a person does. */
export interface Sheet {
  readonly page: Page
  paragraphs(): Promise<readonly ShownParagraph[]>
  /** All that is shown, one paragraph a line, for comparing sheets. */
  text(): Promise<string>
  /** Puts the caret into a paragraph; an offset of -1 is its end. */
  caretTo(paragraph: string, offset: number): Promise<void>
  select(paragraph: string, from: number, to: number): Promise<void>
  /** The first paragraph in which some words stand, and where. */
  find(words: string): Promise<ShownParagraph & { readonly from: number; readonly to: number }>
  caretAfter(words: string): Promise<void>
  selectWords(words: string): Promise<void>
  type(text: string): Promise<void>
  /** The words that stand there in a party's name. */
  insertedBy(party: Party): Promise<string>
  struckBy(party: Party): Promise<string>
}

export function openSheet(page: Page): Sheet {
  const editor = page.getByRole('textbox', { name: 'Texto' })
  const select = async (paragraph: string, from: number, to: number) => {
    await editor.focus()
    await page.evaluate(selectInParagraph, { paragraph, from, to })
    await heard(page)
  }
  const paragraphs = () => page.evaluate(readParagraphs)
  const find = async (words: string) => {
    const found = (await paragraphs()).find(({ text }) => text.includes(words))
    if (found === undefined) throw new Error(`Nobody sees “${words}”`)
    const from = found.text.indexOf(words)
    return { ...found, from, to: from + words.length }
  }
  const wordsOf = (selector: string) =>
    page.evaluate(
      (asked) => [...document.querySelectorAll(asked)].map((run) => run.textContent).join('|'),
      selector,
    )
  return {
    page,
    paragraphs,
    text: async () =>
      (await paragraphs()).map(({ label, text }) => `${label} ${text}`.trim()).join('\n'),
    caretTo: (paragraph, offset) => select(paragraph, offset, offset),
    select,
    find,
    async caretAfter(words) {
      const { id, to } = await find(words)
      await select(id, to, to)
    },
    async selectWords(words) {
      const { id, from, to } = await find(words)
      await select(id, from, to)
    },
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    insertedBy: (party) => wordsOf(`.point [data-inserted="${party}"]`),
    struckBy: (party) =>
      wordsOf(`.point [data-struck="${party}"], .point [data-struck-twice="${party}"]`),
  }
}

/** The editor hears of a selection a moment later; a person is slower than that. */
export async function heard(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

function readParagraphs(): ShownParagraph[] {
  return [...document.querySelectorAll<HTMLElement>('.point')].map((point) => {
    const number = point.querySelector('.point-number')
    const words = point.cloneNode(true) as HTMLElement // a copy of an element is one
    words.querySelector('.point-number')?.remove()
    const label = number?.querySelector('span, ins')?.textContent ?? ''
    return { id: point.dataset['paragraph'] ?? '', label, text: words.textContent }
  })
}

/** Resolves when the page has told of the new selection, which under load can be long after a frame. */
function selectInParagraph(where: {
  paragraph: string
  from: number
  to: number
}): Promise<void> | null {
  const point = document.querySelector(`[data-paragraph="${where.paragraph}"]`)
  if (point === null) throw new Error(`No paragraph ${where.paragraph}`)
  point.scrollIntoView({ block: 'center' })
  const texts: Text[] = []
  const walker = document.createTreeWalker(point, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('.point-number') === null) {
      texts.push(node)
    }
  }
  const place = (offset: number): [Node, number] => {
    let left = offset < 0 ? Infinity : offset
    for (const text of texts) {
      if (left <= text.data.length) return [text, left]
      left -= text.data.length
    }
    const last = texts.at(-1)
    return last === undefined ? [point, point.childNodes.length] : [last, last.data.length]
  }
  const [[anchor, anchorOffset], [focus, focusOffset]] = [place(where.from), place(where.to)]
  const now = getSelection()
  if (now === null) throw new Error('This page has no selection')
  const isThere = now.anchorNode === anchor && now.anchorOffset === anchorOffset
  if (isThere && now.focusNode === focus && now.focusOffset === focusOffset) return null
  const told = new Promise<void>((resolve) => {
    document.addEventListener('selectionchange', () => resolve(), { once: true })
  })
  now.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset)
  return told
}
