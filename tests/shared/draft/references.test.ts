import { describe, expect, it } from 'vitest'
import {
  LETTER_COUNT,
  NO_LETTER,
  referencesIn,
  spelledOut,
} from '../../../shared/document/references.ts'
import { viewOf } from '../../../shared/document/views.ts'
import type { View } from '../../../shared/document/document.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { openBase, parseBase, writeBase } from '../../../shared/draft/export-base.ts'
import { insertAfter } from '../../../shared/draft/items.ts'
import { ReferenceLetters } from '../../../shared/draft/reference-letters.ts'
import { paragraphId } from '../../../shared/ids.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'
import { showParagraphs } from '../../support/notation.ts'

const TEXT = '1| Agradecer.\n1| Instar:\na| Actuar.\na| Cumplir.\n1| Aplicar lo dicho.'
const BY = { name: 'Elena Robles', atMs: 5 }

/** A desk of MEX that has written a reference to the paragraph with these words. */
function referring(words: string, text = TEXT): Desk {
  const desk = deskFor('MEX', baseUpdate(text), 10)
  refer(desk, words)
  return desk
}

function refer(desk: Desk, words: string): void {
  const letter = desk.reader.referenceTo(before(desk, words).paragraph)
  desk.pen.insertText(after(desk, 'lo dicho'), ` en ${letter}`)
}

const shown = ({ reader }: Desk, view: View = 'accepted') =>
  showParagraphs(viewOf(spelledOut(reader.document(), view), view)).split('\n')
const lastOf = (desk: Desk, view?: View) => shown(desk, view).at(-1)

describe('a reference to a paragraph', () => {
  it('is one letter of its writer, and reads as the paragraph is called', () => {
    const desk = referring('Cumplir')
    const { reader } = desk
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en 2.b.')
    expect(reader.entries().map(({ inserted, kind }) => `${kind}: ${inserted}`)).toEqual([
      'insert:  en 2.b',
    ])
    expect(reader.document().paragraphs.at(-1)?.runs[1]).toMatchObject({
      text: expect.stringMatching(/^ en .$/),
      insertion: reader.entries()[0]?.suggestion.id,
    })
  })

  it('follows when paragraphs come before it, and when it is moved', () => {
    const desk = referring('Cumplir')
    desk.pen.insertText(after(desk, 'Agradecer.'), '\nSaludar.')
    desk.pen.move(before(desk, 'Cumplir').paragraph, before(desk, 'Instar').paragraph)
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en 3.a.')
  })

  it('is the same on all copies', () => {
    const base = baseUpdate(TEXT)
    const [mex, can] = [deskFor('MEX', base, 10), deskFor('CAN', base, 20)]
    refer(mex, 'Cumplir')
    refer(can, 'Actuar')
    exchange(mex, can)
    exchange(mex, can)
    expect(draw(can)).toBe(draw(mex))
    expect(shown(can, 'marked')).toEqual(shown(mex, 'marked'))
  })

  it('says that the paragraph would be struck, with its number', () => {
    const desk = referring('Cumplir')
    desk.pen.deleteRange(after(desk, 'Actuar.'), after(desk, 'Cumplir.'))
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en (referencia perdida: 2.b).')
    decide(desk.reader, desk.reader.entries(), 'accepted', BY)
    expect(lastOf(desk)).toMatch(
      /^1\| Aplicar lo dicho en \(referencia perdida: \\¶ [0-9a-f]{3}\)\.$/,
    )
  })

  it('goes with the words where two paragraphs become one', () => {
    const desk = referring('Actuar')
    desk.pen.deleteRange(after(desk, 'Actuar.'), before(desk, 'Cumplir'))
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en 2.a.')
    decide(desk.reader, desk.reader.entries(), 'accepted', BY)
    expect(shown(desk)).toContain('a| Actuar.Cumplir.')
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en 2.a.')
  })

  it('is called by first words where the paragraph bears no number', () => {
    const text = 's| CONCLUSIONES\n1| Aplicar lo dicho.'
    expect(lastOf(referring('CONCLUSIONES', text))).toBe('1| Aplicar lo dicho en «CONCLUSIONES».')
  })

  it('is taken back and done again, struck and carried as a letter', () => {
    const desk = referring('Cumplir')
    desk.pen.undo()
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho.')
    desk.pen.redo()
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en 2.b.')
    const letter = desk.reader.referenceTo(before(desk, 'Cumplir').paragraph)
    const [from, to] = [before(desk, letter), after(desk, letter)]
    desk.pen.carry(from, to, after(desk, 'Agradecer'), [{ props: null, text: ` ${letter}` }])
    expect(shown(desk)).toEqual(expect.arrayContaining(['1| Agradecer 2.b.']))
    expect(lastOf(desk)).toBe('1| Aplicar lo dicho en .')
  })

  it('is none where its letter was typed', () => {
    const desk = deskFor('MEX', baseUpdate('1| Uno.'), 10)
    desk.pen.insertText(after(desk, 'Uno'), '\ue123')
    expect(draw(desk)).toBe('1| Uno[+MEX:\ufffd].')
    expect(referencesIn(desk.reader.document(), 'accepted').size).toBe(0)
  })

  it('never shows the number of another paragraph, however many are referred to', () => {
    const letters = new ReferenceLetters()
    const targets = Array.from({ length: 5_000 }, (_, at) => paragraphId(`1.${at.toString(36)}`))
    const given = targets.map((target) => letters.letterOf(target))
    const taken = given.filter((letter) => letter !== NO_LETTER)
    expect([taken.length, new Set(taken).size]).toEqual([LETTER_COUNT, LETTER_COUNT])
    given.forEach((letter, at) => {
      if (letter !== NO_LETTER) expect(letters.targetOf(letter)).toBe(targets[at])
    })
    expect(letters.targetOf(NO_LETTER)).toBeNull()
  })

  it('leaves what a file was made from to be known again', () => {
    const desk = referring('Cumplir')
    const mark = parseBase(writeBase(desk.reader, 'accepted'))
    const other = deskFor('CAN', baseUpdate(TEXT), 20)
    exchange(desk, other)
    other.pen.insertText(after(other, 'Agradecer'), ' mucho')
    expect(mark !== null && openBase(other.reader.draft, mark).ok).toBe(true)
  })
})

