import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Keeps what a page says to who listens to it, until it is loaded anew. */
export async function listenTo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = []
    // The region itself may be made anew.
    const keep = () => {
      const words = document.querySelector('p.unseen[role="status"]')?.textContent ?? ''
      if (words !== said.at(-1)) said.push(words)
    }
    const whatever = { childList: true, characterData: true, subtree: true }
    new MutationObserver(keep).observe(document.body, whatever)
    Object.assign(globalThis, { said })
  })
}

/** Does something, waits until the page has answered, and gives that; others' news may come in between. */
export async function heardAfter(
  page: Page,
  act: () => Promise<unknown>,
  answer: RegExp,
): Promise<string> {
  const before = (await sayings(page)).length
  await act()
  const since = async () => (await sayings(page)).slice(before).join('\n')
  await expect.poll(since, { timeout: 10_000 }).toMatch(answer)
  return answer.exec(await since())?.[0] ?? ''
}

/** Presses until the page has answered: the bar takes no key in the moment after it went on. */
export async function pressUntil(page: Page, key: string, answer: RegExp): Promise<void> {
  const before = (await sayings(page)).length
  const isHeard = async () => (await sayings(page)).slice(before).some((each) => answer.test(each))
  await expect
    .poll(
      async () => {
        if (await isHeard()) return true
        await page.keyboard.press(key)
        return isHeard()
      },
      { timeout: 10_000, interval: 100 },
    )
    .toBe(true)
}

function sayings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...((globalThis as { said?: readonly string[] }).said ?? [])]) // kept above
}
