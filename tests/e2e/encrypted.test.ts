import { describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { useGathering } from '../support/gathering.ts'
import { openSheet } from '../support/sheet.ts'
import { join, meetingOn, takeShot } from '../support/table.ts'

describe('a table with a certificate of its own', () => {
  const gathering = useGathering('encrypted')

  it('tells what to compare, and takes who went on past the warning', async () => {
    const chair = await gathering.preside(meetingOn('1. Agradecer a los Países Miembros.'))
    await chair.page.getByRole('button', { name: 'Invitar', exact: true }).click()
    const dialog = chair.page.getByRole('dialog')
    await dialog.getByText(/podría leer lo que se escribe y los códigos/).waitFor()
    await takeShot(chair.page, 'encrypted-choice')
    expect(await accessibilityProblems(chair.page)).toEqual([])
    await dialog.locator('label', { hasText: 'Cifrada' }).click()
    await dialog.getByRole('button', { name: 'Abrir la mesa a la red' }).click()
    const link = dialog.getByText(/^https:\/\/\S+\/i\/\S+$/)
    await link.waitFor()
    await expect.poll(() => dialog.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/).count()).toBe(1)
    await takeShot(chair.page, 'encrypted-invitation')

    const guests = await gathering.browser.newContext({ ignoreHTTPSErrors: true, locale: 'es' })
    const guest = await guests.newPage()
    await join(guest, await link.innerText(), 'Lucía Ferrer')
    const sheet = openSheet(guest)
    await sheet.caretAfter('Agradecer')
    await sheet.type(' mucho')
    await guest.getByText('Recibido por la mesa').waitFor()
    await expect.poll(() => chair.text()).toContain('Agradecer mucho')
    await guests.close()
    expect(gathering.faults()).toEqual([])
  })
})
