import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { checkedDocx } from './checked-docx.ts'

/** What a page gives to be saved when it is told to, put at a path. A Word file of it is checked. */
export async function savedFrom(
  page: Page,
  order: () => Promise<void>,
  to: string,
): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download')
  await order()
  await (await downloading).saveAs(to)
  const file = new Uint8Array(await readFile(to))
  return to.endsWith('.docx') ? checkedDocx(file) : file
}
