import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLEAN, seenIn } from '../../../shared/document/sight.ts'
import type { CalendarDesk } from '../../../shared/draft/edit-calendar.ts'
import {
  addActivity,
  addHeading,
  moveRow,
  removeRow,
  writeCell,
} from '../../../shared/draft/edit-calendar.ts'
import type { Calendar, CalendarRow } from '../../../shared/text/calendar/calendars.ts'
import { calendarsIn } from '../../../shared/text/calendar/calendars.ts'
import { baseUpdate, deskFor, draw, exchange } from '../../support/drafting.ts'

const BASE = `
  1| Actualizar el calendario:
  g| Grupo A:
  a| Taller uno, en México.
  i| Primera parte
  a| Taller dos.
  g| Grupo B:
  a| Taller tres.`

const CLOSED = `${BASE}
  1| Agradecer`

function table(base = CLOSED) {
  const update = baseUpdate(base)
  return { mex: deskFor('MEX', update, 10), can: deskFor('CAN', update, 20) }
}

function calendarOf({ reader }: Pick<CalendarDesk, 'reader'>): Calendar {
  const [calendar] = calendarsIn(seenIn(reader.document(), CLEAN).document)
  if (calendar === undefined) throw new Error('There is no calendar')
  return calendar
}

function rowOf(desk: CalendarDesk, words: string): CalendarRow {
  const row = calendarOf(desk).rows.find(({ text }) => text.includes(words))
  if (row === undefined) throw new Error(`No row says “${words}”`)
  return row
}

/** The rows as they are seen, in one line. */
const rows = (desk: CalendarDesk) =>
  calendarOf(desk)
    .rows.map((row) => [row.text, ...row.below.map(({ text }) => `(${text})`)].join(' '))
    .join(' | ')

const ALL =
  'Grupo A: | Taller uno, en México. (Primera parte) | Taller dos. | Grupo B: | Taller tres.'

describe('editing a calendar', () => {
  it('makes of a cell a suggestion of the words that differ', () => {
    const { mex } = table()
    expect(writeCell(mex, rowOf(mex, 'uno').id, 'where', 'Panamá')).toBe(true)
    expect(draw(mex)).toContain('a| Taller uno, en [-MEX:México][+MEX:Panamá].')
    expect(writeCell(mex, rowOf(mex, 'dos').id, 'when', 'por definir')).toBe(true)
    expect(draw(mex)).toContain('a| Taller dos[+MEX:, fecha por definir].')
    expect(writeCell(mex, rowOf(mex, 'dos').id, 'when', 'por definir')).toBe(false)
  })

  it('adds an activity after what stands under another, and a heading at the end', () => {
    const { mex } = table()
    const { below, id } = rowOf(mex, 'uno')
    const nothing = { where: '', when: '', withSupportOf: '' }
    addActivity(mex, below.at(-1)?.id ?? id, { ...nothing, what: 'Foro', where: 'Belice' })
    addHeading(mex, calendarOf(mex), 'Grupo C')
    expect(rows(mex)).toBe(
      'Grupo A: | Taller uno, en México. (Primera parte) | Foro, en Belice. | Taller dos. | Grupo B: | Taller tres. | Grupo C:',
    )
    expect(draw(mex)).toContain('1| Agradecer')
    mex.pen.undo()
    mex.pen.undo()
    expect(rows(mex)).toBe(ALL)
  })

  it('takes a row out with what stands under it, the last of a text too', () => {
    for (const base of [BASE, CLOSED]) {
      const { mex } = table(base)
      removeRow(mex, rowOf(mex, 'uno'))
      removeRow(mex, rowOf(mex, 'Grupo B'))
      removeRow(mex, rowOf(mex, 'tres'))
      expect(rows(mex)).toBe('Grupo A: | Taller dos.')
    }
  })

  it('moves a row past its neighbour and what stands under that', () => {
    const { mex } = table()
    const move = (words: string, by: 1 | -1) =>
      moveRow(mex, calendarOf(mex), rowOf(mex, words).id, by)
    expect(move('dos', -1)).toBe(true)
    expect(rows(mex)).toMatch(/^Grupo A: \| Taller dos\. \| Taller uno, .* \(Primera parte\) \|/)
    expect(move('uno', 1)).toBe(true)
    expect(rows(mex)).toMatch(
      /Grupo B: \| Taller uno, en México\. \(Primera parte\) \| Taller tres/,
    )
    expect(move('Grupo A', -1)).toBe(false)
    expect(move('tres', 1)).toBe(false)
  })

  it('comes to the same rows on all copies, whatever two do at once, and back', () => {
    const act = fc.record({
      kind: fc.constantFrom('cell', 'add', 'remove', 'up', 'down'),
      at: fc.nat(6),
      word: fc.constantFrom('Belice', 'Panamá', 'OIM', ''),
    })
    const acts = fc.array(act, { maxLength: 5 })
    fc.assert(
      fc.property(acts, acts, acts, (first, second, third) => {
        const { mex, can } = table()
        for (const each of first) perform(mex, each)
        for (const each of second) perform(can, each)
        exchange(mex, can)
        expect(draw(mex)).toBe(draw(can))
        for (const each of third) perform(mex, each)
        const written = rows(mex)
        while (mex.pen.canUndo()) mex.pen.undo()
        const alone = table().can
        for (const each of second) perform(alone, each)
        expect(rows(mex)).toBe(rows(alone))
        while (mex.pen.canRedo()) mex.pen.redo()
        expect(rows(mex)).toBe(written)
        exchange(mex, can)
        expect(rows(mex)).toBe(rows(can))
      }),
    )
  })
})

interface Act {
  readonly kind: string
  readonly at: number
  readonly word: string
}

function perform(desk: CalendarDesk, { kind, at, word }: Act): void {
  const calendar = calendarOf(desk)
  const row = calendar.rows[at % calendar.rows.length]
  if (row === undefined) return
  if (kind === 'up' || kind === 'down') moveRow(desk, calendar, row.id, kind === 'up' ? -1 : 1)
  else if (kind === 'remove') removeRow(desk, row)
  else if (kind === 'add') {
    addActivity(desk, row.id, { what: 'Foro', where: word, when: '', withSupportOf: '' })
  } else if (row.kind === 'activity' && !row.isFree) {
    writeCell(desk, row.id, 'where', word)
    const after = calendarOf(desk).rows.find(({ id }) => id === row.id)
    expect(after?.kind === 'activity' ? after.activity.where : null).toBe(word)
  }
}
