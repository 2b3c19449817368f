import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../support/chromium.ts'
import { openSheet } from '../support/sheet.ts'
import { benchGrowth } from './growth.ts'
import type { Keystrokes } from './keystrokes.ts'
import { typeAndMeasure } from './keystrokes.ts'
import type { Line } from './measure.ts'
import { rounded } from './measure.ts'
import { benchRedrawing } from './redrawing.ts'
import { editFromAfar } from './remote.ts'
import { openRoom, toTheMiddle } from './room.ts'
import type { BenchTable } from './table.ts'
import { benchTypists } from './typists.ts'
import { benchWire } from './wire.ts'

const TARGET_P95_MS = 8
const TARGET_RATIO = 2
const CARET_PARAGRAPH = 200

/** A keystroke and a remote edit in the whole app, against a key in bare Lexical, and the rest that redraws. */
export async function benchBrowser(
  root: string,
  table: BenchTable,
  long: BenchTable,
): Promise<readonly Line[]> {
  const browser = await launchChromium()
  try {
    const { page, line: opening } = await openRoom(browser, table)
    const paragraphs = await openSheet(page).paragraphs()
    await toTheMiddle(page)
    const ours = await typeAndMeasure(page)
    const remote = await editFromAfar(page, table)
    await toTheMiddle(page)
    const typists = await benchTypists(page, table, 'MEX')
    const wire = await benchWire(page)
    await page.context().close()
    const bare = await measureBare(
      browser,
      root,
      paragraphs.map(({ text }) => text),
    )
    return [
      keystrokeLine(ours, bare),
      { bench: 'remote-edit-shown', ...remote },
      ...[typists, wire, opening],
      ...(await benchGrowth(browser, table, long)),
      ...(await benchRedrawing(browser, table)),
      ...(await benchRedrawing(browser, long)),
    ]
  } finally {
    await browser.close()
  }
}

function keystrokeLine(ours: Keystrokes, bare: Keystrokes): Line {
  const ratio = rounded(ours.p95Ms / bare.p95Ms)
  const laidOutRatio = rounded(ours.laidOutP95Ms / bare.laidOutP95Ms)
  return {
    bench: 'keystroke',
    p95Ms: ours.p95Ms,
    medianMs: ours.medianMs,
    bareP95Ms: bare.p95Ms,
    bareMedianMs: bare.medianMs,
    ratio,
    laidOutP95Ms: ours.laidOutP95Ms,
    bareLaidOutP95Ms: bare.laidOutP95Ms,
    laidOutRatio,
    busyMs: ours.busyMs,
    bareBusyMs: bare.busyMs,
    isOnTarget: ours.p95Ms < TARGET_P95_MS && laidOutRatio <= TARGET_RATIO,
  }
}

async function measureBare(
  browser: Browser,
  root: string,
  paragraphs: readonly string[],
): Promise<Keystrokes> {
  const outDir = path.join(root, 'dist/bench')
  const page = path.join(root, 'tests/bench/page')
  await build({
    configFile: false,
    root: page,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    const file = path.join(outDir, name)
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/html')
    return response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo // a TCP server's address is always one
    const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await bare.goto(`http://127.0.0.1:${port}/`)
    await bare.evaluate((texts) => window.fillBare(texts), paragraphs)
    await bare.evaluate(putCaretInto, CARET_PARAGRAPH)
    return await typeAndMeasure(bare)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

function putCaretInto(paragraph: number): void {
  const words = document.querySelectorAll('#sheet p')[paragraph]?.querySelector('span')?.firstChild
  if (words === null || words === undefined) throw new Error('No words to write in')
  document.getElementById('sheet')?.focus()
  getSelection()?.setBaseAndExtent(words, 20, words, 20)
  words.parentElement?.scrollIntoView({ block: 'center' })
}
