import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Party } from '../../shared/meeting/party.ts'
import type { Line } from '../support/cut-line.ts'
import { layLine } from '../support/cut-line.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { settleInOffice } from '../support/libreoffice.ts'
import { takePageShot } from '../support/printed-page.ts'
import { savedFrom } from '../support/saved-file.ts'
import type { Sheet, ShownParagraph } from '../support/sheet.ts'
import { conclusionsText } from '../support/start-text.ts'
import { takeShot } from '../support/table.ts'
import { tryToDecide } from '../support/intruder.ts'

/**
 * The main job, as people do it: a chair and three delegations in browsers of their own draft
 * the conclusions of 2021 together. Each step goes on from the one before.
 */
describe('drafting together', () => {
  const gathering = useGathering('drafting')
  stepByStep()
  let line: Line
  let points: readonly ShownParagraph[] = []
  const sheets = new Map<Party, Sheet>()

  const sheetOf = (party: Party): Sheet => {
    const sheet = sheets.get(party)
    if (sheet === undefined) throw new Error(`${party} is not at the table`)
    return sheet
  }
  const point = (index: number): ShownParagraph => {
    const found = points[index]
    if (found === undefined) throw new Error(`No point ${index}`)
    return found
  }
  /** Waits until all show the same, and gives it. */
  const settled = async (): Promise<string> => {
    await expect
      .poll(async () => new Set(await Promise.all(all((sheet) => sheet.text()))).size, LATE)
      .toBe(1)
    return sheetOf('PPT').text()
  }
  const all = <T>(of: (sheet: Sheet) => T): T[] => [...sheets.values()].map(of)

  beforeAll(async () => {
    line = await layLine(Number(new URL(gathering.desk.address).port))
  })

  afterAll(() => line.stop())

  it('opens a meeting on the text of 2021', async () => {
    const { text, isReal } = conclusionsText()
    sheets.set('PPT', await gathering.preside({ ...MEETING_2021, text }))
    await expect.poll(() => sheetOf('PPT').text(), LATE).toContain('1. ')
    const shown = await sheetOf('PPT').paragraphs()
    points = shown.filter(({ label }) => label !== '')
    expect(points.slice(0, 3).map(({ label }) => label)).toEqual(['1.', 'a.', 'b.'])
    expect(points.length).toBeGreaterThan(50)
    if (isReal)
      expect(shown.map(({ label }) => label).filter((each) => each === 'w.').length).toBe(1)
  })

  it('lets three delegations in by their invitations', async () => {
    for (const party of ['MEX', 'CAN', 'CRI'] as const) {
      const through = party === 'CRI' ? line.url : gathering.origin
      sheets.set(party, await gathering.join(party, `Delegada de ${party}`, through))
      await expect.poll(() => sheetOf(party).text(), LATE).toContain(point(0).text)
    }
    const atTable = sheetOf('PPT').page.getByRole('navigation', { name: 'En la mesa' })
    await expect.poll(() => atTable.ariaSnapshot(), LATE).toContain('México: Delegada de MEX')
    await settled()
  })

  it('keeps what all of them type into one sentence at once, each in its own name', async () => {
    const { id, text } = point(0)
    const places = { MEX: afterWord(text, 1), CAN: afterWord(text, 4), CRI: afterWord(text, 7) }
    const parties = ['MEX', 'CAN', 'CRI'] as const
    // All first, or words that arrive meanwhile would push the place into other words.
    await Promise.all(parties.map((party) => sheetOf(party).caretTo(id, places[party])))
    await Promise.all(parties.map((party) => sheetOf(party).type(WORDS[party])))
    const shown = await settled()
    for (const party of parties) {
      expect(shown).toContain(WORDS[party])
      await Promise.all(
        all(async (sheet) => expect(await sheet.insertedBy(party)).toContain(WORDS[party])),
      )
    }
  })

  it('strikes, splits, joins, pastes and changes levels at the same time', async () => {
    const [mex, can, cri] = [sheetOf('MEX'), sheetOf('CAN'), sheetOf('CRI')]
    const { page } = cri
    const before = await mex.paragraphs()
    await can.select(point(1).id, 0, afterWord(point(1).text, 3))
    await mex.caretTo(point(3).id, afterWord(point(3).text, 5))
    await cri.caretTo(point(8).id, 2)
    await page.evaluate((text) => navigator.clipboard.writeText(text), PASTED)
    await Promise.all([
      can.page.keyboard.press('Delete'),
      mex.page.keyboard.press('Enter'),
      page.keyboard.press('Tab'),
    ])
    await can.caretTo(point(6).id, 0)
    await cri.caretTo(point(10).id, -1)
    await Promise.all([can.page.keyboard.press('Backspace'), page.keyboard.press('Control+V')])
    await settled()
    await expect.poll(() => can.struckBy('CAN')).toContain(point(1).text.slice(0, 10))
    await expect.poll(() => mex.text()).toContain(PASTED.trim())
    expect((await mex.paragraphs()).length).toBe(before.length + 1)
    await takeShot(mex.page, 'editor-delegate')
    await takeShot(sheetOf('PPT').page, 'editor-chair')
  })

  it('goes on writing without a network, and joins again by itself', async () => {
    const { page } = sheetOf('CRI')
    line.cut()
    await page.context().setOffline(true)
    await page.getByText('Sin conexión: sus cambios se guardan aquí.').waitFor()
    await sheetOf('CRI').caretTo(point(5).id, -1)
    await sheetOf('CRI').type(' (escrito sin red)')
    await sheetOf('MEX').caretTo(point(5).id, 0)
    await sheetOf('MEX').type('Meanwhile ')
    expect(await sheetOf('PPT').text()).not.toContain('(escrito sin red)')
    await takeShot(page, 'offline')
    line.mend()
    await page.context().setOffline(false)
    await page.getByText('Recibido por la mesa').waitFor()
    expect(await settled()).toContain('(escrito sin red)')
    await expect.poll(() => sheetOf('PPT').insertedBy('CRI')).toContain('(escrito sin red)')
  })

  it('refuses at the host what a delegation decides', async () => {
    const before = await settled()
    const refusal = await tryToDecide(sheetOf('MEX').page, gathering.desk.address)
    expect(refusal).toEqual({ wouldHaveDecided: true, closedWith: 4403 })
    expect(await settled()).toBe(before)
  })

  it('lets the chair decide by keyboard, and undo it', async () => {
    const { page } = sheetOf('PPT')
    const pending = () => pendingIn(page)
    const start = await pending()
    await page.keyboard.press('F8')
    await press(page, 'a', pending, start - 1)
    await press(page, 'r', pending, start - 2)
    await press(page, 'z', pending, start - 1)
    await press(page, 'r', pending, start - 2)
    await page.keyboard.press('v')
    await expect
      .poll(() => page.getByRole('radio', { name: 'Como quedaría' }).isChecked())
      .toBe(true)
    await page.keyboard.press('v')
    await settled()
    // The lists follow the text a moment later.
    await expect.poll(() => pendingIn(sheetOf('CAN').page), LATE).toBe(start - 2)
  })

  it.each([
    ['Texto limpio', 'dejarlas fuera', 'Como estaba', 'None', 'limpio-fuera'],
    ['Texto limpio', 'incluirlas como si se aceptaran', 'Como quedaría', 'None', 'limpio-dentro'],
    ['Con control de cambios', null, 'Como quedaría', 'Accept', 'cambios'],
    ['Con control de cambios', null, 'Como estaba', 'Reject', 'cambios'],
  ] as const)('exports «%s», %s: LibreOffice reads what «%s» shows', async (...example) => {
    const [what, pending, view, verdict, name] = example
    const { page } = sheetOf('PPT')
    const file = await exportAs(page, what, pending, path.join(gathering.folder, `${name}.docx`))
    const shown = await shownIn(sheetOf('PPT'), view)
    const [read = []] = await settleInOffice([{ file, verdict }])
    expect(read.map(({ label, text }) => `${label ?? ''} ${text}`.trim()).join('\n')).toBe(shown)
  })

  it('prints a page of what was exported, to look at', async () => {
    for (const name of ['limpio-fuera', 'cambios']) {
      const shot = await takePageShot(path.join(gathering.folder, `${name}.docx`), `page-${name}`)
      expect((await stat(shot)).size).toBeGreaterThan(20_000)
    }
  })

  it('continues where it was when the host was closed and the file is opened again', async () => {
    const before = await settled()
    for (const party of ['MEX', 'CAN', 'CRI'] as const) await sheetOf(party).page.close()
    await gathering.restart()
    const { page } = sheetOf('PPT')
    await page.goto(gathering.desk.address)
    await page
      .getByRole('region', { name: 'Reuniones recientes' })
      .getByRole('button')
      .first()
      .click()
    // Who presides is known on this computer by now, so that nothing is asked.
    await expect.poll(() => sheetOf('PPT').text(), LATE).toBe(before)
  })

  it('leaves no page with a fault to report', () => {
    expect(gathering.faults()).toEqual([])
  })
})

