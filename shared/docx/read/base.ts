import { BANDS, BASE_NAMESPACE, CLOSED, unescapeBase } from '../embedded.ts'
import { attribute, parsePart } from './tree.ts'
import type { Parts } from './unpack.ts'

/** What we put inside a file when we wrote it. */
export interface EmbeddedBase {
  readonly text: string
  /** Whether we closed it with an empty paragraph; null where it does not say. */
  readonly isClosed: boolean | null
  /** The words of its page headers and footers, as they were; null where it does not say. */
  readonly bands: string | null
}

/** Null where there is none that can be read. */
export function readBase(parts: Parts): EmbeddedBase | null {
  for (const [path, xml] of parts) {
    if (!/^customXml\/[^/]+\.xml$/i.test(path) || !xml.includes(BASE_NAMESPACE)) continue
    const item = parsePart(path, xml)
    if (!item.ok || !/^(\w+:)?base$/.test(item.value.name)) continue
    const closed = attribute(item.value, CLOSED.name)
    return {
      text: unescapeBase(item.value.text),
      bands: attribute(item.value, BANDS),
      isClosed: closed === CLOSED.yes ? true : closed === CLOSED.no ? false : null,
    }
  }
  return null
}
