import type { ParagraphId } from '../../ids.ts'
import { ALTERNATE, chosenOf } from './alternates.ts'
import type { Notices } from './notices.ts'
import { BOX } from './table-rows.ts'
import type { Node } from './tree.ts'
import { attribute } from './tree.ts'
import { lettersOf } from './words.ts'

/**
 * Tells of the fields of a paragraph that show nothing which the file holds, with what they are told
 * to show: Word works that out, or keeps it for an index. What leads to an address comes in
 * without that.
 */
export function surveyFields(paragraph: Node, id: ParagraphId | null, notices: Notices): void {
  for (const { instruction, shown } of fieldsIn(paragraph)) {
    const address = /^HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))/i.exec(instruction)
    if (address !== null) {
      const [, quoted = '', bare = ''] = address
      if (shown.trim() === '' || !`${quoted}${bare}`.includes(shown.trim())) {
        notices.add('links', id, `${quoted}${bare}`)
      }
    } else if (shown === '' && !FORM.test(instruction)) notices.add('fields', id, instruction)
  }
}

/** What hold a field of the text, or only its instruction. */
export const FIELD_NAMES = ['w:instrText', 'w:delInstrText', 'w:fldSimple'] as const

/** What is chosen in a form comes in as words; one that is not filled in says nothing. */
const FORM = /^FORM(TEXT|CHECKBOX|DROPDOWN)\b/i

interface Field {
  instruction: string
  shown: string
  /** Whether it has come to what it shows. */
  isShowing: boolean
}

/**
 * The fields that end in it, and those that only begin and show nothing yet. Of one that goes on
 * from a paragraph before, what is still told it.
 */
function fieldsIn(paragraph: Node): readonly Field[] {
  const found: Field[] = []
  const open: Field[] = []
  const begin = () => open.push({ instruction: '', shown: '', isShowing: false })
  const separate = () => {
    const last = open.at(-1)
    if (last !== undefined) last.isShowing = true
  }
  const end = () => {
    const field = open.pop()
    // What helps to say what another is to show is a part of that.
    if (field !== undefined && open.every(({ isShowing }) => isShowing)) found.push(field)
  }
  const instruct = (words: string) => {
    if (open.length === 0) begin()
    for (const each of open) if (!each.isShowing) each.instruction += words
  }
  const say = (words: string) => {
    for (const each of open) if (each.isShowing) each.shown += words
  }
  const sign = (type: string | null) => {
    if (type === 'begin') begin()
    else if (type === 'separate') separate()
    else if (type === 'end') end()
  }
  const look = (node: Node) => {
    if (node.name === BOX || node.name === 'w:pPr') return
    if (node.name === 'w:fldChar') sign(attribute(node, 'w:fldCharType'))
    else if (node.name === 'w:instrText' || node.name === 'w:delInstrText') instruct(node.text)
    else if (node.name === ALTERNATE) chosenOf(node)?.children.forEach(look)
    else if (node.name === 'w:fldSimple') {
      begin()
      instruct(attribute(node, 'w:instr') ?? '')
      separate()
      node.children.forEach(look)
      end()
    } else {
      if (DRAWN.has(node.name)) say(' ')
      say(lettersOf(node) ?? '')
      node.children.forEach(look)
    }
  }
  look(paragraph)
  return [...found, ...open.filter(({ isShowing }) => !isShowing)]
    .map((each) => ({ ...each, instruction: each.instruction.trim() }))
    .filter(({ instruction }) => instruction !== '')
}

const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object'])
