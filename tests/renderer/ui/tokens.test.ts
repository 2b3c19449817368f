import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTIES } from '../../../shared/meeting/party.ts'
import { contrast, mixed, rgbOf } from '../../support/contrast.ts'
import type { Rgb } from '../../support/contrast.ts'

type Look = 'light' | 'dark'
const LOOKS = ['light', 'dark'] as const
const css = (file: string) =>
  readFileSync(new URL(`../../../renderer/ui/${file}`, import.meta.url), 'utf8')
const tokens = css('tokens.css')

function colour(token: string, look: Look): Rgb {
  const pair = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)
  const hex = pair?.[look === 'light' ? 1 : 2]
  if (hex === undefined) throw new Error(`No pair of colours for --${token}`)
  return rgbOf(hex)
}

/** Text, its ground, and the least contrast that §4 of the design allows. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ['ink', 'page', 13],
  ['ink', 'desk', 7],
  ['ink', 'card', 7],
  ['ink', 'hover', 7],
  ['ink', 'sel', 7],
  ['ink-2', 'page', 9],
  ['ink-2', 'desk', 4.5],
  ['ink-2', 'card', 4.5],
  ['ink-2', 'sel', 4.5],
  ['ink-3', 'page', 6],
  ['ink-3', 'desk', 4.5],
  ['ink-3', 'card', 4.5],
  ['ink-3', 'hover', 4.5],
  ['struck', 'page', 6.5],
  ['line-strong', 'page', 3],
  ['line-strong', 'desk', 3],
  ['focus', 'page', 13],
  ['on-primary', 'primary', 13],
  ['warn-ink', 'warn-bg', 8],
  ['stop-ink', 'stop-bg', 7.5],
  ['ok-ink', 'ok-bg', 7.5],
  ['struck', 'found', 4.5],
  ['ink', 'found-now', 6],
]

describe.each(LOOKS)('the %s tokens', (look) => {
  it.each(PAIRS)('keep %s on %s at or above %d', (text, ground, least) => {
    expect(contrast(colour(text, look), colour(ground, look))).toBeGreaterThanOrEqual(least)
  })

  it.each(PARTIES)('keep %s legible on the page and on the tint of its suggestion', (party) => {
    const own = colour(`party-${party.toLowerCase()}`, look)
    const page = colour('page', look)
    const tint = mixed(own, page, look === 'light' ? 0.07 : 0.09)
    expect(contrast(own, page)).toBeGreaterThanOrEqual(5.15)
    expect(contrast(own, tint)).toBeGreaterThanOrEqual(4.65)
    expect(contrast(own, colour('found', look))).toBeGreaterThanOrEqual(4.5)
  })
})

it('gives every party its colour', () => {
  const parties = css('parties.css')
  for (const party of PARTIES) {
    expect(parties).toContain(
      `[data-party='${party}'] {\n  --party: var(--party-${party.toLowerCase()});`,
    )
  }
})
