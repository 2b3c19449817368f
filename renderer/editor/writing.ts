import { $getRoot, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'
import type { LexicalEditor } from 'lexical'
import type { View } from '../../shared/document/document.ts'
import type { Anchor, Place } from '../../shared/draft/anchors.ts'
import { anchorAt, placeOf } from '../../shared/draft/anchors.ts'
import type { Pen } from '../../shared/draft/pen.ts'
import type { Reader } from '../../shared/draft/reader.ts'
import { Projection } from './projection.ts'
import { $select, $selected } from './places.ts'
import type { Selected } from './places.ts'

/** What the commands work with. */
export interface Writing {
  readonly editor: LexicalEditor
  readonly reader: Reader
  readonly projection: Projection
  /** Null where one may only read. */
  readonly pen: () => Pen | null
  /** Does something with the pen, shows it, and puts the caret where it belongs. Within an editor update. */
  readonly $perform: (write: (pen: Pen) => Place | null) => void
  /** Shows the document as it is now, the caret kept by the items it stands between. */
  readonly $refresh: () => void
  /** Remembers by items where the caret is. Within an editor update or read. */
  readonly $remember: () => void
  readonly selected: () => Selected | null
}

interface WritingOptions {
  readonly editor: LexicalEditor
  readonly reader: Reader
  readonly view: () => View
  readonly pen: () => Pen | null
  readonly onShown: () => void
}

/**
 * Ties an editor to a draft until the returned function is called: what changes in the draft is
 * shown, whoever changed it.
 */
export function startWriting(options: WritingOptions): readonly [Writing, () => void] {
  const { editor, reader, view, pen, onShown } = options
  const projection = new Projection()
  let isPerforming = false
  let caret: { readonly anchor: Anchor; readonly focus: Anchor } | null = null

  const selected = (): Selected | null => {
    if (caret === null) return null
    const [anchor, focus] = [placeOf(reader, caret.anchor), placeOf(reader, caret.focus)]
    return anchor === null || focus === null ? null : { anchor, focus }
  }

  const $remember = () => {
    const now = view() === 'marked' ? $selected() : null
    const anchor = now === null ? null : anchorAt(reader, now.anchor)
    const focus = now === null ? null : anchorAt(reader, now.focus)
    caret = anchor === null || focus === null ? null : { anchor, focus }
  }

  const $refresh = () => {
    projection.$show(reader.document(), view())
    const now = selected()
    const isComposing = projection.frozen !== null
    if (now !== null && !isComposing) $select(projection, now)
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
    projection.$show(reader.document(), view())
    if (place !== null) $select(projection, { anchor: place, focus: place })
    $remember()
    onShown()
  }

  const showRemote = () => {
    if (isPerforming) return
    editor.update($refresh, {
      discrete: true,
      tag: isFocused(editor)
        ? [SKIP_SCROLL_INTO_VIEW_TAG]
        : [SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
    })
    onShown()
  }

  editor.update(
    () => {
      $getRoot().clear()
      projection.$show(reader.document(), view())
    },
    { discrete: true, tag: [SKIP_DOM_SELECTION_TAG] },
  )
  const stop = reader.subscribe(showRemote)
  const writing = { editor, reader, projection, pen, $perform, $refresh, $remember, selected }
  return [writing, stop]
}

export function isFocused(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return root !== null && root.contains(document.activeElement)
}
