import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
} from 'lexical'
import { referencesIn, spell } from '../../shared/document/references.ts'
import { textOf } from '../../shared/document/views.ts'
import type { ParagraphId } from '../../shared/ids.ts'
import { paragraphId } from '../../shared/ids.ts'
import { $select } from './places.ts'
import { isOnEnd, REFERENCE_SIGN } from './reference-looks.ts'
import { $isRunNode } from './RunNode.ts'
import { bringIntoSight } from './scrolling.ts'
import type { Writing } from './writing.ts'

/**
 * Leads from a reference to its paragraph, by Ctrl and a click or by Ctrl+Enter beside it, lets a click on
 * its end put the caret there, and tells a mouse that rests there how the paragraph begins, until the returned function is called.
 */
export function registerReferenceFollowing(root: HTMLElement, writing: Writing): () => void {
  const { editor, projection, reader } = writing
  const $lead = (id: ParagraphId) => {
    const element = editor.getElementByKey(projection.$nodeOf(id)?.getKey() ?? '')
    if (element === null) return false
    const place = { paragraph: id, offset: 0 }
    $select(projection, { anchor: place, focus: place })
    writing.$remember()
    bringIntoSight(element)
    return true
  }
  const click = (event: MouseEvent) => {
    if (!event.ctrlKey && !event.metaKey) return putAfter(event)
    const id = leadingFrom(event.target)
    if (id !== null) editor.update(() => void $lead(id), { discrete: true })
  }
  const rest = ({ target }: MouseEvent) => {
    const id = leadingFrom(target)
    const document = reader.document()
    const paragraph = document.paragraphs.find((each) => each.id === id)
    // Of the whole text, since a paragraph's own attributes are for what it says.
    if (paragraph === undefined) root.removeAttribute('title')
    else root.title = spell(textOf(paragraph), referencesIn(document, 'marked')).slice(0, MOST)
  }
  root.addEventListener('click', click)
  root.addEventListener('mouseover', rest)
  const stop = editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false
      const id = $besideCaret()
      if (id === null || !$lead(id)) return false
      event.preventDefault()
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  return () => {
    root.removeEventListener('click', click)
    root.removeEventListener('mouseover', rest)
    stop()
  }
}

/** The caret, where somebody clicks on the end of a reference. */
function putAfter({ target, clientX }: MouseEvent): void {
  const reference = target instanceof Element ? target.closest('.reference') : null
  const selection = getSelection()
  if (reference === null || selection?.isCollapsed !== true) return
  if (isOnEnd(reference, clientX)) selection.collapse(reference.firstChild, REFERENCE_SIGN.length)
}

/** As much as one reads at a glance. */
const MOST = 160

function leadingFrom(target: EventTarget | null): ParagraphId | null {
  const reference = target instanceof Element ? target.closest('[data-leads-to]') : null
  const id = reference instanceof HTMLElement ? reference.dataset.leadsTo : undefined
  return id === undefined ? null : paragraphId(id)
}

/** Where the reference leads that the caret is at, or just before or after. */
function $besideCaret(): ParagraphId | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { focus } = selection
  const node = focus.getNode()
  if (!$isRunNode(node)) return null
  const before = focus.offset === 0 ? node.getPreviousSibling() : null
  const after = focus.offset === node.getTextContentSize() ? node.getNextSibling() : null
  for (const each of [node, before, after]) {
    const id = $isRunNode(each) ? (each.getLook().reference?.paragraph ?? null) : null
    if (id !== null) return id
  }
  return null
}
