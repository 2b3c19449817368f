import type { Page } from 'playwright-core'
import { openDraft } from '../../shared/draft/draft.ts'
import { openPen } from '../../shared/draft/pen.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { PARAGRAPHS } from './big-draft.ts'
import type { Sample } from './measure.ts'
import { sampleOf } from './measure.ts'
import type { BenchTable } from './table.ts'

const EDITS = 40

/** Another delegation writes; counts from its keystroke until the words are in this page. */
export async function editFromAfar(page: Page, table: BenchTable): Promise<Sample> {
  const { doc, stop } = await table.follow('CAN')
  const reader = openReader(openDraft(doc))
  const pen = openPen(reader, { party: 'CAN', delegate: 'Persona CAN' }, () => 0)
  const paragraph = reader.document().paragraphs[(PARAGRAPHS * table.times) / 2 + 1]?.id
  if (paragraph === undefined) throw new Error('No paragraph to write in')
  const took: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const word = ` remota${edit}.`
    const shown = page.evaluate(waitForWords, { paragraph, word })
    // The watcher is in place once the page has answered something that was asked after it.
    await page.evaluate(() => null)
    const startMs = performance.now()
    pen.insertText({ paragraph, offset: 3 }, word)
    await shown
    took.push(performance.now() - startMs)
  }
  reader.stop()
  stop()
  return sampleOf(took)
}

function waitForWords({ paragraph, word }: { paragraph: string; word: string }): Promise<void> {
  return new Promise((resolve) => {
    const point = document.querySelector(`[data-paragraph="${paragraph}"]`)
    if (point === null) throw new Error(`No paragraph ${paragraph}`)
    const watcher = new MutationObserver(() => {
      if (!point.textContent.includes(word)) return
      watcher.disconnect()
      resolve()
    })
    watcher.observe(point, { childList: true, characterData: true, subtree: true })
  })
}
