import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { openSeats } from '../support/seats.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn(
  '1. Instar a todos los Países miembros a compartir información.',
  '2. Agradecer a la Presidencia Pro-Témpore su hospitalidad.',
)

/** A reservation from the keyboard to the agreed text, and away again. Each step goes on from the one before. */
describe('footnotes', () => {
  const gathering = useGathering('footnotes')
  const { people, sheetOf, at } = openSeats()
  const listed = async (who: string): Promise<readonly string[]> => {
    const texts = await at(who).locator('.footnotes li').allInnerTexts()
    return texts.map((text) => text.replace(/\s+/g, ' ').trim())
  }
  const signs = (who: string) =>
    at(who)
      .locator('.draft-text [data-note-after], .draft-text [data-note-before]')
      .evaluateAll((all) =>
        all.map((each) => {
          const note = each.getAttribute('data-note-after') ?? each.getAttribute('data-note-before')
          return `${(each.textContent ?? '').slice(-8)}|${note ?? ''}`
        }),
      )
  /** By the chair's keys: the buttons wait a moment for her to read. */
  const decide = async (key: 'a' | 'r') => {
    await at('PPT').keyboard.press('F8')
    await expect
      .poll(async () => {
        await at('PPT').keyboard.press(key)
        return at('PPT').getByText('Todo está decidido.').count()
      })
      .toBe(1)
  }

  beforeAll(async () => {
    people.set('PPT', await gathering.preside(MEETING))
    people.set('MEX', await gathering.join('MEX', 'Lucía Ferrer'))
    people.set('CAN', await gathering.join('CAN', 'Claire Roy'))
  })

  stepByStep(async () => {
    for (const who of people.keys()) await takeShot(at(who), `footnotes-failed-${who}`)
  })

  it('are proposed by the keyboard alone, while others write', async () => {
    await sheetOf('MEX').selectWords('Países miembros')
    await at('MEX').keyboard.press('Control+Alt+f')
    await at('MEX').getByRole('dialog', { name: 'Nota al pie' }).waitFor()
    await at('MEX').keyboard.type('No aplica a los menores no acompañados.')
    await takeShot(at('MEX'), 'footnotes-dialog')
    expect(await accessibilityProblems(at('MEX'))).toEqual([])
    await sheetOf('CAN').selectWords('todos ')
    await at('CAN').keyboard.press('Delete')
    await at('MEX').keyboard.press('Control+Enter')
    for (const who of ['MEX', 'CAN', 'PPT']) {
      await expect.poll(() => signs(who)).toEqual(['miembros|1 MEX'])
      await expect
        .poll(async () => (await listed(who)).join())
        .toContain('Reserva de México: No aplica a los menores no acompañados.')
    }
    expect(await sheetOf('CAN').text()).not.toContain('menores')
  })

  it('are taken in by the chair, and tell a screen reader their number', async () => {
    await takeShot(at('PPT'), 'footnotes-pending')
    await decide('a')
    for (const who of ['MEX', 'CAN']) {
      await expect.poll(() => signs(who)).toEqual(['miembros|1'])
    }
    await expect.poll(() => spoken(at('CAN'))).toContain('nota 1')
    expect(await accessibilityProblems(at('CAN'))).toEqual([])
  })

  it('leave typing around them as it was', async () => {
    await sheetOf('CAN').selectWords('miembros')
    await at('CAN').keyboard.press('ArrowRight')
    await sheetOf('CAN').type(' y asociados')
    await expect.poll(() => signs('MEX')).toEqual(['miembros|1'])
    await expect.poll(() => sheetOf('MEX').text()).toContain('miembros y asociados a compartir')
    await at('CAN').keyboard.press('Control+z')
    await expect.poll(() => sheetOf('MEX').text()).toContain('miembros a compartir')
  })

  it('are changed as a whole by their own country, and by nobody else', async () => {
    expect(
      await at('CAN')
        .getByRole('button', { name: /la nota 1/ })
        .count(),
    ).toBe(0)
    await at('MEX').getByRole('button', { name: 'Cambiar… la nota 1' }).click()
    await at('MEX').getByRole('textbox', { name: 'Texto de la nota' }).fill('No aplica a menores.')
    await at('MEX').getByRole('button', { name: 'Proponer' }).click()
    await expect.poll(() => signs('CAN')).toEqual(['miembros|1 −MEX, 1 MEX'])
    await takeShot(at('CAN'), 'footnotes-changed')
    await sheetOf('CAN').selectWords('Agradecer')
    await at('CAN').keyboard.press('ArrowRight')
    await at('CAN')
      .getByRole('button', { name: /^Nota al pie o reserva/ })
      .click()
    await at('CAN').getByText('Es una reserva de').click()
    await at('CAN').keyboard.press('Shift+Tab')
    await at('CAN').getByRole('textbox', { name: 'Texto de la nota' }).fill('Véase el acta.')
    await at('CAN').getByRole('button', { name: 'Proponer' }).click()
    await expect.poll(() => signs('MEX')).toEqual(['miembros|1 −MEX, 1 MEX', 'gradecer|2 CAN'])
    await at('MEX').getByRole('button', { name: 'Nota 2: ir a su lugar en el texto' }).click()
    await expect
      .poll(() => at('MEX').evaluate(() => document.activeElement?.className))
      .toContain('draft-text')
    await takeShot(at('MEX'), 'footnotes-two')
    await decide('a')
    await expect.poll(() => signs('CAN')).toEqual(['miembros|1', 'gradecer|2'])
    await expect
      .poll(async () => (await listed('CAN')).join(' / '))
      .toMatch(/1 Reserva de México: No aplica a menores\. .*2 Véase el acta\./)
  })

  it('are undone, and gone when they are rejected', async () => {
    await at('CAN').getByRole('button', { name: 'Quitar la nota 2' }).click()
    await expect.poll(() => signs('PPT')).toEqual(['miembros|1', 'gradecer|2 −CAN'])
    await at('CAN').getByRole('textbox', { name: 'Texto', exact: true }).focus()
    await at('CAN').keyboard.press('Control+z')
    await expect.poll(() => signs('PPT')).toEqual(['miembros|1', 'gradecer|2'])
    await at('MEX').getByRole('button', { name: 'Quitar la nota 1' }).click()
    await expect.poll(() => signs('PPT')).toEqual(['miembros|1 −MEX', 'gradecer|1'])
    await decide('a')
    await expect.poll(() => signs('MEX')).toEqual(['gradecer|1'])
    await takeShot(at('MEX'), 'footnotes-last')
  })
})

/** The words of the text as the browser hands them to a screen reader. */
async function spoken(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n')
}
