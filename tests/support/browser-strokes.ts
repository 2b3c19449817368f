import assert from 'node:assert/strict'
import { expect } from 'vitest'
import { wordOf } from '../properties/letters.ts'
import { countTyped } from './browser-ledger.ts'
import type { BrowserHands, Doing } from './browser-table.ts'
import { atRest, pressKey } from './browser-table.ts'

/** What a person does to the text by keys, mouse, clipboard and input method. */

export async function typeThere(doing: Doing): Promise<void> {
  await caret(doing)
  await typeWord(doing)
}

export async function typeWord({ table, own, step }: Doing): Promise<void> {
  const text = wordOf(own.party, step.c)
  await own.sheet.type(text)
  countTyped(table.ledger, own.party, text)
}

export async function caret({ own, at, offset }: Doing): Promise<void> {
  await choose(own, at.id, offset, offset)
}

/** Where somebody's decision has just taken the paragraph away, one goes on at the beginning. */
async function choose({ sheet }: BrowserHands, id: string, from: number, to: number) {
  await sheet.select(id, from, to).catch(async (error: unknown) => {
    const left = await sheet.paragraphs()
    const [first] = left
    if (first === undefined || left.some((each) => each.id === id)) throw error
    await sheet.caretTo(first.id, 0)
  })
}

/** Some letters from the place on; answers where they end. */
export async function select({ own, at, offset, step }: Doing): Promise<number> {
  const to = Math.min(offset + 1 + (step.c % 6), at.text.length)
  await choose(own, at.id, offset, to)
  return to
}

export async function keyAt(doing: Doing, key: string): Promise<void> {
  await caret(doing)
  await pressKey(doing, key)
}

export async function keyOver(doing: Doing, key: string): Promise<void> {
  await select(doing)
  await pressKey(doing, key)
}

export async function pasteThere(doing: Doing): Promise<void> {
  const { table, own, step } = doing
  const lines = [0, 1, 2].map((n) => wordOf(own.party, step.c + n))
  await caret(doing)
  await own.sheet.page.evaluate((words) => navigator.clipboard.writeText(words), lines.join('\n'))
  await pressKey(doing, 'Control+v')
  countTyped(table.ledger, own.party, lines.join(''))
}

/**
 * To another place of the same paragraph, or of the next; with Ctrl as a copy. What is struck stays
 * behind. Letters still under way would push the place aside while the mouse goes there.
 */
export async function dragThere(doing: Doing): Promise<void> {
  const { table, own, step } = doing
  await atRest(table)
  const paragraphs = await own.sheet.paragraphs()
  const from = paragraphs.findIndex(({ id }) => id === doing.at.id)
  const at = paragraphs[from]
  const goal = paragraphs[(from + (step.b % 2)) % paragraphs.length]
  if (at === undefined || goal === undefined) return
  const offset = step.b % (at.text.length + 1)
  const end = await select({ ...doing, at, offset })
  const words = await own.sheet.page.evaluate(standingWords)
  if (words === '') return
  const place = step.b % (goal.text.length + 1)
  if (goal.id === at.id && place >= offset && place <= end) return
  await own.mouse.drag(goal.id, place, step.c % 3 === 0 ? 'Control' : undefined)
  countTyped(table.ledger, own.party, words)
  const arrived = goal.text.slice(0, place) + words + goal.text.slice(place)
  if (goal.id === at.id) return
  await expect.poll(() => textOf(own, goal.id), { message: 'dropped' }).toBe(arrived)
}

/** An input method writes and writes again what it proposes, while the other types beside it. */
export async function composeAmongOthers(doing: Doing): Promise<void> {
  const { table, own, other, at, step } = doing
  if (step.c % 3 === 0) return pressDeadKey(doing)
  const [text, beside] = [wordOf(own.party, step.c), wordOf(other.party, step.a)]
  await caret(doing)
  await propose(own, text.slice(0, 1))
  const there = await textOf(other, at.id)
  if (there !== null) {
    await other.sheet.caretTo(at.id, step.c % (there.length + 1))
    await other.sheet.type(beside)
    countTyped(table.ledger, other.party, beside)
  }
  await propose(own, `${text}${text}`)
  await own.ime.send('Input.insertText', { text })
  countTyped(table.ledger, own.party, text)
}

async function pressDeadKey(doing: Doing): Promise<void> {
  const { table, own, step } = doing
  const text = wordOf(own.party, step.c).slice(0, 1)
  await caret(doing)
  await propose(own, '´')
  await own.ime.send('Input.insertText', { text })
  countTyped(table.ledger, own.party, text)
}

async function propose({ ime }: BrowserHands, text: string): Promise<void> {
  const { length } = text
  await ime.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
}

/** The other writes in the paragraph; the caret stays between the letters it stood between. */
export async function keepCaret(doing: Doing): Promise<void> {
  const { table, own, other, at, step } = doing
  const text = wordOf(other.party, step.c)
  for (const { line } of table.all) line?.mend()
  await atRest(table)
  const before = await textOf(own, at.id)
  if (before === null) return
  const [offset, place] = [step.b % (before.length + 1), step.c % (before.length + 1)]
  await caret({ ...doing, offset })
  await other.sheet.caretTo(at.id, place)
  await other.sheet.type(text)
  countTyped(table.ledger, other.party, text)
  if (place === offset) return
  const whole = before.slice(0, place) + text + before.slice(place)
  await expect.poll(() => textOf(own, at.id), { message: 'the other’s words arrive' }).toBe(whole)
  const now = await own.sheet.page.evaluate(caretOffset)
  assert.equal(now, place < offset ? offset + text.length : offset, 'the caret stays in its place')
}

async function textOf({ sheet }: BrowserHands, paragraph: string): Promise<string | null> {
  return (await sheet.paragraphs()).find(({ id }) => id === paragraph)?.text ?? null
}

/** What is selected and not struck. */
function standingWords(): string {
  const words = getSelection()?.getRangeAt(0).cloneContents()
  for (const struck of words?.querySelectorAll('[data-struck]') ?? []) struck.remove()
  const common = getSelection()?.getRangeAt(0).commonAncestorContainer ?? null
  const around = common instanceof Element ? common : common?.parentElement
  const isStruck = (around?.closest('.point [data-struck]') ?? null) !== null
  return isStruck ? '' : (words?.textContent ?? '')
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
