import { referencesIn, spell } from '../../../../shared/document/references.ts'
import { CLEAN } from '../../../../shared/document/sight.ts'
import { stretchesInMarked } from '../../../../shared/document/view-places.ts'
import type { FoundSpan } from '../../../../shared/draft/passages.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { readSettings } from '../../../../shared/draft/settings.ts'
import { checkDocument, checkedParagraphs } from '../../../../shared/text/checks/check-document.ts'
import type { Finding } from '../../../../shared/text/checks/finding.ts'
import type { Clock } from '../../../sync/clock.ts'
import { followLater } from '../../../sync/follow-later.ts'
import type { Readable } from '../../../sync/readable.ts'
import { createCell, isSameList } from '../../../sync/readable.ts'

/** A finding, and where its words are in the marked view. */
export interface Slip extends Finding {
  /** The same for the same words in the same paragraph, whatever is written around them. */
  readonly key: string
  readonly words: string
  /** Its words as one reads them. */
  readonly shown: string
  /** The words before and after it, to recognise it by. */
  readonly before: string
  readonly after: string
  readonly spans: readonly FoundSpan[]
}

export interface CheckingState {
  /** Those not passed over, in the order of the text, a little behind it. */
  readonly slips: readonly Slip[]
  /** How many one has passed over that are still there. */
  readonly passedOver: number
}

/** The slips in the text as it would stand, for one person. What one passes over stays so until one leaves the room. */
export interface Checking {
  readonly state: Readable<CheckingState>
  /** Looks at once, as after a correction. */
  readonly refresh: () => void
  readonly passOver: (slip: Slip) => void
  /** Shows again what one has passed over. */
  readonly recall: () => void
  readonly stop: () => void
}

/** Nobody waits for it, and while somebody types a sentence it is not whole. */
const FOLLOW_MS = 1200

export function openChecking({
  reader,
  clock,
}: {
  readonly reader: Reader
  readonly clock: Clock
}): Checking {
  const { meeting } = reader.draft
  const passed = new Set<string>()
  const cell = createCell<CheckingState>({ slips: [], passedOver: 0 })
  const later = followLater(clock, () => FOLLOW_MS, look)

  function look() {
    later.stop()
    const all = slipsIn(reader)
    const slips = all.filter(({ key }) => !passed.has(key))
    const before = cell.get()
    const isSame = isSameList(before.slips, slips, isSameSlip)
    const passedOver = all.length - slips.length
    if (isSame && before.passedOver === passedOver) return
    cell.set({ slips: isSame ? before.slips : slips, passedOver })
  }

  const stopReading = reader.subscribe(later.follow)
  meeting.observe(later.follow)
  later.follow()
  return {
    state: cell,
    refresh: look,
    passOver({ key }) {
      passed.add(key)
      look()
    },
    recall() {
      passed.clear()
      look()
    },
    stop() {
      stopReading()
      meeting.unobserve(later.follow)
      later.stop()
    },
  }
}

const AROUND = 24

function slipsIn(reader: Reader): readonly Slip[] {
  const document = reader.document()
  const references = referencesIn(document, 'accepted')
  const texts = new Map(checkedParagraphs(document).map(({ id, text }) => [id, text]))
  const paragraphs = new Map(document.paragraphs.map((each) => [each.id, each]))
  const settings = readSettings(reader.draft)
  const { meeting = null, form = null } = settings ?? {}
  return checkDocument(document, { meeting, form }).map((finding) => {
    const { paragraph, from, to } = finding.place
    const text = texts.get(paragraph) ?? ''
    const words = text.slice(from, to)
    const said = (some: string) => spell(some, references)
    return {
      ...finding,
      ...{ key: `${finding.reason.kind} ${paragraph} ${words}`, words },
      shown: said(words),
      before: said(before(text, from)),
      after: said(after(text, to)),
      spans: stretchesInMarked(document, CLEAN, finding.place).flatMap((span) => {
        const seen = paragraphs.get(span.paragraph)
        return seen === undefined ? [] : [{ ...span, seen }]
      }),
    }
  })
}

/** Whole words; an ellipsis where there were more. */
function before(text: string, from: number): string {
  if (from <= AROUND) return text.slice(0, from)
  return `…${text.slice(from - AROUND, from).replace(/^\S*\s/, '')}`
}

function after(text: string, to: number): string {
  if (text.length - to <= AROUND) return text.slice(to)
  return `${text.slice(to, to + AROUND).replace(/\s\S*$/, '')}…`
}

function isSameSlip(one: Slip, other: Slip): boolean {
  const said = (slip: Slip) => JSON.stringify({ ...slip, spans: [] })
  return isSameList(one.spans, other.spans, isFoundAlike) && said(one) === said(other)
}

function isFoundAlike(one: FoundSpan, other: FoundSpan): boolean {
  return one.seen === other.seen && one.from === other.from && one.to === other.to
}
