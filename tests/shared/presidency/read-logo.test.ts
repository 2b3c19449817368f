import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOGO_LIMIT_BYTES, readLogo } from '../../../shared/presidency/read-logo.ts'

const emblem = (ending: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../../templates/letterhead/emblem.${ending}`, import.meta.url)),
  )
const svg = (tag: string) => new TextEncoder().encode(`<?xml version="1.0"?>${tag}</svg>`)

function sizeOf(bytes: Uint8Array): string {
  const logo = readLogo(bytes, 'right')
  if (!logo.ok) return logo.error.kind
  const { slot, mediaType, widthPx, heightPx } = logo.value
  return `${slot} ${mediaType} ${widthPx}×${heightPx}`
}

describe('readLogo', () => {
  it('reads the size of a PNG and of an SVG', () => {
    expect(sizeOf(emblem('png'))).toMatch(/^right image\/png [1-9]\d*×[1-9]\d*$/)
    expect(sizeOf(emblem('svg'))).toMatch(/^right image\/svg\+xml [1-9]\d*×[1-9]\d*$/)
  })

  it('keeps the bytes', () => {
    const logo = readLogo(emblem('png'), 'left')
    expect(logo.ok && Buffer.from(logo.value.base64, 'base64').equals(emblem('png'))).toBe(true)
  })

  it.each([
    ['<svg viewBox="0 0 120 40">', '120×40'],
    ["<svg\n viewBox='0,0,12.5,5'>", '12.5×5'],
    ['<svg width="300px" height="90">', '300×90'],
  ])('reads the shape of %j', (tag, size) => {
    expect(sizeOf(svg(tag))).toBe(`right image/svg+xml ${size}`)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['half a PNG', emblem('png').subarray(0, 20)],
    ['an SVG without a size', svg('<svg>')],
    ['a text', new TextEncoder().encode('GOBIERNO DE MÉXICO')],
  ])('refuses %s', (_, bytes) => {
    expect(sizeOf(bytes)).toBe('not-a-picture')
  })

  it('refuses what would weigh on every delegate’s copy', () => {
    expect(sizeOf(new Uint8Array(LOGO_LIMIT_BYTES + 1))).toBe('too-large')
  })
})
