import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { wordOf } from '../properties/letters.ts'
import { heardAfter, pressUntil } from './browser-says.ts'
import { countTyped } from './browser-ledger.ts'
import { caret, typeThere } from './browser-strokes.ts'
import type { BrowserHands, BrowserTable, Doing } from './browser-table.ts'
import { drawAnew, pressKey, settled } from './browser-table.ts'

/** What a person orders by the buttons and dialogs of the page. */

const KINDS = ['Título', 'Encabezado', 'Texto', 'Encabezado de grupo', 'Inciso (i.)'] as const

/** By the list in the bar above the text. */
export async function chooseKind(doing: Doing): Promise<void> {
  const { page } = doing.own.sheet
  await caret(doing)
  const bar = page.getByRole('toolbar', { name: 'Formato del párrafo' })
  await bar.locator('.format-kind button').click()
  const kind = KINDS[doing.step.c % KINDS.length] ?? 'Texto'
  await page.getByRole('option', { name: kind, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
}

const SOUGHT = ['LOS', 'AL', 'TAL', 'LA'] as const

export async function replaceAll({ table, own, step }: Doing): Promise<void> {
  const { page } = own.sheet
  const text = wordOf(own.party, step.a)
  await pressKey({ own }, 'Control+h')
  const sought = SOUGHT[step.c % SOUGHT.length] ?? 'LOS'
  await page.getByRole('textbox', { name: 'Buscar en el texto' }).fill(sought)
  await page.getByRole('textbox', { name: 'Reemplazar por' }).fill(text)
  await page.getByRole('button', { name: 'Reemplazar todo' }).click()
  const outcome = page.getByRole('search').getByText(/reemplazos? sugerido|nada que reemplazar/)
  const replaced = Number(/^(\d+) reemplazo/.exec(await outcome.innerText())?.[1] ?? 0)
  countTyped(table.ledger, own.party, text.repeat(replaced))
  await page.keyboard.press('Escape')
  await page.getByRole('search').waitFor({ state: 'hidden' })
}

export async function putFootnote(doing: Doing): Promise<void> {
  const { own, step } = doing
  const { page } = own.sheet
  await caret(doing)
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Texto de la nota' }).fill(`${own.party} ${step.c % 100}`)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** To one of the first paragraphs in the list. */
export async function referTo(doing: Doing): Promise<void> {
  const { table, own, step } = doing
  const { page } = own.sheet
  await caret(doing)
  await page.keyboard.press('Control+Alt+r')
  const dialog = page.getByRole('dialog', { name: 'Referencia a un párrafo' })
  await dialog.getByRole('option', { selected: true }).waitFor()
  for (let down = step.c % 4; down > 0; down -= 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  countTyped(table.ledger, own.party, '\u2063')
}

/** One's own country's, where there is one. */
export async function liftFootnote({ own, step }: Doing): Promise<void> {
  const buttons = own.sheet.page.getByRole('button', { name: /^(Quitar|Retirar) la nota/ })
  const some = await buttons.count()
  if (some > 0) await buttons.nth(step.a % some).click()
}

export async function comment(doing: Doing): Promise<void> {
  const { table, own, at, step } = doing
  const { page } = own.sheet
  if (at.text === '') return
  await own.sheet.select(at.id, 0, Math.min(at.text.length, 1 + (step.c % 6)))
  await page.keyboard.press('Control+Alt+m')
  const box = page.getByRole('textbox', { name: 'Comentar' })
  await box.fill(`${own.party} ${step.c}`)
  await page.keyboard.press('Control+Enter')
  await box.waitFor({ state: 'hidden' })
  table.ledger.orders.comments += 1
}

/** The chair writes down what a country says. */
export async function speakFor(doing: Doing): Promise<void> {
  const { table, step } = doing
  const own = { ...table.chair, party: 'CAN' } as const
  const { page } = own.sheet
  await page.getByRole('button', { name: /Escribe por/ }).click()
  await page.getByRole('option', { name: 'Canadá' }).click()
  const banner = page.getByRole('region', { name: 'En nombre de quién escribe' })
  await banner.waitFor()
  const [at = doing.at] = (await own.sheet.paragraphs()).slice(step.a % 3)
  await typeThere({ ...doing, own, at, offset: step.b % (at.text.length + 1) })
  await page.keyboard.press('Escape')
  await banner.waitFor({ state: 'hidden' })
  table.ledger.orders.hasSpoken = 1
}

/** A delegation adds its name to what another proposes, or takes it off again. */
export async function support(doing: Doing): Promise<void> {
  const { table, other } = doing
  const own = delegateOf(doing)
  if (other.party !== own.party) await typeThere({ ...doing, own: other })
  await settled(table)
  const button = await seek(own, /^(Apoyar|Retirar apoyo)$/)
  if (button === null) return
  const isOn = (await button.innerText()) === 'Apoyar'
  await button.click()
  const turned = isOn ? 'Retirar apoyo' : 'Apoyar'
  await card(own.sheet.page).getByRole('button', { name: turned, exact: true }).waitFor()
  table.ledger.orders.supports += isOn ? 1 : -1
}

export async function withdraw(doing: Doing): Promise<void> {
  const own = delegateOf(doing)
  const button = await seek(own, /^Retirar$/)
  if (button === null) return
  await heardAfter(own.sheet.page, () => button.click(), /^Retirada\./m)
}

/** Comes back with another client id, to the same drawing, and writes on at once. */
export async function reload(doing: Doing): Promise<void> {
  const own = delegateOf(doing)
  const shown = await settled(doing.table)
  await drawAnew(own, shown)
  doing.table.ledger.reloads += 1
  await typeThere({ ...doing, own, offset: 0 })
}

/** One, by the letter in the bar; all of a paragraph; or all there are. */
export async function decide({ table, step }: Doing): Promise<void> {
  const { page } = table.chair.sheet
  const verdict = step.c % 2 === 0 ? 'accepted' : 'rejected'
  await settled(table)
  await heardAfter(page, () => page.keyboard.press('F8'), STEPPED)
  if (!/ de \d+$/.test(await page.locator('.position strong').innerText())) return
  if (step.b % 8 === 0) return decideMany(table, verdict, () => decideAll(page))
  if (step.b % 4 === 1) return decideMany(table, verdict, () => page.keyboard.press('Shift+A'))
  const [key, answer] = verdict === 'accepted' ? ['a', /^Aceptada/] : ['r', /^Rechazada/]
  await pressUntil(page, key, answer)
  table.ledger.orders[verdict] += 1
}

async function decideAll(page: Page): Promise<void> {
  await openSuggestions(page)
  await page.getByRole('button', { name: /^Decidir (la única|las \d+)…/ }).click()
}

async function decideMany(
  { chair, ledger }: BrowserTable,
  verdict: 'accepted' | 'rejected',
  ask: () => Promise<void>,
): Promise<void> {
  await ask()
  const question = chair.sheet.page.getByRole('alertdialog')
  const name = verdict === 'accepted' ? /^Aceptar(la| las \d+)/ : /^Rechazar(la| las \d+)/
  const button = question.getByRole('button', { name })
  const some = Number(/\d+/.exec(await button.innerText())?.[0] ?? 1)
  await button.click()
  await question.waitFor({ state: 'hidden' })
  ledger.orders[verdict] += some
}

/** Takes the last decision back, with all that was decided in one go. */
export async function undoDecision({ table }: Doing): Promise<void> {
  const { page } = table.chair.sheet
  const bar = page.getByRole('toolbar', { name: 'Barra de decisión' })
  const button = bar.getByRole('button', { name: /^Deshacer/ })
  if (await button.isDisabled()) return
  // The button may be a moment behind a round that was just closed; the key is answered all the same.
  const press = async () => {
    await bar.focus()
    await page.keyboard.press('z')
  }
  const answer = await heardAfter(page, press, /^(Decisión deshecha|No hay decisión)/m)
  if (answer.startsWith('Decisión')) table.ledger.orders.undone += 1
}

export async function closeRound({ table }: Doing): Promise<void> {
  const { page } = table.chair.sheet
  const before = await settled(table)
  await page.getByRole('button', { name: 'Opciones' }).click()
  await page.getByRole('menuitem', { name: 'Rondas' }).click()
  await page.getByRole('button', { name: /^Cerrar la ronda \d/ }).click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Cerrar la ronda' }).click()
  await question.waitFor({ state: 'hidden' })
  const dialog = page.getByRole('dialog', { name: 'Rondas' })
  await dialog.getByRole('button', { name: 'Cerrar', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  table.ledger.orders.rounds += 1
  expect(await settled(table), 'closing a round changes no text').toBe(before)
}

/** The chair supports nothing and takes nothing back. */
function delegateOf({ table, own }: Doing): BrowserHands {
  return own.party === 'PPT' ? (table.all[1] ?? own) : own
}

/** Goes from suggestion to suggestion until the open one has a button. */
async function seek({ sheet: { page } }: BrowserHands, name: RegExp): Promise<Locator | null> {
  await openSuggestions(page)
  const button = card(page).getByRole('button', { name })
  for (let n = 0; n < 12; n += 1) {
    await heardAfter(page, () => page.keyboard.press('F8'), STEPPED)
    if ((await button.count()) === 1) return button
  }
  return null
}

/** The chair's panel always stands; a delegate opens it. */
async function openSuggestions(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: /^Sugerencias/ })
  if (await tab.isVisible()) await tab.click()
  else await page.getByRole('button', { name: /^Sugerencias/ }).click()
}

function card(page: Page): Locator {
  return page.locator('article.card')
}

/** What F8 is answered by. */
const STEPPED = /^(Sugerencia \d|No hay)/m
