import type { Document, Paragraph } from '../../document/document.ts'
import { labelsOf } from '../../document/labels.ts'
import { textOf } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Language } from '../../meeting/meeting.ts'
import { readActivity } from './activity.ts'
import type { ReadActivity } from './activity.ts'

/** The point of a text whose letters are activities, up to the next point. */
export interface Calendar {
  readonly id: ParagraphId
  /** As printed: `7.`; null where it bears no number. */
  readonly label: string | null
  readonly text: string
  readonly rows: readonly CalendarRow[]
  /** The last paragraph of it: what is added to the calendar goes after that. */
  readonly last: ParagraphId
}

/** A heading under which activities stand, or an activity. Ids are those of a text that is seen clean. */
export type CalendarRow = GroupRow | ActivityRow

export interface GroupRow {
  readonly kind: 'group'
  readonly id: ParagraphId
  readonly text: string
  /** Whatever stands under it that is no activity. */
  readonly below: readonly Below[]
}

export interface ActivityRow extends ReadActivity {
  readonly kind: 'activity'
  readonly id: ParagraphId
  readonly label: string
  readonly text: string
  /** What stands under it: points of the third level, sentences without a number. */
  readonly below: readonly Below[]
}

export interface Below {
  readonly id: ParagraphId
  readonly label: string | null
  readonly text: string
}

/**
 * The calendars of a text, as it is seen without marks. One is known by its words, so that whatever
 * came by paste or from Word is one too. Of several that speak of a calendar those are left out under
 * which nothing stands, unless nothing stands under any.
 */
export function calendarsIn({ paragraphs, language, thirdLevel }: Document): readonly Calendar[] {
  const labels = labelsOf(paragraphs, thirdLevel)
  const begun: { head: Paragraph; label: string | null; rows: CalendarRow[]; last: ParagraphId }[] =
    []
  let isInside = false
  paragraphs.forEach((paragraph, at) => {
    const { id, props } = paragraph
    const label = labels[at] ?? null
    const text = textOf(paragraph)
    if (endsCalendar(paragraph)) {
      isInside = isCalendar(paragraph, text, language)
      if (isInside) begun.push({ head: paragraph, label, rows: [], last: id })
      return
    }
    const calendar = isInside ? begun.at(-1) : undefined
    if (calendar === undefined) return
    calendar.last = id
    if (props.kind === 'group') {
      calendar.rows.push({ kind: 'group', id, text, below: [] })
    } else if (props.kind === 'point' && props.level === 1) {
      const read = readActivity(text, language)
      calendar.rows.push({ kind: 'activity', id, label: label ?? '', text, below: [], ...read })
    } else {
      const row = calendar.rows.at(-1)
      if (row === undefined) return
      const below = [...row.below, { id, label, text }]
      calendar.rows[calendar.rows.length - 1] = { ...row, below }
    }
  })
  const all = begun.map(({ head, ...rest }) => ({ id: head.id, text: textOf(head), ...rest }))
  const filled = all.filter(({ rows }) => rows.length > 0)
  return filled.length > 0 ? filled : all
}

/** All paragraphs of a row, in their order. */
export function paragraphsOf({ id, below }: CalendarRow): readonly ParagraphId[] {
  return [id, ...below.map((each) => each.id)]
}

/** Without what ends it, as a heading of a table: `Grupo de Trabajo sobre Protección`. */
export function nameOfGroup({ text }: GroupRow): string {
  return text.replace(/[\s:.]+$/u, '')
}

function endsCalendar({ props: { kind, level } }: Paragraph): boolean {
  return kind === 'title' || kind === 'section' || (kind === 'point' && level === 0)
}

function isCalendar({ props }: Paragraph, text: string, language: Language): boolean {
  return props.kind === 'point' && CALENDAR[language].test(text)
}

/** Not the days and years of one. */
const CALENDAR: Readonly<Record<Language, RegExp>> = {
  es: /(?<!\b(?:días?|meses|mes|años?) )\bcalendarios?\b/iu,
  en: /\bcalendars?\b(?! (?:days?|months?|years?)\b)/iu,
}
