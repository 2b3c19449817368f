import type { Page } from 'playwright-core'

/** What a clipboard or a drag carries, by type. */
type Carried = Readonly<Record<string, string>>

/** What a person does to a text by other means than keys. */
export interface PageHands {
  /** Pastes what another program left; the browser's own clipboard would tidy it. */
  paste(carried: Carried): Promise<void>
  /** From the start of one paragraph to the end of another. */
  selectAcross(first: string, last: string): Promise<void>
  /** Drags what is selected to a place, by the mouse. */
  drag(paragraph: string, offset: number, key?: 'Control'): Promise<void>
  /** Drops what comes from another window. */
  drop(paragraph: string, offset: number, carried: Carried): Promise<void>
  dropFile(paragraph: string): Promise<void>
  /** As the spell checker does: the event says which words. */
  replaceBySpelling(paragraph: string, words: string, by: string): Promise<void>
  /** Runs one of the browser's old commands, as extensions do: it asks nobody. */
  command(name: string, value?: string): Promise<void>
  /** Whether anything pasted has run. */
  ranScripts(): Promise<boolean>
}

export function openHands(page: Page): PageHands {
  const pointAt = async (paragraph: string, offset: number) => {
    const point = await page.evaluate(pointIn, { paragraph, offset })
    if (point === null) throw new Error(`No place ${offset} in ${paragraph}`)
    return point
  }
  return {
    paste: (carried) => page.evaluate(pasteInto, carried),
    async selectAcross(first, last) {
      await page.getByRole('textbox', { name: 'Texto' }).focus()
      await page.evaluate(selectBetween, { first, last })
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    },
    async drag(paragraph, offset, key) {
      const from = await page.evaluate(middleOfSelection)
      const to = await pointAt(paragraph, offset)
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 })
      await page.mouse.move(to.x, to.y, { steps: 8 })
      if (key !== undefined) await page.keyboard.down(key)
      await page.mouse.move(to.x, to.y + 1)
      await page.mouse.up()
      if (key !== undefined) await page.keyboard.up(key)
    },
    async drop(paragraph, offset, carried) {
      await page.evaluate(dropAt, { ...(await pointAt(paragraph, offset)), carried, isFile: false })
    },
    async dropFile(paragraph) {
      await page.evaluate(dropAt, { ...(await pointAt(paragraph, 0)), carried: {}, isFile: true })
    },
    replaceBySpelling: (paragraph, words, by) =>
      page.evaluate(replaceWords, { paragraph, words, by }),
    command: (name, value = '') => page.evaluate(runCommand, [name, value] as const),
    ranScripts: () => page.evaluate(() => document.documentElement.dataset['ran'] !== undefined),
  }
}

async function pasteInto(carried: Carried): Promise<void> {
  const data = new DataTransfer()
  for (const [type, text] of Object.entries(carried)) data.setData(type, text)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

function selectBetween({ first, last }: { first: string; last: string }): void {
  const [from, to] = [first, last].map((id) => document.querySelector(`[data-paragraph="${id}"]`))
  if (!from || !to) throw new Error('No such paragraphs')
  const texts = (point: Element) => {
    const found: Text[] = []
    const walker = document.createTreeWalker(point, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.parentElement?.closest('.point-number') === null) {
        found.push(node)
      }
    }
    return found
  }
  const [begin] = texts(from)
  const end = texts(to).at(-1)
  if (begin === undefined || end === undefined) throw new Error('No words in them')
  getSelection()?.setBaseAndExtent(begin, 0, end, end.data.length)
}

function middleOfSelection(): { x: number; y: number } {
  const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
  if (box === undefined) throw new Error('Nothing is selected')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function pointIn(where: { paragraph: string; offset: number }): { x: number; y: number } | null {
  const point = document.querySelector(`[data-paragraph="${where.paragraph}"]`)
  if (point === null) return null
  const walker = document.createTreeWalker(point, NodeFilter.SHOW_TEXT)
  let left = where.offset
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('.point-number') !== null) continue
    if (left <= node.data.length) {
      const range = document.createRange()
      range.setStart(node, left)
      const box = range.getBoundingClientRect()
      return { x: box.x, y: box.y + box.height / 2 }
    }
    left -= node.data.length
  }
  const line = point.querySelector(':scope > br')?.getBoundingClientRect()
  return line === undefined || left > 0 ? null : { x: line.x + 2, y: line.y + line.height / 2 }
}

function dropAt(drop: { x: number; y: number; carried: Carried; isFile: boolean }): void {
  const data = new DataTransfer()
  for (const [type, text] of Object.entries(drop.carried)) data.setData(type, text)
  if (drop.isFile) data.items.add(new File(['x'], 'foto.png', { type: 'image/png' }))
  const at = { clientX: drop.x, clientY: drop.y, dataTransfer: data }
  const target = document.elementFromPoint(drop.x, drop.y)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target?.dispatchEvent(new DragEvent(type, { ...at, bubbles: true, cancelable: true }))
  }
}

function replaceWords(order: { paragraph: string; words: string; by: string }): void {
  const point = document.querySelector(`[data-paragraph="${order.paragraph}"]`)
  if (point === null) throw new Error('No such paragraph')
  const walker = document.createTreeWalker(point, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(order.words) ?? -1
    if (start < 0) continue
    const data = new DataTransfer()
    data.setData('text/plain', order.by)
    const end = start + order.words.length
    const range = { startContainer: node, startOffset: start, endContainer: node, endOffset: end }
    const event = new InputEvent('beforeinput', {
      inputType: 'insertReplacementText',
      dataTransfer: data,
      targetRanges: [new StaticRange(range)],
      bubbles: true,
      cancelable: true,
    })
    document.activeElement?.dispatchEvent(event)
    return
  }
}

function runCommand([name, value]: readonly [string, string]): void {
  const old: { execCommand(name: string, hasDialog: boolean, value: string): boolean } = document
  old.execCommand(name, false, value)
}
