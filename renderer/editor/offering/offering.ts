import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND } from 'lexical'
import type { Place } from '../../../shared/draft/anchors.ts'
import type { Manner } from '../../../shared/text/verbs/verbs.ts'
import { caretRect } from '../carets.ts'
import { $select } from '../places.ts'
import type { ShownBy, Writing } from '../writing.ts'
import { isFocused } from '../writing.ts'
import type { MarkedOffer } from './beginning.ts'
import { offerIn } from './beginning.ts'
import { orderOf } from './keys.ts'

/** What is offered now, and where on the sheet: pixels from the corner of the text. */
export interface Offered {
  readonly offer: MarkedOffer
  /** Which of its openings a key would take; null while one only types. */
  readonly chosen: number | null
  readonly leftPx: number
  readonly topPx: number
  readonly bottomPx: number
}

/** Offers verbs at the beginning of a paragraph and names anywhere in it, while one types there or when asked. */
export interface Offering {
  readonly ask: () => void
  readonly take: (index: number) => void
  /** After the text has changed, by whom, or the caret alone. */
  readonly follow: (by: ShownBy | 'caret') => void
  readonly close: () => void
}

/**
 * Offers until the returned function is called, in `manner`; null is for texts that have none.
 *
 * 1. While one only types, Tab takes the first and Escape puts the list away; every other key does what it always does.
 * 2. When one has asked (Ctrl+Space), the arrows go through the list and Enter takes.
 * 3. What was put away stays away until the caret has left what is begun.
 * 4. Who only comes to words with the caret is offered nothing: there Tab is the level's.
 */
export function registerOffering(
  writing: Writing,
  manner: () => Manner | null,
  show: (offered: Offered | null) => void,
): readonly [Offering, () => void] {
  const { editor } = writing
  let offered: Offered | null = null
  let isAsked = false
  let isAway = false
  let isTyping = false
  let at: Place | null = null

  function set(next: Offered | null) {
    if (next === null && offered === null) return
    offered = next
    show(next)
  }

  /** Typing moves the caret, which changing the level does not; others' words take it along. */
  function heed(by: ShownBy | 'caret') {
    const now = writing.caret()
    const hasMoved = at?.paragraph !== now?.paragraph || at?.offset !== now?.offset
    if (hasMoved && by !== 'others') isTyping = by === 'own'
    at = now
  }

  function look(): MarkedOffer | null {
    const now = manner()
    const place = at
    if (!isTyping && !isAsked) return null
    const selected = writing.selected()
    if (now === null || place === null || writing.pen() === null) return null
    if (editor.isComposing() || !isFocused(editor) || !isAlone(selected)) return null
    // What is made from the meeting's data opens as it must.
    if (writing.reader.document().fixed?.has(place.paragraph) === true) return null
    const paragraph = writing.reader.live(place.paragraph)?.paragraph
    return paragraph === undefined ? null : offerIn(paragraph, place.offset, now, isAsked)
  }

  function follow(by: ShownBy | 'caret') {
    heed(by)
    const offer = look()
    if (offer === null) {
      isAsked = false
      isAway = false
      return set(null)
    }
    if (isAway && !isAsked) return set(null)
    const isSame = offered !== null && offered.offer.openings.join() === offer.openings.join()
    const chosen = isAsked ? ((isSame ? offered?.chosen : null) ?? 0) : null
    const box = boxOf(writing, offer)
    set(box === null ? null : { offer, chosen, ...box })
  }

  function close() {
    isAsked = false
    isAway = true
    set(null)
  }

  function ask() {
    const selected = writing.selected()
    if (selected !== null && !isAlone(selected)) {
      const { focus } = selected
      editor.update(() => $select(writing.projection, { anchor: focus, focus }), { discrete: true })
    }
    isAsked = true
    follow('caret')
  }

  function take(index: number) {
    const offer = offered?.offer
    const opening = offer?.openings[index]
    if (offer === undefined || opening === undefined) return
    close()
    editor.update(() => $write(writing, offer, opening), { discrete: true })
  }

  function step(by: number) {
    const chosen = offered?.chosen ?? null
    if (offered === null || chosen === null) return
    const { length } = offered.offer.openings
    set({ ...offered, chosen: (chosen + by + length) % length })
  }

  const stop = editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const order = orderOf(event, offered === null ? 'none' : isAsked ? 'asked' : 'typing')
      if (order === null || manner() === null) return false
      event.preventDefault()
      if (order === 'ask') ask()
      else if (order === 'take') take(offered?.chosen ?? 0)
      else if (order === 'close') close()
      else step(order === 'next' ? 1 : -1)
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  return [{ ask, take, follow, close }, stop]
}

function isAlone(selected: ReturnType<Writing['selected']>): boolean {
  if (selected === null) return false
  const { anchor, focus } = selected
  return anchor.paragraph === focus.paragraph && anchor.offset === focus.offset
}

/** Letters that are there already stay whose they are; only the rest is written. */
function $write(writing: Writing, offer: MarkedOffer, opening: string): void {
  const first = writing.fromMarked(offer.first)
  const last = writing.fromMarked(offer.last)
  if (first === null || last === null) return
  const words = offer.needsBlank ? `${opening} ` : opening
  writing.$perform((pen) => {
    if (words.startsWith(offer.written))
      return pen.insertText(last, words.slice(offer.written.length))
    return pen.replaceRange(first, last, words)
  })
}

function boxOf(
  { editor, projection, fromMarked }: Writing,
  { first }: MarkedOffer,
): Pick<Offered, 'leftPx' | 'topPx' | 'bottomPx'> | null {
  const root = editor.getRootElement()
  const place = fromMarked(first)
  const key = place === null ? null : projection.keyOf(place.paragraph)
  const paragraph = key === null ? null : editor.getElementByKey(key)
  if (root === null || place === null || paragraph === null) return null
  const corner = root.getBoundingClientRect()
  const rect = caretRect(paragraph, place.offset)
  return {
    leftPx: rect.left - corner.left,
    topPx: rect.top - corner.top,
    bottomPx: rect.bottom - corner.top,
  }
}
