import type { Run } from '../../document/document.ts'
import type { Attribute, Format } from '../../document/format.ts'
import { ATTRIBUTES } from '../../document/format.ts'
import type { Authors } from './authors.ts'
import type { Node } from './tree.ts'
import { attribute, child } from './tree.ts'

export type Dress = Pick<Run, 'format' | 'restyled'>

/**
 * How the words of a `w:r` look by themselves; what their style adds is the style's. A change
 * that several signed is each one's: Word keeps one a run, and not who wanted what of it.
 */
export function readDress(run: Node, authors: Authors): Dress {
  const properties = child(run, 'w:rPr')
  if (properties === null) return PLAIN_DRESS
  const after = formatOf(properties)
  const change = child(properties, 'w:rPrChange')
  const before = change === null ? after : formatOf(child(change, 'w:rPr'))
  const changed = ATTRIBUTES.filter((each) => before.includes(each) !== after.includes(each))
  const restyled = changed.flatMap((each) =>
    (change === null ? [] : authors.of(change)).map((suggestion) => ({
      suggestion,
      attribute: each,
      isOn: after.includes(each),
    })),
  )
  return {
    ...(before.length > 0 && { format: before }),
    ...(restyled.length > 0 && { restyled }),
  }
}

/** Whether the tracked change in `w:rPr` is of bold, italics or underline: others are of the layout. */
export function isRestyled(properties: Node): boolean {
  const before = child(child(properties, 'w:rPrChange'), 'w:rPr')
  return formatOf(properties).join() !== formatOf(before).join()
}

export const PLAIN_DRESS: Dress = {}

const ELEMENTS: Readonly<Record<Attribute, string>> = {
  bold: 'w:b',
  italic: 'w:i',
  underline: 'w:u',
}

const OFF = ['0', 'false', 'off', 'none']

function formatOf(properties: Node | null): Format {
  return ATTRIBUTES.filter((each) => {
    const element = child(properties, ELEMENTS[each])
    return element !== null && !OFF.includes(attribute(element, 'w:val') ?? '')
  })
}
