import { referencesIn, spell } from '../../../../shared/document/references.ts'
import { CLEAN } from '../../../../shared/document/sight.ts'
import { stretchesInMarked } from '../../../../shared/document/view-places.ts'
import type { FoundSpan } from '../../../../shared/draft/passages.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { readSettings } from '../../../../shared/draft/settings.ts'
import {
  checkDocumentInParts,
  checkedParagraphs,
} from '../../../../shared/text/checks/check-document.ts'
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
/** It goes on for so long at a time. */
const TURN_MS = 8

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
  const later = followLater(clock, () => FOLLOW_MS, begin)
  let stopWaiting = () => {}
  let looking: Generator<undefined, readonly Slip[]> | null = null

  function begin() {
    stop()
    looking = slipsIn(reader)
    goOn()
  }

  /** A long text that changed in many places takes as long as some keys: they go between. */
  function goOn() {
    const untilMs = clock.nowMs() + TURN_MS
    while (looking !== null) {
      const { done, value } = looking.next()
      if (done === true) show(value)
      else if (clock.nowMs() >= untilMs) {
        stopWaiting = clock.after(0, goOn)
        return
      }
    }
  }

  function stop() {
    later.stop()
    stopWaiting()
    looking = null
  }

  function look() {
    stop()
    const looking = slipsIn(reader)
    let part = looking.next()
    while (part.done !== true) part = looking.next()
    show(part.value)
  }

  function show(all: readonly Slip[]) {
    looking = null
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
      stop()
    },
  }
}

const AROUND = 24

/** Of the text as it is at first: what changes meanwhile is looked at afterwards. */
function* slipsIn(reader: Reader): Generator<undefined, readonly Slip[]> {
  const document = reader.document()
  const { meeting = null, form = null } = readSettings(reader.draft) ?? {}
  const findings = yield* checkDocumentInParts(document, { meeting, form })
  const references = referencesIn(document, 'accepted')
  const texts = new Map(checkedParagraphs(document).map(({ id, text }) => [id, text]))
  const paragraphs = new Map(document.paragraphs.map((each) => [each.id, each]))
  const slips: Slip[] = []
  for (const finding of findings) {
    const { paragraph, from, to } = finding.place
    const text = texts.get(paragraph) ?? ''
    const words = text.slice(from, to)
    const said = (some: string) => spell(some, references)
    slips.push({
      ...finding,
      ...{ key: `${finding.reason.kind} ${paragraph} ${words}`, words },
      shown: said(words),
      before: said(before(text, from)),
      after: said(after(text, to)),
      spans: stretchesInMarked(document, CLEAN, finding.place).flatMap((span) => {
        const seen = paragraphs.get(span.paragraph)
        return seen === undefined ? [] : [{ ...span, seen }]
      }),
    })
    if (slips.length % 100 === 0) yield
  }
  return slips
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
  return (
    one.key === other.key &&
    one.place.from === other.place.from &&
    one.place.to === other.place.to &&
    one.fix === other.fix &&
    one.shown === other.shown &&
    one.before === other.before &&
    one.after === other.after &&
    (one.reason === other.reason || JSON.stringify(one.reason) === JSON.stringify(other.reason)) &&
    isSameList(one.spans, other.spans, isFoundAlike)
  )
}

function isFoundAlike(one: FoundSpan, other: FoundSpan): boolean {
  return one.seen === other.seen && one.from === other.from && one.to === other.to
}
