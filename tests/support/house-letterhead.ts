import { readFileSync } from 'node:fs'
import type { Letterhead, LetterheadLayout } from '../../shared/docx/letterhead.ts'
import { createLetterhead } from '../../shared/docx/letterhead.ts'

const FOLDER = new URL('../../templates/letterhead/', import.meta.url)

/** The letterhead that Mesa ships, read from its folder. */
export function houseLetterhead(): Letterhead {
  const layout = JSON.parse(
    readFileSync(new URL('letterhead.json', FOLDER), 'utf8'),
  ) as LetterheadLayout // our own file; the compiler checks it where the product imports it
  return createLetterhead(layout, {
    svg: readFileSync(new URL('emblem.svg', FOLDER), 'utf8'),
    png: readFileSync(new URL('emblem.png', FOLDER)).toString('base64'),
  })
}
