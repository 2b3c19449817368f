import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { BaseParagraph } from '../../../shared/document/document.ts'
import { viewOf, textOf } from '../../../shared/document/views.ts'
import { blocksOf, setFree } from '../../../shared/draft/blocks.ts'
import { alignBlocks, changeMeeting, strayedBlocks } from '../../../shared/draft/follow-meeting.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { guardedPen } from '../../../shared/draft/guarded-pen.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { readSettings, writeForm } from '../../../shared/draft/settings.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import type { Form } from '../../../shared/meeting/form.ts'
import { FORM } from '../../../shared/meeting/form.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { COUNTRIES } from '../../../shared/meeting/party.ts'
import { fillIn } from '../../../shared/templates/placeholders.ts'
import type { Desk } from '../../support/drafting.ts'
import { MEETING, after, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'

const OPENING = 'Reunión realizada {onDates} {where}, con {present}, formuló:'
const BY = { name: 'Elena Robles', atMs: 1 }

function baseWithBlocks(): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1
  const block = (pattern: string, kind: 'title' | 'plain'): BaseParagraph => ({
    ...{ props: { kind, level: 0 }, text: fillIn(pattern, MEETING), pattern },
  })
  const paragraphs: readonly BaseParagraph[] = [
    block('{ordinal} REUNIÓN', 'title'),
    block(OPENING, 'plain'),
    { props: { kind: 'point', level: 0 }, text: 'Agradecer a los Países.' },
    block('Agradecer al Gobierno {ofPresidency}.', 'plain'),
  ]
  startDraft(doc, { template: 't', title: 'T', meeting: MEETING, paragraphs })
  return Y.encodeStateAsUpdate(doc)
}

const table = () => {
  const base = baseWithBlocks()
  return { chair: deskFor('PPT', base, 10), mex: deskFor('MEX', base, 20), base }
}

function set(desk: Desk, change: Partial<Meeting>): void {
  changeMeeting(desk.reader, { meeting: { ...meetingOf(desk), ...change } }, BY)
}

function meetingOf({ reader }: Desk): Meeting {
  const settings = readSettings(reader.draft)
  if (settings === null) throw new Error('No settings')
  return settings.meeting
}

const agreed = ({ reader }: Desk) => viewOf(reader.document(), 'original').map(textOf)

describe('a block', () => {
  it('follows the data when the chair changes them, for everybody', () => {
    const { chair, mex } = table()
    set(chair, { present: ['CAN', 'HND', 'MEX'], city: 'San José', dates: ['2021-12-02'] })
    exchange(chair, mex)
    expect(agreed(mex)[1]).toBe(
      'Reunión realizada el 2 de diciembre de 2021 en San José, con Canadá, Honduras y México, formuló:',
    )
    expect(mex.reader.entries().filter(({ state }) => state === 'pending')).toEqual([])
    expect(strayedBlocks(chair.reader)).toEqual([])
  })

  it('follows how the presidency writes, and leaves its other words alone', () => {
    const { chair, mex } = table()
    const form: Form = { ...FORM, unitedStates: 'long', thirdLevel: 'dash' }
    changeMeeting(chair.reader, { meeting: meetingOf(chair), form }, BY)
    exchange(chair, mex)
    expect(agreed(mex)[1]).toContain('El Salvador, Estados Unidos de América, Guatemala')
    expect(mex.reader.document().thirdLevel).toBe('dash')
    set(chair, { city: 'San José' })
    exchange(chair, mex)
    expect(readSettings(mex.reader.draft)?.form).toEqual(form)
    expect(agreed(mex)[1]).toContain('Estados Unidos de América')
  })

  it('changes only the words that the data change, and nothing where they say the same', () => {
    const { chair } = table()
    set(chair, { dates: ['2021-12-02'] })
    const [entry] = chair.reader.entries()
    expect(entry?.pieces.inserted.length).toBe(3)
    const before = Y.encodeStateVector(chair.doc)
    set(chair, {})
    expect(Y.encodeStateVector(chair.doc)).toEqual(before)
  })

  it('keeps what a delegation has pending in it', () => {
    const { chair, mex } = table()
    mex.pen.insertText(after(mex, 'Reunión'), ' ordinaria')
    exchange(chair, mex)
    set(chair, { city: 'San José' })
    exchange(chair, mex)
    expect(draw(mex)).toContain('Reunión[+MEX: ordinaria] realizada')
    expect(draw(mex)).toContain('en San José')
    expect(agreed(mex)[1]).toContain('Reunión realizada el 1 de diciembre de 2021 en San José,')
  })

  it('does not strike what was agreed on, until the chair asks for it', () => {
    const { chair, mex } = table()
    mex.pen.insertText(after(mex, 'Reunión'), ' ordinaria')
    exchange(chair, mex)
    decide(chair.reader, chair.reader.entries(), 'accepted', BY)
    set(chair, { city: 'San José' })
    expect(agreed(chair)[1]).toContain('Reunión ordinaria realizada')
    expect(agreed(chair)[1]).toContain('en la Ciudad de México')
    alignBlocks(chair.reader, strayedBlocks(chair.reader), BY)
    expect(agreed(chair)[1]).toContain('Reunión realizada el 1 de diciembre de 2021 en San José')
  })

  it('follows no more once it is freed, and again when it is bound', () => {
    const { chair, mex } = table()
    const opening = blocksOf(chair.reader.draft).find(({ pattern }) => pattern === OPENING)
    if (opening === undefined) throw new Error('No opening')
    setFree(chair.reader.draft, opening, true)
    set(chair, { city: 'San José' })
    exchange(chair, mex)
    expect(agreed(mex)[1]).toContain('en la Ciudad de México')
    expect(mex.reader.document().fixed?.has(opening.paragraph)).toBe(false)
    setFree(chair.reader.draft, opening, false)
    expect(strayedBlocks(chair.reader).map(({ block }) => block.paragraph)).toEqual([
      opening.paragraph,
    ])
    alignBlocks(chair.reader, strayedBlocks(chair.reader), BY)
    expect(agreed(chair)[1]).toContain('en San José')
  })

  it('may be changed and freed by the chair alone', () => {
    const house = openGatehouse(baseWithBlocks())
    const chair = { party: 'PPT', role: 'chair', name: 'Elena Robles' } as const
    expect(house.write(chair, (desk) => set(desk, { city: 'San José' }))).toBeNull()
    const free = ({ reader }: Desk) => {
      for (const block of blocksOf(reader.draft)) setFree(reader.draft, block, true)
    }
    const write = (desk: Desk) => {
      changeMeeting(desk.reader, { meeting: meetingOf(desk), form: FORM }, BY)
    }
    expect(house.write(chair, write)).toBeNull()
    const mexico = { party: 'MEX', role: 'delegate', name: 'Ana' } as const
    expect(house.write(mexico, (desk) => writeForm(desk.reader.draft, FORM))).toBe('may-not-set')
    expect(house.write(mexico, free)).toBe('may-not-set')
    expect(house.write(chair, free)).toBeNull()
    expect(agreed(house.desk())[1]).toContain('en San José')
  })
})

