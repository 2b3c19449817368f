import * as Y from 'yjs'
import { decide } from '../../shared/draft/decide.ts'
import { decidedEntries } from '../../shared/draft/decided-entries.ts'
import { contentOf, firstItem, itemAt } from '../../shared/draft/items.ts'
import type { ItemId } from '../../shared/draft/items.ts'
import type { LiveParagraph } from '../../shared/draft/live.ts'
import { eachRange } from '../../shared/draft/ranges.ts'
import type { Ranges } from '../../shared/draft/ranges.ts'
import { parseMark } from '../../shared/draft/records.ts'
import type { Desk } from '../support/drafting.ts'
import { editorHands } from './editor-hands.ts'
import { penHands } from './hands.ts'
import type { Hands } from './hands.ts'
import { EDITORS, MODEL } from './parts.ts'
import type { Parts, Sitting } from './parts.ts'
import type { Bent } from './script.ts'
import { delegated, settingIn, spoiled, written } from './spoiled.ts'

/** A fault, and what people would see of it. */
export interface Defect {
  readonly parts: Parts
  readonly shows: RegExp
  /** What people must mostly do for it to show; left out: everything. */
  readonly bent?: Bent
}

/**
 * Faults that such editors have had, planted by building a table of one part that is wrong. The
 * host looks at nothing here: each must be found by what people would see.
 */
export const DEFECTS: Readonly<Record<string, Defect>> = {
  'attribution off by one': {
    parts: planted({ sit: lateAttribution }),
    shows: /where they were typed|under (the|its own) flag|replaced|as it stood|is cut where/,
  },
  'marks by position': {
    parts: planted({ sit: driftingMarks }),
    shows: /never (struck|formatted)|stood/,
  },
  'no paragraph opener': {
    parts: planted({ sit: withoutOpeners }),
    shows: /stays in the paragraph|stand where they were typed|is cut where|one footnote is/,
  },
  'undo that deletes': {
    parts: planted({ sit: deletingUndo }),
    shows: /kept, each once|a fresh reader has|stands/,
  },
  'undo that lifts what was decided': {
    parts: planted({ sit: liftingUndo }),
    shows: /is as it was/,
  },
  'a decision that takes what the chair did not see': {
    parts: planted({ decide: decideAhead }),
    shows:
      /nobody saw .* and it is agreed|stand where they were typed|only what was decided changes/,
  },
  'a projection that skips a paragraph': {
    parts: planted({ handsOf: skippingHands }, EDITORS),
    shows: /the editor shows the document|it looks as if drawn anew/,
  },
  'a lost offline edit': { parts: planted({ catchUp: tellNothing }), shows: /a fresh reader has/ },
  'an import applied twice': {
    parts: planted({ handsOf: pastingTwice }),
    shows: /kept, each once/,
  },
  'others’ words taken back as one’s own': {
    parts: planted({ sit: takingAllForOwn }),
    shows: /deleted|replaced|dragged|stands as it stood/,
  },
  'a format that bleeds': {
    parts: planted({ sit: bleedingFormat }),
    shows: /only what was selected|never formatted/,
  },
  'a decision that forgets which came first, the join or the move': {
    parts: planted({ decide: decideNewestFirst }),
    shows: /stand where the chair saw/,
    bent: 'paragraphs',
  },
  'a move that leaves behind what is cut from its paragraph': {
    parts: planted({ sit: knowingAll }),
    shows: /stands beside what it was cut from/,
    bent: 'paragraphs',
  },
}

function planted(wrong: Partial<Parts>, parts: Parts = MODEL): Parts {
  return { ...parts, isGated: false, ...wrong }
}

/** Says whose it is one letter late. */
function lateAttribution(sitting: Sitting): Desk {
  return spoiled(sitting, ({ authorship }) => ({
    authorship: settingIn(authorship, (key, value) => {
      const [client = '', clock = ''] = key.split(':')
      // The entry itself takes a clock: its words begin with the next one.
      authorship.set(`${client}:${Number(clock) + 2}`, value)
    }),
  }))
}

/** Keeps the places of its marks, and looks up what stands there when others have written. */
function driftingMarks(sitting: Sitting): Desk {
  const own = new Map<string, { readonly at: readonly number[]; readonly ranges: Ranges }>()
  const desk = spoiled(sitting, ({ marks, body }) => ({
    marks: settingIn(marks, (key, value) => {
      const all = itemsOf(body)
      const at = placesOf(all, parseMark(value)?.ranges ?? [])
      own.set(key, { at, ranges: at.flatMap((place) => rangeOf(all[place])) })
      marks.set(key, value)
    }),
  }))
  const { marks, body } = desk.reader.draft
  desk.doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== 'network') return
    const all = itemsOf(body)
    for (const [key, { at, ranges: before }] of own) {
      const ranges = at.flatMap((place) => rangeOf(all[place]))
      if (JSON.stringify(ranges) === JSON.stringify(before)) continue
      own.set(key, { at, ranges })
      marks.set(key, Object.assign({}, marks.get(key), { ranges }))
    }
  })
  return desk
}

/** Writes at the start of a paragraph as if it had no opening: right after the end before it. */
function withoutOpeners(sitting: Sitting): Desk {
  const blind = new WeakMap<LiveParagraph, LiveParagraph>()
  return written(sitting, (reader) => {
    const closed = (live: LiveParagraph): LiveParagraph => {
      const made = blind.get(live) ?? { ...live, segments: live.segments.map(closeSegment) }
      blind.set(live, made)
      return made
    }
    const closeSegment = (segment: LiveParagraph['segments'][number]) => ({
      ...segment,
      atoms: segment.atoms.map((atom) => {
        const before = atom.text === '' ? itemAt(reader.draft.body, atom)?.left : null
        return before ? { ...atom, ...before.lastId } : atom
      }),
    })
    return {
      live: (id) => {
        const live = reader.live(id)
        return live === null ? null : closed(live)
      },
      lives: () => reader.lives().map(closed),
    }
  })
}

