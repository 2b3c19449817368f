import { BASE_NAMESPACE, unescapeBase } from '../embedded.ts'
import { parsePart } from './tree.ts'
import type { Parts } from './unpack.ts'

/** The text that we put inside a file when we wrote it; null where there is none that can be read. */
export function readBase(parts: Parts): string | null {
  for (const [path, xml] of parts) {
    if (!/^customXml\/[^/]+\.xml$/i.test(path) || !xml.includes(BASE_NAMESPACE)) continue
    const item = parsePart(path, xml)
    if (!item.ok || !/^(\w+:)?base$/.test(item.value.name)) continue
    return unescapeBase(item.value.text)
  }
  return null
}
