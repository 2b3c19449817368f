import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

const MEETING = meetingOn('1. Agradecer su labor.', '2. Instar a los Países.')

/** Names that are completed as one types. Each step goes on from the one before. */
describe('the glossary', () => {
  const gathering = useGathering('glossary')
  let sheet: Sheet
  const list = () => sheet.page.getByRole('listbox', { name: 'Nombres que pueden completarse' })
  const words = async () => (await sheet.text()).replaceAll('\u200b', '')

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
    await sheet.page.keyboard.press('Tab')
    await sheet.type(',')
    await expect
      .poll(words)
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
    await expect.poll(words).toContain('2. Instar a la RROCM a los Países.')
  })

  it('leaves the level to Alt+Shift and an arrow, also where a verb is offered', async () => {
    await sheet.caretAfter('Países.')
    await sheet.page.keyboard.press('Enter')
    await sheet.type('Agr')
    await sheet.page.getByRole('listbox', { name: 'Verbos para abrir el párrafo' }).waitFor()
    await sheet.page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(words).toMatch(/a\. Agr$/)
    await sheet.page.keyboard.press('Tab')
    await expect.poll(words).toMatch(/a\. Agradecer\s*$/)
    expect(gathering.faults()).toEqual([])
  })
})
