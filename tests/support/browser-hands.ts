import assert from 'node:assert/strict'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Party } from '../../shared/meeting/party.ts'
import { wordOf } from '../properties/letters.ts'
import type { Act, Step } from '../properties/script.ts'
import type { Sheet, ShownParagraph } from './sheet.ts'
import { openSheet } from './sheet.ts'

/** Somebody at a browser, who does with keys, clipboard and input method what a script says. */
export interface BrowserHands {
  readonly party: Party
  readonly sheet: Sheet
  readonly ime: CDPSession
}

/** What the outside knows: how many letters each party typed, and what was done. */
export interface Ledger {
  readonly typed: Map<Party, number>
  readonly story: string[]
}

export async function openBrowserHands(page: Page, party: Party): Promise<BrowserHands> {
  return { party, sheet: openSheet(page), ime: await page.context().newCDPSession(page) }
}

/** Takes a step as one of those at the table; the other is who writes meanwhile. */
export async function playStep(
  all: readonly BrowserHands[],
  step: Step,
  ledger: Ledger,
): Promise<void> {
  const own = all[step.actor % all.length]
  const other = all[(step.actor + 1) % all.length]
  if (own === undefined || other === undefined) return
  const paragraphs = await own.sheet.paragraphs()
  const at = paragraphs[step.a % paragraphs.length]
  if (at === undefined) return
  const offset = step.b % (at.text.length + 1)
  const doing: Doing = { own, other, at, offset, step, ledger }
  ledger.story.push(`${own.party} ${step.act} ${step.a % paragraphs.length}:${offset}`)
  await DOINGS[step.act](doing)
}

interface Doing {
  readonly own: BrowserHands
  readonly other: BrowserHands
  readonly at: ShownParagraph
  readonly offset: number
  readonly step: Step
  readonly ledger: Ledger
}

const KEYS = ['Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'] as const
const LINES = ['Shift+Home', 'Shift+End'] as const
const LOOKS = ['Control+b', 'Control+i', 'Control+u'] as const
const COURSES = ['ArrowUp', 'ArrowDown', 'Home', 'End'] as const
const MOVES = ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'] as const

/** The acts that a browser has no key for stand for what only a browser does. */
const DOINGS: { readonly [A in Act]: (doing: Doing) => Promise<void> } = {
  type: typeThere,
  press: (doing) => keyAt(doing, KEYS[doing.step.c % KEYS.length] ?? 'Backspace'),
  deleteLine: async (doing) => {
    await keyAt(doing, LINES[doing.step.c % LINES.length] ?? 'Shift+End')
    await keyOf(doing, 'Backspace')
  },
  compose: composeAmongOthers,
  erase: (doing) => keyOver(doing, 'Backspace'),
  eraseFar: async (doing) => {
    await keyAt(doing, 'Shift+ArrowDown')
    await keyOf(doing, 'Delete')
  },
  replace: async (doing) => {
    await select(doing)
    await typeWord(doing)
  },
  replaceAll: (doing) => keyOver(doing, 'Control+x'),
  cutOut: (doing) => keyOver(doing, 'Control+x'),
  split: (doing) => keyAt(doing, 'Enter'),
  addAfter: (doing) => keyAt({ ...doing, offset: doing.at.text.length }, 'Enter'),
  join: (doing) => keyAt({ ...doing, offset: doing.at.text.length }, 'Delete'),
  paste: pasteThere,
  level: (doing) => keyAt(doing, doing.step.c % 2 === 0 ? 'Tab' : 'Shift+Tab'),
  kind: (doing) => keyAt(doing, COURSES[doing.step.c % COURSES.length] ?? 'Home'),
  format: (doing) => keyOver(doing, LOOKS[doing.step.c % LOOKS.length] ?? 'Control+b'),
  move: (doing) => keyAt(doing, MOVES[doing.step.b % MOVES.length] ?? 'Alt+Shift+ArrowUp'),
  footnote: putFootnote,
  lift: (doing) => keyOf(doing, 'Control+z'),
  undo: (doing) => keyOf(doing, 'Control+z'),
  redo: (doing) => keyOf(doing, 'Control+y'),
  speakFor: composeAmongOthers,
  support: pressDeadKey,
  withdraw: (doing) => keyOf(doing, 'Control+z'),
  carry: keepCaret,
  decide: composeAmongOthers,
  reopen: pressDeadKey,
  round: keepCaret,
  cut: keepCaret,
  drag: keepCaret,
  comment: keepCaret,
  reload,
  rejoin: typeThere,
}

async function typeThere(doing: Doing): Promise<void> {
  await caret(doing)
  await typeWord(doing)
}

