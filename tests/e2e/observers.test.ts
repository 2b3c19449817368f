import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { stepByStep, useGathering } from '../support/gathering.ts'
import { meetingOn, takeShot } from '../support/table.ts'
import type { Sheet } from '../support/sheet.ts'

/** Who only reads: observers, and the room's screen. Each step goes on from the one before. */
describe('who only reads', () => {
  const gathering = useGathering('observers')
  let chair: Sheet
  let observer: Sheet
  let mexico: Sheet
  let screen: Page
  let screenCode = ''

  beforeAll(async () => {
    chair = await gathering.preside(
      meetingOn('CONCLUSIONES', '1. Agradecer a los Países Miembros.', '2. Instar a la PPT.'),
    )
    observer = await gathering.join('OBS', 'Organización Internacional para las Migraciones')
    mexico = await gathering.join('MEX', 'Lucía Ferrer')
  })

  stepByStep(async () => {
    await takeShot(chair.page, 'observers-failed-chair')
    await takeShot(observer.page, 'observers-failed-observer')
  })

  it('lets an observer say something to the presidency, which alone reads it', async () => {
    await observer.page.getByRole('button', { name: 'A la PPT' }).click()
    await observer.page
      .getByRole('textbox', { name: 'Comentario para la PPT' })
      .fill('Falta mencionar el informe del punto 3.')
    await observer.page.keyboard.press('Control+Enter')
    await observer.page.getByText(/^Recibido por la mesa, /).waitFor()
    await takeShot(observer.page, 'observers-observer')
    await chair.page.getByRole('tab', { name: 'OBS' }).click()
    const panel = chair.page.getByRole('tabpanel')
    await expect.poll(() => panel.innerText()).toContain('Falta mencionar el informe')
    await expect.poll(() => panel.innerText()).toContain('Organización Internacional')
    await takeShot(chair.page, 'observers-chair')
    const isWider = () => document.documentElement.scrollWidth > window.innerWidth
    expect(await chair.page.evaluate(isWider)).toBe(false)
    for (const page of [observer.page, chair.page]) {
      expect(await accessibilityProblems(page)).toEqual([])
    }
    expect(await mexico.page.getByRole('tab', { name: 'OBS' }).count()).toBe(0)
  })

  it('lets the chair add an invitation for the room’s screen while the meeting runs', async () => {
    await chair.page.getByRole('button', { name: 'Invitar', exact: true }).click()
    const dialog = chair.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Presidencia' }).first().click()
    await dialog.getByRole('button', { name: 'Añadir invitación' }).click()
    const adding = chair.page.getByRole('dialog', { name: 'Añadir invitación' })
    await adding.getByRole('button', { name: /Papel/ }).click()
    await chair.page.getByRole('option', { name: 'Pantalla' }).click()
    await takeShot(chair.page, 'observers-adding')
    await adding.getByRole('button', { name: 'Dar un código' }).click()
    const row = dialog.getByRole('button', { name: /Pantalla/ })
    await expect.poll(async () => (screenCode = codeIn(await row.innerText()))).not.toBe('')
    await takeShot(chair.page, 'observers-invitations')
    await dialog.getByRole('button', { name: 'Cerrar' }).click()
  })

  it('shows the room in large what the chair has before her', async () => {
    await mexico.caretAfter('Instar')
    await mexico.type(' con respeto')
    screen = await gathering.come('screen')
    await screen.goto(`${gathering.origin}/i/${screenCode}`)
    await screen.getByLabel('Su nombre').fill('Sala')
    await screen.getByRole('button', { name: 'Entrar a la mesa' }).click()
    const current = screen.locator('.projector-current')
    await expect.poll(() => current.innerText()).toContain('Instar con respeto')
    await chair.page.keyboard.press('F8')
    await expect
      .poll(() => screen.getByRole('status').innerText())
      .toContain('En decisión: México · 1 de 1')
    await expect.poll(() => screen.getByRole('list').innerText()).toContain('México')
    await takeShot(screen, 'observers-screen')
    expect(await accessibilityProblems(screen)).toEqual([])
  })

  it('shows the room how far that is agreed', async () => {
    await chair.caretAfter('Instar')
    await chair.page.keyboard.press('Control+Alt+s')
    await chair.page.getByRole('radio', { name: 'Acordado ad referendum' }).press('Space')
    await chair.page.keyboard.press('Escape')
    const standing = screen.locator('.projector-standing')
    await expect.poll(() => standing.innerText()).toBe('Acordado ad referendum')
    await takeShot(screen, 'observers-screen-agreed')
    expect(await accessibilityProblems(screen)).toEqual([])
  })

  it('sends a screen home whose invitation is revoked, and nobody else', async () => {
    await chair.page.getByRole('button', { name: 'Invitar', exact: true }).click()
    const dialog = chair.page.getByRole('dialog')
    await dialog.getByRole('button', { name: /Pantalla/ }).click()
    await dialog.getByRole('button', { name: 'Anular y dar otro código' }).click()
    await chair.page.getByRole('button', { name: 'Anular sin dar otro' }).click()
    await screen.getByText('La invitación de esta pantalla fue anulada.').waitFor()
    await expect.poll(() => dialog.getByRole('button', { name: /Pantalla/ }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Cerrar' }).click()
    await mexico.type(' siempre')
    await expect.poll(() => chair.text()).toContain('con respeto siempre')
    expect(gathering.faults()).toEqual([])
  })
})

/** The code of the presidency's that a row shows, or none as yet: it comes from the host. */
function codeIn(row: string): string {
  return /PPT-\w{4}-\w{4}/.exec(row)?.[0] ?? ''
}
