import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { partOf } from '../support/exported.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { highlightedOn } from '../support/highlighted.ts'
import { savedFrom } from '../support/saved-file.ts'
import { openSeats } from '../support/seats.ts'
import { takeShot } from '../support/table.ts'

/** What delegations say about the text, and what one notes for itself. Each step goes on from the one before. */
describe('beside the text', () => {
  const gathering = useGathering('comments')
  const { people, sheetOf, at } = openSeats()
  const select = (who: string, words: string) => sheetOf(who).selectWords(words)
  const openTab = async (who: string, name: RegExp) => {
    const tab = at(who).getByRole('tab', { name })
    if (!(await tab.isVisible())) await at(who).getByRole('button', { name }).first().click()
    else await tab.click()
  }
  const thread = (who: string, words: string): Locator =>
    at(who).getByRole('article', { name: new RegExp(`Comentario de .*${words}`) })

  beforeAll(async () => {
    people.set('PPT', await gathering.preside(MEETING))
    people.set('MEX', await gathering.join('MEX', 'Lucía Ferrer'))
    people.set('MEX 2', await gathering.join('MEX', 'Raúl Soto'))
    people.set('CAN', await gathering.join('CAN', 'Claire Roy'))
  })

  stepByStep(async () => {
    for (const who of people.keys()) await takeShot(at(who), `comments-failed-${who}`)
  })

  it('lets a delegate comment on words by the keyboard alone, and everybody sees it', async () => {
    await select('MEX', 'retos y prospectivas')
    await at('MEX').keyboard.press('Control+Alt+m')
    await at('MEX').getByRole('textbox', { name: 'Comentar' }).waitFor()
    await expect
      .poll(() => highlighted(at('MEX'), 'mesa-commented-chosen'))
      .toBe('retos y prospectivas')
    await at('MEX').keyboard.type('¿No sería mejor «desafíos»?')
    await at('MEX').keyboard.press('Control+Enter')
    for (const who of ['MEX', 'PPT', 'CAN']) {
      await openTab(who, /^Comentarios/)
      await expect
        .poll(() => thread(who, 'retos').innerText())
        .toContain('¿No sería mejor «desafíos»?')
      await expect.poll(() => thread(who, 'retos').innerText()).toContain('Lucía Ferrer')
      await expect
        .poll(() =>
          at(who)
            .getByRole('tab', { name: /^Comentarios/ })
            .innerText(),
        )
        .toMatch(/1/)
    }
    await expect.poll(() => highlighted(at('CAN'), 'mesa-commented')).toBe('retos y prospectivas')
    expect(await sheetOf('CAN').text()).not.toContain('desafíos')
  })

  it('keeps the comment on its words while others write around them', async () => {
    await select('CAN', 'y prospectivas')
    await at('CAN').keyboard.press('ArrowLeft')
    await sheetOf('CAN').type('grandes ')
    for (const who of ['CAN', 'MEX']) {
      await expect.poll(() => highlighted(at(who), 'mesa-commented')).toBe('retos |y prospectivas')
    }
  })

  it('takes an answer of the chair, who resolves it; who began it opens it again', async () => {
    await thread('PPT', 'retos').getByRole('button', { name: 'Responder' }).click()
    await expect.poll(() => focusedName(at('PPT'))).toBe('Responder')
    await at('PPT').keyboard.type('La PPT prefiere «retos».')
    await takeShot(at('PPT'), 'comments-chair')
    await thread('PPT', 'retos').getByRole('button', { name: 'Responder' }).click()
    await expect
      .poll(() => thread('MEX', 'retos').innerText())
      .toContain('La PPT prefiere «retos».')
    const byCanada = thread('CAN', 'retos').getByRole('button', { name: 'Resolver' })
    expect(await byCanada.count()).toBe(0)
    await thread('PPT', 'retos').getByRole('button', { name: 'Resolver' }).click()
    await at('MEX').getByText('1 resuelto').click()
    await expect.poll(() => thread('MEX', 'retos').innerText()).toContain('Resuelto por PPT')
    expect(await highlighted(at('MEX'), 'mesa-commented')).toBe('')
    await thread('MEX', 'retos').getByRole('button', { name: 'Reabrir' }).click()
    await expect.poll(() => at('PPT').getByText('1 resuelto').count()).toBe(0)
    await expect.poll(() => highlighted(at('CAN'), 'mesa-commented')).toContain('retos')
  })

  it('keeps a comment on a suggestion when the chair rejects it and its words are gone', async () => {
    await openTab('CAN', /^Sugerencias/)
    await at('CAN').getByRole('button', { name: 'Cerrar el panel' }).click()
    await select('CAN', 'grandes')
    await at('CAN').getByRole('article').getByRole('button', { name: 'Comentar' }).click()
    await at('CAN').getByRole('textbox', { name: 'Comentar' }).fill('Lo explico en la sala.')
    await at('CAN').getByRole('button', { name: 'Comentar', exact: true }).last().click()
    await expect.poll(() => thread('PPT', 'grandes').count()).toBe(1)
    await at('PPT').keyboard.press('F8')
    // The buttons wait a moment for the chair to read.
    const reject = at('PPT').getByRole('button', { name: /^Rechazar/ })
    await expect
      .poll(async () => {
        await reject.click()
        return at('PPT').getByText('Todo está decidido.').count()
      })
      .toBe(1)
    for (const who of ['PPT', 'CAN']) {
      const gone = thread(who, 'grandes')
      await expect.poll(() => gone.innerText()).toContain('Sobre palabras que ya no están')
    }
    await takeShot(at('CAN'), 'comments-gone')
  })

  it('lets one comment in the clean view too, on the words that one sees there', async () => {
    await select('CAN', 'Panamá')
    await at('CAN').keyboard.press('Delete')
    await at('MEX').getByRole('radio', { name: 'Como quedaría' }).click()
    await expect.poll(() => sheetOf('MEX').text()).toContain('recomendación de .')
    await select('MEX', 'recomendación de .')
    await at('MEX').keyboard.press('Control+Alt+m')
    await at('MEX').getByRole('textbox', { name: 'Comentar' }).waitFor()
    await expect
      .poll(() => highlighted(at('MEX'), 'mesa-commented-chosen'))
      .toBe('recomendación de .')
    await at('MEX').keyboard.type('¿De quién?')
    await at('MEX').keyboard.press('Control+Enter')
    await expect.poll(() => thread('CAN', 'recomendación').innerText()).toContain('¿De quién?')
    await at('MEX').getByRole('radio', { name: 'Con marcas' }).click()
    await expect
      .poll(() => highlighted(at('MEX'), 'mesa-commented-chosen'))
      .toBe('recomendación de |Panamá|.')
  })

  it('keeps a delegation’s notes to its own people, who write in them at once', async () => {
    for (const who of ['MEX', 'MEX 2']) await openTab(who, /^Notas$/)
    const box = (who: string) => at(who).getByRole('textbox', { name: /^Notas de/ })
    await box('MEX').fill('Ceder en el punto 3.')
    await expect.poll(() => box('MEX 2').inputValue()).toBe('Ceder en el punto 3.')
    await box('MEX').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(5, 5))
    await box('MEX 2').evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0))
    await box('MEX 2').pressSequentially('No. ')
    await expect.poll(() => box('MEX').inputValue()).toBe('No. Ceder en el punto 3.')
    await at('MEX').keyboard.type(' todo')
    await expect.poll(() => box('MEX 2').inputValue()).toBe('No. Ceder todo en el punto 3.')
    await at('MEX').keyboard.press('Control+z')
    await expect.poll(() => box('MEX 2').inputValue()).toBe('No. Ceder en el punto 3.')
    await expect.poll(() => at('MEX').locator('.notes-state').innerText()).toContain('Recibido')
    await takeShot(at('MEX'), 'notes')

    await openTab('CAN', /^Notas$/)
    expect(await box('CAN').inputValue()).toBe('')
    await openTab('PPT', /^Notas$/)
    expect(await box('PPT').inputValue()).toBe('')
    for (const who of ['CAN', 'PPT']) expect(await at(who).content()).not.toContain('Ceder')
  })

  it('gives the notes back after the page is loaded anew', async () => {
    await at('MEX').reload()
    await openTab('MEX', /^Notas$/)
    const box = at('MEX').getByRole('textbox', { name: /^Notas de/ })
    await expect.poll(() => box.inputValue()).toBe('No. Ceder en el punto 3.')
  })

  it('goes on while a file is made, which can be stopped and asked for again', async () => {
    const page = at('PPT')
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => (open = resolve))
    await page.route('**/export-worker*', async (route) => {
      await opened
      // Of a worker that was stopped nobody waits for the script any more.
      await route.continue().catch(() => undefined)
    })
    await page.getByRole('button', { name: 'Exportar', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Exportar' })
    const save = dialog.getByRole('button', { name: 'Guardar como Word' })
    await dialog.locator('label', { hasText: 'Compilación de propuestas' }).click()
    await dialog.getByText(/Con (el comentario|los \d+ comentarios)/).waitFor()
    await save.click()
    await dialog.getByRole('progressbar').waitFor()
    await select('CAN', 'cuotas')
    await sheetOf('CAN').type('aportes')
    await expect.poll(() => sheetOf('PPT').text()).toContain('aportes')
    await takeShot(page, 'export-working')
    await dialog.getByRole('button', { name: 'Detener' }).click()
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' })
    open()
    const target = path.join(gathering.folder, 'compilacion.docx')
    const file = await savedFrom(page, () => save.click(), target)
    expect(partOf(file, 'word/document.xml')).toContain('¿No sería mejor')
    await dialog.getByRole('button', { name: 'Cerrar' }).first().click()
  })

  it('is without barriers, light and dark, wide and narrow', async () => {
    for (const [who, name] of [
      ['PPT', /^Comentarios/],
      ['CAN', /^Comentarios/],
      ['MEX', /^Notas$/],
    ] as const) {
      await openTab(who, name)
      for (const width of [1440, 1000]) {
        await at(who).setViewportSize({ width, height: 800 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await at(who).emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await takeShot(at(who), `beside-${who}-${width}-${colorScheme}`)
          expect(await accessibilityProblems(at(who)), `${who} ${width} ${colorScheme}`).toEqual([])
        }
      }
    }
    expect(gathering.faults()).toEqual([])
  })
})

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? '')
}

/** The words that a highlight of the browser lies over, stretch by stretch. */
async function highlighted(page: Page, name: string): Promise<string> {
  return (await highlightedOn(page, name)).words.join('|')
}

const MEETING = {
  chair: 'Elena Robles',
  city: 'Ciudad de México',
  day: ['1', '12', '2021'],
  presidency: 'México',
  absent: [],
  text: [
    'CONCLUSIONES Y RECOMENDACIONES',
    '1. Agradecer a la PPT la presentación del informe de la reunión, con sus retos y prospectivas.',
    '2. Tomar nota de la recomendación de Panamá.',
    '3. Instar a los Países Miembros a ponerse al día con sus cuotas.',
  ].join('\n'),
} as const
