import type { Page } from 'playwright-core'

/** The words that a highlight of the browser lies over, stretch by stretch, and whether the first is in sight. */
export function highlightedOn(page: Page, name: string) {
  return page.evaluate((asked) => {
    const ranges = [...(CSS.highlights.get(asked) ?? [])].map((found) => {
      const range = document.createRange()
      range.setStart(found.startContainer, found.startOffset)
      range.setEnd(found.endContainer, found.endOffset)
      return range
    })
    const box = ranges[0]?.getBoundingClientRect()
    return {
      words: ranges.map(String),
      isInSight: box !== undefined && box.top > 60 && box.bottom < innerHeight - 60,
    }
  }, name)
}