/** Takes the last letter it wrote out of the text, for good. */
function deletingUndo(sitting: Sitting): Desk {
  const desk = MODEL.sit(sitting)
  const { body } = desk.reader.draft
  const undo = () => {
    const all = itemsOf(body)
    const own = all.filter(({ client }) => client === desk.doc.clientID)
    const last = own.reduce<ItemId | null>(
      (a, b) => (a === null || b.clock > a.clock ? b : a),
      null,
    )
    if (last !== null) body.delete(all.indexOf(last), 1)
    return null
  }
  return { ...desk, pen: { ...desk.pen, undo } }
}

/** Takes back its country's last strike that was decided, too: the text shows nothing of it. */
function liftingUndo(sitting: Sitting): Desk {
  const desk = MODEL.sit(sitting)
  const { draft } = desk.reader
  const undo = () => {
    const own = decidedEntries(desk.reader).filter(
      ({ suggestion }) => suggestion.party === sitting.party,
    )
    const id = own.flatMap(({ pieces }) => pieces.marks).at(-1)?.id
    if (id !== undefined)
      draft.marks.set(id, Object.assign({}, draft.marks.get(id), { ranges: [] }))
    return desk.pen.undo()
  }
  return { ...desk, pen: { ...desk.pen, undo } }
}

/** Decides on suggestions as such, whatever their authors may yet add. */
function decideAhead(...[{ desk }, entries, verdict, by]: Parameters<Parts['decide']>): void {
  const whole = entries.map((entry) => {
    const inserted = entry.pieces.inserted.map((n, at) => (at % 3 === 2 ? n + 1000 : n))
    return { ...entry, pieces: { ...entry.pieces, inserted } }
  })
  decide(desk.reader, whole, verdict, by)
}

/** Never draws the third paragraph again. */
function skippingHands(desk: Desk): Hands {
  const { reader } = desk
  const kept = reader.document().paragraphs[2]
  const document = () => {
    const now = reader.document()
    const paragraphs = now.paragraphs.map((each) => (each.id === kept?.id ? kept : each))
    return { ...now, paragraphs }
  }
  return editorHands(desk, { ...delegated(reader), document })
}

/** Comes back and keeps for itself what it did meanwhile. */
function tellNothing(): Uint8Array {
  return Y.encodeStateAsUpdate(new Y.Doc())
}

function pastingTwice(desk: Desk): Hands {
  const hands = penHands(desk)
  return {
    ...hands,
    paste(at, lines) {
      hands.paste(at, lines)
      hands.paste(at, lines)
    },
  }
}

function takingAllForOwn(sitting: Sitting): Desk {
  const { party } = sitting
  return written(sitting, (reader) => ({
    ledger: () => {
      const ledger = reader.ledger()
      const own = [...ledger.suggestions].map(([id, each]) => [id, { ...each, party }] as const)
      return Object.create(ledger, { suggestions: { value: new Map(own) } }) as typeof ledger // is one
    },
  }))
}

function bleedingFormat(sitting: Sitting): Desk {
  return spoiled(sitting, ({ marks }) => ({
    marks: settingIn(marks, (key, value) => {
      const mark = parseMark(value)
      const ranges = mark?.ranges.map((n, at) => (at % 3 === 2 ? n + 1 : n))
      marks.set(key, mark?.kind === 'format' ? { ...mark, ranges } : value)
    }),
  }))
}

/** One by one, and backwards. */
function decideNewestFirst(...[{ desk }, entries, verdict, by]: Parameters<Parts['decide']>): void {
  const newest = [...entries].sort((a, b) => b.suggestion.atMs - a.suggestion.atMs)
  for (const entry of newest) decide(desk.reader, [entry], verdict, by)
}

/** Moves as if all had been seen that is ever written. */
function knowingAll(sitting: Sitting): Desk {
  return spoiled(sitting, ({ marks }) => ({
    marks: settingIn(marks, (key, stored) => {
      const mark = parseMark(stored)
      const seen = [1, ...CLIENTS].flatMap((client) => [client, Number.MAX_SAFE_INTEGER])
      const value = mark?.kind === 'move' ? { ...mark.value, seen } : null
      marks.set(key, value === null ? stored : { ...mark, value })
    }),
  }))
}

const CLIENTS = Array.from({ length: 20 }, (_, at) => 100 + at)

/** The body's items, a letter each, in order. */
function itemsOf(body: Y.Text): readonly ItemId[] {
  const all: ItemId[] = []
  for (let item = firstItem(body); item !== null; item = item.right) {
    if (item.deleted || contentOf(item).kind === 'junk') continue
    const { client, clock } = item.id
    for (let n = 0; n < item.length; n += 1) all.push({ client, clock: clock + n })
  }
  return all
}

function placesOf(all: readonly ItemId[], ranges: Ranges): readonly number[] {
  return [...eachRange(ranges)].flatMap(({ client, clock, length }) =>
    all.flatMap((item, at) => {
      const isIn = item.client === client && item.clock >= clock && item.clock < clock + length
      return isIn ? [at] : []
    }),
  )
}

function rangeOf(item: ItemId | undefined): Ranges {
  return item === undefined ? [] : [item.client, item.clock, 1]
}
