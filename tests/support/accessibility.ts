import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { takeShot } from './table.ts'

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

/** Judges a page in both colour schemes, and takes its picture in each. */
export async function judgeScreen(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await takeShot(page, `${name}-${colorScheme}`)
    expect(await accessibilityProblems(page), `${name}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