describe('the gate', () => {
  const MEX = { party: 'MEX', role: 'delegate', name: 'Ana' } as const

  it('lets a delegation refer to what is there, and to what it writes in the same breath', () => {
    const house = openGatehouse(baseUpdate(TEXT))
    expect(house.write(MEX, (desk) => refer(desk, 'Cumplir'))).toBeNull()
    const both = house.write(MEX, (desk) => {
      desk.pen.insertText(after(desk, 'Agradecer.'), '\nSaludar.')
      refer(desk, 'Saludar')
    })
    expect(both).toBeNull()
    expect(lastOf(house.desk())).toBe('1| Aplicar lo dicho en 2 en 3.b.')
  })

  it.each<[string, object]>([
    ['to what is no paragraph', { r: '1.0' }],
    ['to what is not there', { r: 'zz.zz' }],
    ['under another spelling', { r: '01.1' }],
    ['to nothing', { r: 7 }],
    ['with something beside it', { r: 'END', hidden: 'words' }],
  ])('refuses one %s', (_, embed) => {
    const house = openGatehouse(baseUpdate(TEXT))
    const refused = house.write(MEX, (desk) => {
      const { doc, reader, pen } = desk
      const at = after(desk, 'Agradecer')
      pen.insertText(at, '!')
      const end = at.paragraph
      const wanted = JSON.parse(JSON.stringify(embed).replace('END', end)) as object
      doc.transact((transaction) => {
        const own = {
          client: doc.clientID,
          clock: doc.store.clients.get(doc.clientID)?.at(-1)?.id.clock ?? 0,
        }
        insertAfter(transaction, reader.draft.body, own, wanted)
      })
    })
    expect(refused).toBe('unknown-content')
  })
})
