import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Party } from '../../shared/meeting/party.ts'
import type { Step } from '../properties/script.ts'
import type { Ledger } from './browser-ledger.ts'
import { listenTo } from './browser-says.ts'
import type { Line } from './cut-line.ts'
import { openHands } from './page-hands.ts'
import type { PageHands } from './page-hands.ts'
import { openSheet } from './sheet.ts'
import type { Sheet, ShownParagraph } from './sheet.ts'

/** Somebody at a browser, who does by keys, mouse, clipboard and input method what a script says. */
export interface BrowserHands {
  readonly name: string
  readonly party: Party
  readonly sheet: Sheet
  readonly mouse: PageHands
  readonly ime: CDPSession
  /** Where it can be cut. */
  readonly line: Line | null
}

/** Those who sit in browsers: the chair first, then delegations, the second of them as the first's country. */
export interface BrowserTable {
  readonly all: readonly BrowserHands[]
  readonly chair: BrowserHands
  readonly ledger: Ledger
}

/** One step, and who takes it where. The other is who writes meanwhile. */
export interface Doing {
  readonly table: BrowserTable
  readonly own: BrowserHands
  readonly other: BrowserHands
  readonly at: ShownParagraph
  readonly offset: number
  readonly step: Step
}

/** On a screen high enough for the whole text, so that its words can be dragged. */
export async function sitDown(
  page: Page,
  name: string,
  party: Party,
  line: Line | null = null,
): Promise<BrowserHands> {
  await page.setViewportSize({ width: 1440, height: 1800 })
  await listenTo(page)
  const ime = await page.context().newCDPSession(page)
  return { name, party, sheet: openSheet(page), mouse: openHands(page), ime, line }
}

export async function pressKey({ own }: Pick<Doing, 'own'>, key: string): Promise<void> {
  await own.sheet.page.keyboard.press(key)
}

/** Waits until every page has drawn the same, and gives that. Whoever was cut off is back first. */
export async function settled({ all }: BrowserTable): Promise<string> {
  for (const { line } of all) line?.mend()
  const drawings = () => Promise.all(all.map(({ sheet }) => sheet.page.evaluate(drawing)))
  let shown = ''
  await agreed('The pages differ', async () => {
    const [first = '', ...others] = await drawings()
    shown = first
    return others.map((each) => differing(first, each)).join('')
  })
  return shown
}

/** Waits until nothing is under way: what one page shows has come to every other whose line is whole. */
export async function atRest({ all }: BrowserTable): Promise<void> {
  const joined = all.filter(({ line }) => line?.isCut() !== true)
  await agreed('Words do not arrive', async () => {
    const texts = await Promise.all(joined.map(({ sheet }) => plainText(sheet)))
    const [first = '', ...others] = texts
    return others.map((each) => differing(first, each)).join('')
  })
}

async function plainText(sheet: Sheet): Promise<string> {
  return (await sheet.paragraphs()).map(({ id, text }) => `${id} ${text}`).join('\n')
}

/** Loads a page anew and waits until it has drawn what it showed before. */
export async function drawAnew({ name, sheet }: BrowserHands, shown: string): Promise<void> {
  await sheet.page.reload()
  await sheet.page.getByRole('textbox', { name: 'Texto' }).waitFor()
  await listenTo(sheet.page)
  await agreed(`${name} draws otherwise after a reload`, async () =>
    differing(shown, await sheet.page.evaluate(drawing)),
  )
}

async function agreed(complaint: string, difference: () => Promise<string>): Promise<void> {
  let last = ''
  const look = async () => (last = await difference())
  await expect
    .poll(look, { timeout: 20_000 })
    .toBe('')
    .catch(() => {
      throw new Error(`${complaint}:\n${last}`)
    })
}

/** The first line that two drawings do not share. */
function differing(one: string, other: string): string {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const at = a.findIndex((line, n) => line !== b[n])
  if (at < 0 && a.length === b.length) return ''
  return `${a[Math.max(0, at)] ?? ''}\n${b[at < 0 ? a.length : at] ?? ''}`
}

/** A line a paragraph: all that is drawn of it, its number, marks and signs. Styles follow from the marks. */
function drawing(): string {
  const tell = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? ''
    const marks = [...node.attributes].filter(({ name }) => name !== 'style')
    const told = marks.map(({ name, value }) => ` ${name}="${value}"`).sort()
    return `<${node.localName}${told.join('')}>${[...node.childNodes].map(tell).join('')}</>`
  }
  return [...document.querySelectorAll('.point')].map(tell).join('\n')
}
