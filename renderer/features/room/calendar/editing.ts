import { useLayoutEffect, useRef, useState } from 'react'
import { referencesIn } from '../../../../shared/document/references.ts'
import type { ReferenceWords } from '../../../../shared/document/references.ts'
import {
  addActivity,
  addCalendar,
  addHeading,
  moveRow,
  removeRow,
  writeCell,
} from '../../../../shared/draft/edit-calendar.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import { NOTHING, printActivity } from '../../../../shared/text/calendar/activity.ts'
import type { Activity, Field } from '../../../../shared/text/calendar/activity.ts'
import { paragraphsOf } from '../../../../shared/text/calendar/calendars.ts'
import type {
  ActivityRow,
  Calendar,
  CalendarRow,
} from '../../../../shared/text/calendar/calendars.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { useWorkplace } from '../workplace.ts'

/** A cell that is being typed in: what is typed is the person's own until it is left. */
export interface Typed {
  readonly row: ParagraphId
  readonly field: Field
  readonly words: string
  /** Whether it held all words of a row that cells cannot say. */
  readonly isFree: boolean
}

/** What the table does, and what of it is not in the text yet. */
export interface Editing {
  /** False for who may only read. */
  readonly mayWrite: boolean
  /** Of the text, and so of the cells. */
  readonly language: Language
  /** What the letters in the cells refer to. */
  readonly references: ReferenceWords
  readonly typed: Typed | null
  /** What one was typing where the cell went away: somebody took the row out, or made another kind of cell of it. */
  readonly stranded: readonly string[]
  readonly forgetStranded: () => void
  /** The paragraph after which a new row is open; null for none. */
  readonly opened: ParagraphId | null
  /** What stands in the new row, wherever the table draws that. */
  readonly fresh: Activity
  readonly writeFresh: (fresh: Activity) => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly type: (typed: Typed | null) => void
  /** Puts what is typed into the text. */
  readonly commit: () => void
  readonly open: (after: ParagraphId | null) => void
  /** Puts the new row into the text; null where nothing stands in it, or it has no place any more. */
  readonly add: (after: ParagraphId) => ParagraphId | null
  readonly addHeading: (calendar: Calendar, name: string) => void
  readonly addCalendar: () => void
  readonly move: (calendar: Calendar, row: ActivityRow, by: 1 | -1, field: Field) => void
  readonly remove: (calendar: Calendar, row: CalendarRow) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly focus: (row: ParagraphId, field: Field) => void
}

/** Edits calendars in the name that one writes in. */
export function useEditing(calendars: readonly Calendar[]): Editing {
  const t = useMessages()
  const { reader, pen, announcer } = useWorkplace()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [left, setLeft] = useState<readonly string[]>([])
  const [opened, open] = useState<ParagraphId | null>(null)
  const [fresh, writeFresh] = useState(NOTHING)
  const wanted = useRef<string | null>(null)
  const isStranded = typed !== null && !calendars.some((each) => hasCell(each, typed))
  const stranded = isStranded ? [...left, typed.words] : left
  const type = (now: Typed | null) => {
    if (isStranded) setLeft(stranded)
    setTyped(now)
  }

  // The row may come only with the next drawing, and one that is moved loses the focus.
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const cell = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(wanted.current)}"]`)
    if (cell === null) return
    wanted.current = null
    const field = cell.matches('textarea') ? cell : cell.querySelector('button')
    field?.focus()
  })
  const focus = (row: ParagraphId, field: Field) => {
    wanted.current = cellName(row, field)
  }

  function commit() {
    if (typed === null || isStranded || pen === null) return
    const { row, field, words } = typed
    setTyped(null)
    if (writeCell({ reader, pen }, row, field, words)) announcer.say(t('calendar.said.written'))
  }

  function turn(way: 'undo' | 'redo') {
    const before = reader.document()
    pen?.[way]()
    if (reader.document() !== before) announcer.say(t(`calendar.said.${way}`))
  }

  return {
    mayWrite: pen !== null,
    language: reader.document().language,
    references: referencesIn(reader.document(), 'accepted'),
    ...{ typed, stranded, type, commit, opened, open, focus, fresh, writeFresh },
    forgetStranded() {
      setLeft([])
      if (isStranded) setTyped(null)
    },
    canUndo: pen?.canUndo() === true,
    canRedo: pen?.canRedo() === true,
    add(after) {
      if (Object.values(fresh).every((words) => words.trim() === '')) return null
      const added = pen === null ? null : addActivity({ reader, pen }, after, fresh)
      writeFresh(NOTHING)
      if (added !== null) announcer.say(t('calendar.said.added'))
      else setLeft([...left, printActivity(fresh, reader.document().language)])
      return added
    },
    addHeading(calendar, name) {
      if (pen === null) return
      addHeading({ reader, pen }, calendar, name)
      announcer.say(t('calendar.said.heading', { name }))
    },
    addCalendar() {
      if (pen !== null) addCalendar({ reader, pen })
    },
    move(calendar, row, by, field) {
      const hasMoved = pen !== null && moveRow({ reader, pen }, calendar, row.id, by)
      announcer.say(t(hasMoved ? 'calendar.said.moved' : 'calendar.said.noFurther'))
      focus(row.id, field)
    },
    remove(calendar, row) {
      if (pen === null) return
      const at = calendar.rows.indexOf(row)
      const next = calendar.rows[at + 1] ?? calendar.rows[at - 1]
      removeRow({ reader, pen }, row)
      announcer.say(t('calendar.said.removed', { what: row.text }))
      if (next !== undefined) focus(next.id, 'what')
    },
    undo: () => turn('undo'),
    redo: () => turn('redo'),
  }
}

function hasCell({ rows }: Calendar, { row, isFree }: Typed): boolean {
  const found = rows.find(({ id }) => id === row)
  return found?.kind === 'activity' && found.isFree === isFree
}

type Cell = Omit<Typed, 'words'>

/** What held part of a row is not what holds all of it. */
export function isSameCell(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.field === other.field && one.isFree === other.isFree
}

/** By which the page finds a cell, or the button of a heading. */
export function cellName(row: ParagraphId, field: Field): string {
  return `${row} ${field}`
}

/** After what a new row goes that is to stand below another. */
export function endOfRow(row: CalendarRow): ParagraphId {
  return paragraphsOf(row).at(-1) ?? row.id
}
