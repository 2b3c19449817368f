import type { Format } from '../../shared/document/format.ts'
import type { Place } from '../../shared/draft/anchors.ts'

/** The format chosen for what is typed next. It holds where it was chosen, until the caret moves. */
export interface CaretFormat {
  readonly choose: (place: Place, format: Format) => void
  /** Null where none was chosen. */
  readonly at: (place: Place) => Format | null
  /** The caret is there now; null for a selection, or none. */
  readonly follow: (place: Place | null) => void
}

export function createCaretFormat(): CaretFormat {
  let chosen: { readonly place: Place; readonly format: Format } | null = null
  const isThere = (place: Place | null) =>
    chosen !== null &&
    place !== null &&
    place.paragraph === chosen.place.paragraph &&
    place.offset === chosen.place.offset
  return {
    choose(place, format) {
      chosen = { place, format }
    },
    at: (place) => (chosen !== null && isThere(place) ? chosen.format : null),
    follow(place) {
      if (!isThere(place)) chosen = null
    },
  }
}