async function typeWord({ own, step, ledger }: Doing): Promise<void> {
  const text = wordOf(own.party, step.c)
  await own.sheet.type(text)
  count(ledger, own.party, text)
}

async function putFootnote(doing: Doing): Promise<void> {
  const { own, step } = doing
  const { page } = own.sheet
  await caret(doing)
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Texto de la nota' }).fill(`${own.party} ${step.c % 100}`)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function pasteThere(doing: Doing): Promise<void> {
  const { own, step, ledger } = doing
  const lines = [0, 1, 2].map((n) => wordOf(own.party, step.c + n))
  await caret(doing)
  await own.sheet.page.evaluate((words) => navigator.clipboard.writeText(words), lines.join('\n'))
  await keyOf(doing, 'Control+v')
  count(ledger, own.party, lines.join(''))
}

/** An input method writes and writes again what it proposes, while the other types beside it. */
async function composeAmongOthers(doing: Doing): Promise<void> {
  const { own, other, at, step, ledger } = doing
  const [text, beside] = [wordOf(own.party, step.c), wordOf(other.party, step.a)]
  await caret(doing)
  await propose(own, text.slice(0, 1))
  const there = (await other.sheet.paragraphs()).find(({ id }) => id === at.id)
  if (there !== undefined) {
    await other.sheet.caretTo(at.id, step.c % (there.text.length + 1))
    await other.sheet.type(beside)
    count(ledger, other.party, beside)
  }
  await propose(own, `${text}${text}`)
  await own.ime.send('Input.insertText', { text })
  count(ledger, own.party, text)
}

async function pressDeadKey(doing: Doing): Promise<void> {
  const { own, step, ledger } = doing
  const text = wordOf(own.party, step.c).slice(0, 1)
  await caret(doing)
  await propose(own, '´')
  await own.ime.send('Input.insertText', { text })
  count(ledger, own.party, text)
}

/** The other writes in the paragraph; the caret stays between the letters it stood between. */
async function keepCaret(doing: Doing): Promise<void> {
  const { own, other, at, offset, step, ledger } = doing
  const text = wordOf(other.party, step.c)
  const before = (await own.sheet.paragraphs()).find(({ id }) => id === at.id)?.text
  const seen = () =>
    other.sheet.paragraphs().then((all) => all.find(({ id }) => id === at.id)?.text)
  if (before === undefined || (await seen()) !== before) return
  const place = step.c % (before.length + 1)
  await caret(doing)
  await other.sheet.caretTo(at.id, place)
  await other.sheet.type(text)
  count(ledger, other.party, text)
  if (place === offset) return
  const whole = before.slice(0, place) + text + before.slice(place)
  const shown = () => own.sheet.paragraphs().then((all) => all.find(({ id }) => id === at.id)?.text)
  await expect.poll(shown, { timeout: 10_000, message: 'the other’s words arrive' }).toBe(whole)
  const now = await own.sheet.page.evaluate(caretOffset)
  assert.equal(now, place < offset ? offset + text.length : offset, 'the caret stays in its place')
}

async function reload({ own }: Doing): Promise<void> {
  await own.sheet.page.reload()
  await own.sheet.page.getByRole('textbox', { name: 'Texto' }).waitFor()
}

async function caret({ own, at, offset }: Doing): Promise<void> {
  await own.sheet.caretTo(at.id, offset)
}

async function select({ own, at, offset, step }: Doing): Promise<void> {
  await own.sheet.select(at.id, offset, Math.min(offset + 1 + (step.c % 6), at.text.length))
}

async function keyAt(doing: Doing, key: string): Promise<void> {
  await caret(doing)
  await keyOf(doing, key)
}

async function keyOver(doing: Doing, key: string): Promise<void> {
  await select(doing)
  await keyOf(doing, key)
}

async function keyOf({ own }: Doing, key: string): Promise<void> {
  await own.sheet.page.keyboard.press(key)
}

async function propose({ ime }: BrowserHands, text: string): Promise<void> {
  const { length } = text
  await ime.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
}

function count({ typed }: Ledger, party: Party, text: string): void {
  typed.set(party, (typed.get(party) ?? 0) + text.length)
}

/** Where the caret is in its paragraph, its number not counted; -1 outside the text. */
function caretOffset(): number {
  const selection = getSelection()
  const node = selection?.focusNode ?? null
  const point = (node instanceof Element ? node : node?.parentElement)?.closest('.point')
  if (selection === null || node === null || !point) return -1
  const range = document.createRange()
  range.selectNodeContents(point)
  range.setEnd(node, selection.focusOffset)
  const words = range.cloneContents()
  words.querySelector('.point-number')?.remove()
  return words.textContent.length
}
