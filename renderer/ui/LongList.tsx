import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import './long-list.css'

interface LongListProps<Item> {
  readonly items: readonly Item[]
  /** Stable, as `guessPx`: where it is another function all is measured anew. */
  readonly keyOf: (item: Item) => string
  /** About how high an item is, for as long as it has not been drawn. */
  readonly guessPx: (item: Item) => number
  /** Is drawn wherever the list is scrolled to; -1 for none. */
  readonly kept?: number
  readonly className: string
  readonly children: (item: Item) => ReactNode
}

/** So many items are drawn above and below what is in sight: a key or a reader's step finds the next. */
const AROUND = 12

/**
 * A list of which only what is near the sight is in the page: thousands of items take seconds to be made,
 * and again to be taken away. The element that it stands in scrolls. Each item says which of how many it is.
 */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, keyOf, guessPx, kept = -1, className, children } = props
  const list = useRef<HTMLOListElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is given on
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: useCallback((at) => guessPx(itemAt(items, at)), [items, guessPx]),
    getItemKey: useCallback((at) => keyOf(itemAt(items, at)), [items, keyOf]),
    rangeExtractor: (range) => withKept(range, [kept, focusedIn(list.current)]),
    overscan: AROUND,
  })
  return (
    <ol
      ref={list}
      className={`long-list ${className}`}
      style={{ blockSize: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ insetBlockStart: `${start}px` }}
        >
          {children(itemAt(items, index))}
        </li>
      ))}
    </ol>
  )
}

/** @throws RangeError where the library asks for what it was not told of. */
function itemAt<Item>(items: readonly Item[], at: number): Item {
  const item = items[at]
  if (item === undefined) throw new RangeError(`No item ${at} of ${items.length}`)
  return item
}

/** What has the focus must not go from under it. */
function focusedIn(list: HTMLElement | null): number {
  const { activeElement } = document
  const item =
    list?.contains(activeElement) === true ? activeElement?.closest('[data-index]') : null
  return Number(item?.getAttribute('data-index') ?? -1)
}

function withKept(range: Range, kept: readonly number[]): number[] {
  const indexes = new Set(defaultRangeExtractor(range))
  for (const each of kept) if (each >= 0 && each < range.count) indexes.add(each)
  return [...indexes].sort((one, other) => one - other)
}
