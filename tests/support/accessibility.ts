import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong on a page, a line for each; empty where nothing is. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // The page's policy forbids foreign scripts; the debugger's evaluation is not bound by it.
  await page.evaluate(AXE)
  const results = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(), // just loaded
  )
  if (results.passes.length === 0) throw new Error('axe-core checked nothing')
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
  )
}
