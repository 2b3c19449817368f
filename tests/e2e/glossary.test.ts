import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn(
  '1. Agradecer su labor.',
  '2. Instar a los Países.',
  '3. Tomar nota del informe del Grupo de Trabajo, y de la Red Regional de Organizaciones.',
)

/** Names that are completed as one types. Each step goes on from the one before. */
describe('the glossary', () => {
  const gathering = useGathering('glossary')
  let sheet: Sheet
  const list = () => sheet.page.getByRole('listbox', { name: 'Nombres que pueden completarse' })
  const written = async () => (await sheet.text()).replaceAll('\u200b', '')

  beforeAll(async () => {
    await gathering.preside(MEETING)
    sheet = await gathering.join('MEX', 'Lucía Ferrer')
  })

  stepByStep(async () => takeShot(sheet.page, 'glossary-failed'))

  it('completes a name by Tab, in the middle of a point and at its level', async () => {
    await sheet.caretAfter('Agradecer')
    await sheet.type(' al Grupo Reg')
    await list().waitFor()
    await takeShot(sheet.page, 'glossary-list')
    expect(await accessibilityProblems(sheet.page)).toEqual([])
    expect(await sheet.page.locator('.draft [role=status]').innerText()).toBe(
      'Grupo Regional de Consulta sobre Migración (GRCM): Tab lo escribe.',
    )
    await sheet.page.keyboard.press('Tab')
    await sheet.type(',')
    await expect
      .poll(written)
      .toContain('1. Agradecer al Grupo Regional de Consulta sobre Migración (GRCM), su labor.')
    expect(await list().count()).toBe(0)
  })

  it('is put away by Escape, and takes no other key', async () => {
    await sheet.caretAfter('Instar')
    await sheet.type(' a la RRO')
    await list().waitFor()
    await sheet.page.keyboard.press('Escape')
    await list().waitFor({ state: 'detached' })
    await sheet.type('CM')
    await expect.poll(written).toContain('2. Instar a la RROCM a los Países.')
  })

  it('leaves Tab to the level where one only comes to a name with the caret', async () => {
    for (const words of ['Grupo de Trabajo', 'Red Regional de Organizaciones', 'Tomar']) {
      await sheet.caretAfter(words)
      expect(await list().count()).toBe(0)
      await sheet.page.keyboard.press('Tab')
      await expect
        .poll(written)
        .toMatch(/a\. Tomar nota del informe del Grupo de Trabajo, y de la Red/)
      await sheet.page.keyboard.press('Shift+Tab')
      await expect
        .poll(written)
        .toMatch(/3\. Tomar nota del informe del Grupo de Trabajo, y de la Red/)
    }
  })

  it('completes a name that one has come to when asked', async () => {
    await sheet.caretAfter('Red Regional de Organizaciones')
    await sheet.page.keyboard.press('Control+Space')
    await list().waitFor()
    await sheet.page.keyboard.press('Escape')
    await list().waitFor({ state: 'detached' })
  })

  it('leaves the level to Alt+Shift and an arrow, also where a verb is offered', async () => {
    await sheet.caretAfter('de Organizaciones.')
    await sheet.page.keyboard.press('Enter')
    await sheet.type('Agr')
    await sheet.page.getByRole('listbox', { name: 'Verbos para abrir el párrafo' }).waitFor()
    await sheet.page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(written).toMatch(/a\. Agr$/)
    await sheet.page.keyboard.press('Tab')
    await expect.poll(written).toMatch(/a\. Agradecer\s*$/)
    expect(gathering.faults()).toEqual([])
  })
})
