import type { Letterhead } from '../../shared/docx/letterhead.ts'
import { createLetterhead } from '../../shared/docx/letterhead.ts'
import emblemPng from '../../templates/letterhead/emblem.png?inline'
import emblemSvg from '../../templates/letterhead/emblem.svg?raw'
import layout from '../../templates/letterhead/letterhead.json'

/** The letterhead that comes with Mesa; a presidency's own logos are in its draft. */
export function readLetterhead(): Letterhead {
  return createLetterhead(layout, { svg: emblemSvg, png: emblemPng })
}