describe('a guarded pen', () => {
  function guarded() {
    const { mex } = table()
    let told = 0
    const pen = guardedPen(mex.pen, mex.reader, () => {
      told += 1
    })
    return { mex, pen, told: () => told }
  }

  it('writes nothing into a block, and says so', () => {
    const { mex, pen, told } = guarded()
    const drawn = draw(mex)
    pen.insertText(after(mex, 'Reunión'), 'x')
    pen.deleteRange(before(mex, 'realizada'), after(mex, 'realizada'))
    pen.deleteRange(before(mex, 'formuló'), after(mex, 'Agradecer a'))
    pen.replaceRange(before(mex, 'con'), after(mex, 'con'), 'y')
    pen.split(after(mex, 'Reunión'))
    pen.setProps([before(mex, 'formuló').paragraph], { kind: 'point' })
    pen.setFormat(before(mex, 'con'), after(mex, 'con'), 'bold', true)
    expect(draw(mex)).toBe(drawn)
    expect(told()).toBe(7)
  })

  it('goes on after a block, and writes anywhere else', () => {
    const { mex, pen, told } = guarded()
    pen.insertText(pen.split(after(mex, 'formuló:')), 'Nuevo.')
    pen.insertText(after(mex, 'a los Países'), ' Miembros')
    expect(draw(mex)).toContain('[+MEX:Nuevo.]')
    expect(draw(mex)).toContain('a los Países[+MEX: Miembros].')
    expect(told()).toBe(0)
  })
})

describe('settings that change beside typing', () => {
  const place = fc.nat({ max: 60 })
  const step = fc.oneof(
    fc.record({ kind: fc.constant('city' as const), city: fc.constantFrom('Lima', 'San José') }),
    fc.record({ kind: fc.constant('dates' as const), day: fc.integer({ min: 10, max: 28 }) }),
    fc.record({
      kind: fc.constant('present' as const),
      present: fc.subarray([...COUNTRIES], { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('type' as const),
      who: fc.constantFrom('mex' as const, 'can' as const),
      paragraph: fc.nat({ max: 3 }),
      place,
    }),
    fc.record({ kind: fc.constant('meet' as const) }),
  )

  it('lose and double no word, and the blocks say what the data say', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const base = baseWithBlocks()
        // The chair sits at two pages, of which each follows what it has seen.
        const chairs = [deskFor('PPT', base, 10), deskFor('PPT', base, 11)] as const
        const writers = { mex: deskFor('MEX', base, 20), can: deskFor('CAN', base, 30) }
        const all = [...chairs, writers.mex, writers.can]
        let typed = 0
        steps.forEach((each, at) => {
          const chair = chairs[at % 2 === 0 ? 0 : 1]
          if (each.kind === 'meet') exchange(...all)
          else if (each.kind === 'type') {
            const { reader, pen } = writers[each.who]
            const paragraph = reader.document().paragraphs[each.paragraph]
            if (paragraph === undefined) return
            const offset = Math.min(each.place, textOf(paragraph).length)
            pen.insertText({ paragraph: paragraph.id, offset }, 'ŧ')
            typed += 1
          } else if (each.kind === 'dates') set(chair, { dates: [`2021-12-${each.day}`] })
          else set(chair, each.kind === 'city' ? { city: each.city } : { present: each.present })
        })
        exchange(...all)
        const [one] = chairs
        alignBlocks(one.reader, strayedBlocks(one.reader), BY)
        exchange(...all)
        for (const desk of all) {
          expect(draw(desk)).toBe(draw(one))
          expect(strayedBlocks(desk.reader)).toEqual([])
          const { paragraphs } = desk.reader.document()
          const words = paragraphs.map(textOf).join('')
          expect(words.split('ŧ').length - 1).toBe(typed)
          const wanted = fillIn(OPENING, meetingOf(desk))
          expect(agreed(desk)[1]).toBe(wanted)
        }
        const fresh = openReader(one.reader.draft)
        expect(fresh.document()).toEqual(one.reader.document())
        fresh.stop()
      }),
    )
  })
})
