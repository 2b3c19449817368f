import { $getRoot, $setSelection, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { Document } from '../../shared/document/document.ts'
import type { Sight } from '../../shared/document/sight.ts'
import { seenIn, seesAll } from '../../shared/document/sight.ts'
import { fromMarked, toMarked, toMarkedCut } from '../../shared/document/view-places.ts'
import { anchorAt, placeOf } from '../../shared/draft/anchors.ts'
import type { Anchor, Place } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import { penIn } from '../../shared/draft/pen-in.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { createCaretFormat } from './caret-format.ts'
import type { CaretFormat } from './caret-format.ts'
import { Projection } from './projection.ts'
import { $select, $selected, $unheardInPage } from './places.ts'
import type { Selected } from './places.ts'

/** What the commands work with. Places are those of what is seen, unless it says otherwise. */
export interface Writing {
  readonly editor: LexicalEditor
  readonly reader: Reader
  readonly projection: Projection
  /** Null where one may only read. */
  readonly pen: () => Pen | null
  /** The document as it is seen. */
  readonly seen: () => Document
  /** Does something with the pen, shows it, and puts the caret where it belongs. Within an editor update. */
  readonly $perform: (write: (pen: Pen) => Place | null) => void
  /** Shows the document as it is now, the caret kept by the items it stands between. */
  readonly refresh: () => void
  /** Remembers by items where the caret is. Within an editor update or read. */
  readonly $remember: () => void
  readonly selected: () => Selected | null
  /** Goes by what the page shows as selected now, where it has not told of it yet. Within an editor update. */
  readonly $hear: () => void
  /** Puts the caret where it was if the text was drawn anew since the focus left. Within an editor update. */
  readonly $takeBack: () => void
  /** Where the caret is in the marked view, or was before the focus left. */
  readonly caret: () => Place | null
  /** Where it is now. Within an editor update or read. */
  readonly $caret: () => Place | null
  readonly anchorAt: (place: Place) => Anchor | null
  readonly placeOf: (anchor: Anchor) => Place | null
  /** The format chosen for what is typed next. */
  readonly caretFormat: CaretFormat
  /** A range of what is seen, in the marked view: from before its first letter to after its last. */
  readonly toMarked: (range: readonly [Place, Place]) => { from: Place; to: Place } | null
  readonly fromMarked: (place: Place) => Place | null
}

interface WritingOptions {
  readonly editor: LexicalEditor
  readonly reader: Reader
  readonly sight: () => Sight
  /** Writes in the marked view. */
  readonly pen: () => Pen | null
  readonly onShown: (by: ShownBy) => void
}

/** Whose doing it is that the text is drawn anew: this page's own pen, or others'. */
export type ShownBy = 'own' | 'others'

/**
 * Ties an editor to a draft until the returned function is called: what changes in the draft is
 * shown, whoever changed it.
 */
export function startWriting(options: WritingOptions): readonly [Writing, () => void] {
  const { editor, reader, sight, onShown } = options
  const projection = new Projection()
  let isPerforming = false
  let hasStrayed = false
  let caret: { readonly anchor: Anchor; readonly focus: Anchor } | null = null

  const pen = () => {
    const own = options.pen()
    return own === null ? null : penIn(own, reader, sight())
  }

  const seenPlaceOf = (anchor: Anchor): Place | null => {
    const place = placeOf(reader, anchor)
    return place === null ? null : fromMarked(reader.document(), sight(), place)
  }

  const seenAnchorAt = (place: Place): Anchor | null => {
    const marked = toMarked(reader.document(), sight(), place)
    return marked === null ? null : anchorAt(reader, marked)
  }

  const selected = (): Selected | null => {
    if (caret === null) return null
    const [anchor, focus] = [seenPlaceOf(caret.anchor), seenPlaceOf(caret.focus)]
    return anchor === null || focus === null ? null : { anchor, focus }
  }

  const $remember = () => {
    const now = $selected()
    if (now === null) return
    // One place that is seen is several of the marked view: the caret is still at the one it was at.
    if (!seesAll(sight()) && isSame(now, selected())) return
    const [anchor, focus] = [seenAnchorAt(now.anchor), seenAnchorAt(now.focus)]
    caret = anchor === null || focus === null ? null : { anchor, focus }
  }

  const $hear = () => {
    const selection = $unheardInPage(editor)
    if (selection === null) return
    $setSelection(selection)
    $remember()
  }

  /** Or a place that is chosen while others' words arrive would be lost: drawing puts the caret where it was. */
  const hearFirst = () => {
    if (isPerforming || projection.frozen !== null || !isFocused(editor)) return
    const unheard = editor.getEditorState().read(() => $unheardInPage(editor), { editor })
    if (unheard === null) return
    editor.update($hear, { discrete: true, tag: [SKIP_SCROLL_INTO_VIEW_TAG] })
  }

  const $refresh = () => {
    projection.$show(reader.document(), sight())
    const now = selected()
    const isComposing = projection.frozen !== null
    if (now !== null && !isComposing) $select(projection, now)
  }

  const refresh = () => {
    const isHere = isFocused(editor)
    // The page forgets a selection whose words it draws anew.
    if (!isHere) hasStrayed = true
    editor.update($refresh, {
      discrete: true,
      tag: isHere
        ? [SKIP_SCROLL_INTO_VIEW_TAG]
        : [SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
    })
  }

  const $takeBack = () => {
    const now = hasStrayed ? selected() : null
    hasStrayed = false
    if (now !== null) $select(projection, now)
  }

  /** What the pen does is shown by who asked for it, with the caret. */
  const quietly = <T>(write: () => T): T => {
    isPerforming = true
    try {
      return write()
    } finally {
      isPerforming = false
    }
  }

  const $perform = (write: (pen: Pen) => Place | null) => {
    const own = pen()
    if (own === null) return
    const place = quietly(() => write(own))
    projection.$show(reader.document(), sight())
    if (place !== null) $select(projection, { anchor: place, focus: place })
    $remember()
    onShown('own')
  }

  const showRemote = () => {
    if (isPerforming) return
    refresh()
    onShown('others')
  }

  editor.update(
    () => {
      $getRoot().clear()
      projection.$show(reader.document(), sight())
    },
    { discrete: true, tag: [SKIP_DOM_SELECTION_TAG] },
  )
  const { doc } = reader.draft
  doc.on('beforeTransaction', hearFirst)
  const stopShowing = reader.subscribe(showRemote)
  const stop = () => {
    stopShowing()
    doc.off('beforeTransaction', hearFirst)
  }
  const writing: Writing = {
    ...{
      editor,
      reader,
      projection,
      pen,
      $perform,
      refresh,
      $remember,
      $hear,
      selected,
      $takeBack,
    },
    seen: () => seenIn(reader.document(), sight()).document,
    caret: () => (caret === null ? null : placeOf(reader, caret.focus)),
    $caret() {
      const focus = $selected()?.focus
      return focus === undefined ? null : toMarked(reader.document(), sight(), focus)
    },
    anchorAt: seenAnchorAt,
    placeOf: seenPlaceOf,
    caretFormat: createCaretFormat(),
    toMarked([first, last]) {
      const isRange = first.paragraph !== last.paragraph || first.offset !== last.offset
      const find = isRange ? toMarkedCut : toMarked
      const from = find(reader.document(), sight(), first)
      const to = toMarked(reader.document(), sight(), last)
      return from === null || to === null ? null : { from, to }
    },
    fromMarked: (place) => fromMarked(reader.document(), sight(), place),
  }
  return [writing, stop]
}

export function isFocused(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return root !== null && root.contains(document.activeElement)
}

function isSame(a: Selected, b: Selected | null): boolean {
  return b !== null && isSamePlace(a.anchor, b.anchor) && isSamePlace(a.focus, b.focus)
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.paragraph === b.paragraph && a.offset === b.offset
}