const LATE = { timeout: 20_000 }

const MEETING_2021 = {
  chair: 'Ana Presidenta',
  city: 'Ciudad de México',
  day: ['1', '12', '2021'],
  presidency: 'México',
  absent: ['Honduras'],
} as const

const WORDS = { MEX: ' con firmeza', CAN: ' sin demora', CRI: ' en conjunto' } as const

const PASTED = ' y dar seguimiento a lo acordado'

/** The offset after so many words. */
function afterWord(text: string, count: number): number {
  return text.split(' ').slice(0, count).join(' ').length
}

async function pendingIn(page: Page): Promise<number> {
  const said = await page.locator('body').innerText()
  return Number(/(\d+) (?:por decidir|sugerencias? pendientes?)/.exec(said)?.[1] ?? 0)
}

/** Presses until it counts: the bar takes no answer in the moment after it went on. */
async function press(page: Page, key: string, count: () => Promise<number>, wanted: number) {
  await expect
    .poll(async () => {
      const before = await count()
      if (before === wanted) return before
      await page.keyboard.press(key)
      return changed(count, before)
    }, LATE)
    .toBe(wanted)
}

/** What the count comes to; as it was if nothing happens for a good while. A key pressed again too soon would count twice. */
async function changed(count: () => Promise<number>, before: number): Promise<number> {
  const endMs = Date.now() + 3_000
  let now = before
  while (now === before && Date.now() < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    now = await count()
  }
  return now
}

async function exportAs(page: Page, what: string, pending: string | null, to: string) {
  await page.getByRole('button', { name: 'Exportar', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Exportar' })
  await dialog.locator('label', { hasText: what }).click()
  if (pending !== null) await dialog.locator('label', { hasText: pending }).click()
  const order = dialog.getByRole('button', { name: 'Guardar como Word' })
  const file = await savedFrom(page, () => order.click(), to)
  await dialog
    .getByRole('button', { name: /Cerrar|Cancelar/ })
    .first()
    .click()
  return file
}

async function shownIn(sheet: Sheet, view: string): Promise<string> {
  await sheet.page.getByRole('radio', { name: view }).check({ force: true })
  const text = await sheet.text()
  await sheet.page.getByRole('radio', { name: 'Con marcas' }).check({ force: true })
  return text
}
