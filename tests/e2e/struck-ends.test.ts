import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layLine } from '../support/cut-line.ts'
import type { Line } from '../support/cut-line.ts'
import { useGathering } from '../support/gathering.ts'
import { openHands } from '../support/page-hands.ts'
import type { Sheet } from '../support/sheet.ts'
import { meetingOn, takeShot } from '../support/table.ts'

/** Two countries would join the same paragraphs at once, and one of them do without the words. */
describe('the end of a paragraph', () => {
  const gathering = useGathering('struck-ends')
  let chair: Sheet
  let mex: Sheet
  let cri: Sheet
  let line: Line

  beforeAll(async () => {
    chair = await gathering.preside(
      meetingOn('1. Agradecer el informe.', 'a. Tomar nota.', '2. Fin.'),
    )
    mex = await gathering.join('MEX', 'Ana Peña')
    line = await layLine(Number(new URL(gathering.desk.address).port))
    cri = await gathering.join('CRI', 'Luis Mora', line.url)
  })
  afterAll(() => line.stop())

  const count = (page: Page, selector: string) => page.locator(selector).count()

  it('shows who strikes it, and puts nobody’s line through words of the paragraph', async () => {
    const { id: first } = await mex.find('Agradecer')
    const { id: second } = await mex.find('Tomar')
    line.cut()
    await cri.caretTo(second, -1)
    await cri.page.keyboard.press('Delete')
    await openHands(mex.page).selectAcross(first, second)
    await mex.page.keyboard.press('Delete')
    line.mend()
    await expect.poll(() => count(chair.page, '.point[data-struck-twice]')).toBe(1)
    await takeShot(chair.page, 'struck-ends')
    const [words = ''] = await chair.page
      .locator('.point[data-struck-twice] > [data-struck="MEX"] > del')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundImage))
    expect(words, 'one line, Mexico’s').toBe('none')
  })

  it('shows nothing of it any more once both think better of it', async () => {
    await mex.page.keyboard.press('Control+z')
    await cri.page.keyboard.press('Control+z')
    for (const { page } of [chair, mex, cri]) {
      await expect.poll(() => count(page, '.draft-text [data-suggestions]')).toBe(0)
      expect(await count(page, '.point:is([data-struck], [data-struck-twice], [data-party])')).toBe(
        0,
      )
    }
  })
})
