import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DocxRequest } from '../../shared/docx/write/write-docx.ts'
import { writeDocx } from '../../shared/docx/write/write-docx.ts'
import type { Document } from '../../shared/document/document.ts'
import type { Meeting } from '../../shared/meeting/meeting.ts'
import { checkedDocx } from './checked-docx.ts'
import { houseLetterhead } from './house-letterhead.ts'
import { documentOf } from './notation.ts'

export const MEETING: Meeting = {
  kind: 'GRCM',
  ordinal: null,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['BLZ', 'CAN', 'CRI', 'MEX'],
  language: 'es',
}

/**
 * A Word file of a drawn document, tracked unless `request` says otherwise. Neither the lint nor
 * Office's validator has anything against it.
 */
export async function exported(
  document: string | Document,
  request: Partial<Omit<DocxRequest, 'document'>> = {},
  report?: (share: number) => void,
): Promise<Uint8Array> {
  const whole: DocxRequest = {
    document: typeof document === 'string' ? documentOf(document) : document,
    mode: 'tracked',
    pending: 'out',
    meeting: MEETING,
    letterhead: houseLetterhead(),
    logos: [],
    title: 'Conclusiones y Recomendaciones',
    nowMs: Date.UTC(2021, 11, 1, 18),
    ...request,
  }
  const file = await writeDocx(whole, report)
  return checkedDocx(file)
}

/** The XML of one part. */
export function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path]
  if (part === undefined) throw new Error(`No part ${path}`)
  return strFromU8(part)
}

/** The paragraphs of the body as XML, one a line, without bookmarks. */
export function bodyOf(file: Uint8Array): string {
  const [, body = ''] = /<w:body>(.*)<w:sectPr>/s.exec(partOf(file, 'word/document.xml')) ?? []
  return body
    .replace(/<w:bookmark(Start|End)[^>]*>/g, '')
    .replace(/(<\/w:p>(?:<w:move\w+RangeEnd [^>]*>)?)(?=<w:p>)/g, '$1\n')
}

/** The same file with parts altered by hand; null leaves a part out. */
export function altered(
  file: Uint8Array,
  change: Readonly<Record<string, ((xml: string) => string) | null>>,
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(file)))
  for (const [path, edit] of Object.entries(change)) {
    const part = files.get(path)
    if (edit === null) files.delete(path)
    else files.set(path, strToU8(edit(part === undefined ? '' : strFromU8(part))))
  }
  return zipSync(Object.fromEntries(files))
}
