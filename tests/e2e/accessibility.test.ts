import type { Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { judgeScreen } from '../support/accessibility.ts'
import { useGathering } from '../support/gathering.ts'
import { invite, join } from '../support/table.ts'

/** Every screen there is, light and dark, before the same judge. */
describe('no screen has a barrier', () => {
  const gathering = useGathering('barriers')
  let chair: Page
  let link = ''

  beforeAll(async () => {
    chair = await gathering.come('PPT')
  })

  it('home, with no meeting and in English', async () => {
    await chair.goto(gathering.desk.address)
    await chair.getByRole('heading', { name: 'Reuniones recientes' }).waitFor()
    await judgeScreen(chair, 'home')
    await chair.getByRole('radio', { name: 'English' }).click()
    await chair.getByRole('heading', { name: 'Join a meeting' }).waitFor()
    await judgeScreen(chair, 'home-en')
    await chair.getByRole('radio', { name: 'Español' }).click()
  })

  it('new meeting, and filled in wrongly', async () => {
    await chair.getByRole('button', { name: /Nueva reunión/ }).click()
    await chair.getByRole('button', { name: 'Crear y abrir la mesa' }).waitFor()
    await judgeScreen(chair, 'new-meeting')
    await chair.getByRole('button', { name: 'Crear y abrir la mesa' }).click()
    await chair.getByText('Escriba la ciudad.').waitFor()
    await judgeScreen(chair, 'new-meeting-errors')
    await chair.getByRole('button', { name: 'Inicio' }).click()
  })

  it('the chair’s table, deciding and with its dialogs', async () => {
    await chair.getByRole('button', { name: /Reunión de práctica/ }).click()
    await chair.getByLabel('Su nombre').fill('Ana Presidenta')
    await judgeScreen(chair, 'sit-down')
    await chair.getByRole('button', { name: 'Abrir la mesa' }).click()
    await chair.getByText('por decidir').first().waitFor()
    await judgeScreen(chair, 'room-chair')
    await chair.keyboard.press('F8')
    await judgeScreen(chair, 'room-deciding')
    const codes = await invite(chair)
    link = `${gathering.origin}/i/${codes.get('MEX') ?? ''}`
    await chair.getByRole('button', { name: 'Exportar', exact: true }).click()
    await chair.getByRole('dialog').waitFor()
    await judgeScreen(chair, 'export')
    await chair.getByRole('button', { name: 'Cerrar' }).first().click()
    await chair.getByRole('button', { name: 'Invitar', exact: true }).click()
    await chair.getByRole('dialog').waitFor()
    await judgeScreen(chair, 'invitations')
  })

  it('a delegate’s way in, and the table, narrow too', async () => {
    const page = await gathering.come('MEX')
    await page.goto(link)
    await page.getByRole('heading', { name: 'México' }).waitFor()
    await judgeScreen(page, 'join')
    await join(page, link, 'Lucía Ferrer')
    await page.getByText('Recibido por la mesa').waitFor()
    await judgeScreen(page, 'room-delegate')
    await page.setViewportSize({ width: 1100, height: 720 })
    await judgeScreen(page, 'room-narrow')
  })

  it('a code that is none, answered in words', async () => {
    const page = await gathering.come('nobody')
    await page.goto(`${gathering.origin}/i/MEX-2222-2222`)
    await page.getByText(/^Ese código no existe/).waitFor()
    await judgeScreen(page, 'no-such-code')
  })
})
