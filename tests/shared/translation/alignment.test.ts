import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { counterpartsOf, writeCounterparts } from '../../../shared/draft/counterparts.ts'
import { decide } from '../../../shared/draft/decide.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import { after, before } from '../../support/drafting.ts'
import { otherWith } from '../../support/letters.ts'
import { alignmentOf } from '../../../shared/translation/alignment.ts'
import {
  alignedAt,
  bilingualUpdate,
  confirmAll,
  drawRows,
  twoDesksFor,
} from '../../support/two-languages.ts'

const SPANISH = `
  s| CONCLUSIONES:
  1| Agradecer al Gobierno de Canadá.
  1| Tomar nota de los avances.`
const ENGLISH = `
  s| CONCLUSIONS:
  1| To thank the Government of Canada.
  1| To take note of the progress.`

const table = (party: 'MEX' | 'PPT' = 'MEX') => {
  const desks = twoDesksFor(party, bilingualUpdate(SPANISH, ENGLISH), 10)
  return desks
}

describe('two texts of one document', () => {
  it('are unconfirmed until somebody says that they say the same', () => {
    const desks = table()
    expect(drawRows(desks)).toBe(
      [
        'CONCLUSIONES: ↔ CONCLUSIONS: (unconfirmed)',
        'Agradecer al Gobierno de Canadá. ↔ To thank the Government of Canada. (unconfirmed)',
        'Tomar nota de los avances. ↔ To take note of the progress. (unconfirmed)',
      ].join('\n'),
    )
    confirmAll(desks)
    expect(alignedAt(desks).counterparts.map(({ standing }) => standing)).toEqual(
      Array(3).fill('current'),
    )
  })

  it('are out of date where one was changed, until that is confirmed', () => {
    const desks = table()
    confirmAll(desks)
    desks.es.pen.insertText(after(desks.es, 'los avances'), ' y retos')
    expect(drawRows(desks)).toContain('retos. ↔ To take note of the progress. (original-changed)')
    desks.en.pen.insertText(after(desks.en, 'the progress'), ' and challenges')
    expect(drawRows(desks)).toContain('and challenges. (both-changed)')
    confirmAll(desks)
    expect(drawRows(desks)).toContain('and challenges. (current)')
  })

  it('tell by what was there, not by clocks, what was cut since they were paired', () => {
    const desks = table('PPT')
    const thanks = before(desks.en, 'To thank').paragraph
    const pairWith = (original: ParagraphId, atMs: number) => {
      const by = { party: 'PPT', delegate: 'Ana', atMs } as const
      const pair = { paragraph: thanks, original, confirmed: null }
      writeCounterparts(desks.en.reader.draft, [pair], by)
    }
    pairWith(before(desks.es, 'Agradecer').paragraph, 999_999)
    desks.es.pen.split(after(desks.es, 'Agradecer al Gobierno'))
    expect(drawRows(desks)).toContain('Agradecer al Gobierno ↔ To thank the Government of Canada.')
    pairWith(before(desks.es, ' de Canadá').paragraph, 0)
    expect(drawRows(desks)).toContain(' de Canadá. ↔ To thank the Government of Canada.')
  })

  it('stay together by the part that has most of the words, where one of them is cut', () => {
    const desks = table('PPT')
    desks.es.pen.split(after(desks.es, 'Agradecer al Gobierno'))
    desks.en.pen.split(after(desks.en, 'To take'))
    expect(drawRows(desks)).toBe(
      [
        'CONCLUSIONES: ↔ CONCLUSIONS: (unconfirmed)',
        'Agradecer al Gobierno ↔ To thank the Government of Canada. (unconfirmed)',
        '– ↔ To take',
        ' de Canadá. ↔ –',
        'Tomar nota de los avances. ↔  note of the progress. (unconfirmed)',
      ].join('\n'),
    )
    const [source, target] = [desks.es.reader.document(), desks.en.reader.document()]
    const records = counterpartsOf(desks.en.reader.draft)
    const pairsIn = (view: 'accepted' | 'original') =>
      alignmentOf(source, target, records, view).counterparts.length
    expect([pairsIn('accepted'), pairsIn('original')]).toEqual([3, 3])
    for (const { reader } of [desks.es, desks.en]) {
      decide(reader, reader.entries(), 'rejected', { name: 'Elena', atMs: 20 })
    }
    expect(drawRows(desks)).not.toContain('–')
  })

  it('are in date again where a change to one is rejected or taken back', () => {
    const desks = table('PPT')
    confirmAll(desks)
    desks.es.pen.insertText(after(desks.es, 'los avances'), ' y retos')
    confirmAll(desks)
    decide(desks.es.reader, desks.es.reader.entries(), 'rejected', { name: 'Elena', atMs: 1 })
    expect(drawRows(desks)).toContain('avances. ↔ To take note of the progress. (current)')
    desks.en.pen.insertText(after(desks.en, 'CONCLUSIONS'), ' REACHED')
    expect(drawRows(desks)).toContain('CONCLUSIONS REACHED: (translation-changed)')
    desks.en.pen.undo()
    expect(drawRows(desks)).toContain('CONCLUSIONS: (current)')
  })

  it('stay in date when what was confirmed as proposed is accepted in both', () => {
    const desks = table('PPT')
    desks.es.pen.insertText(after(desks.es, 'los avances'), ' y retos')
    desks.en.pen.insertText(after(desks.en, 'the progress'), ' and challenges')
    confirmAll(desks)
    for (const { reader } of [desks.es, desks.en]) {
      decide(reader, reader.entries(), 'accepted', { name: 'Elena', atMs: 1 })
      expect(drawRows(desks)).toContain(
        'retos. ↔ To take note of the progress and challenges. (current)',
      )
    }
  })

  it('show what nothing translates, and what translates nothing', () => {
    const desks = table()
    const { es, en } = desks
    const last = after(es, 'avances.')
    es.pen.insertParagraphs(last, [
      { props: { kind: 'point', level: 0 }, text: '' },
      { props: { kind: 'point', level: 0 }, text: 'Instar.' },
    ])
    en.pen.insertParagraphs(after(en, 'CONCLUSIONS:'), [
      { props: { kind: 'plain', level: 0 }, text: '' },
      { props: { kind: 'plain', level: 0 }, text: 'Alone.' },
    ])
    expect(drawRows(desks)).toBe(
      [
        'CONCLUSIONES: ↔ CONCLUSIONS: (unconfirmed)',
        '– ↔ Alone.',
        'Agradecer al Gobierno de Canadá. ↔ To thank the Government of Canada. (unconfirmed)',
        'Tomar nota de los avances. ↔ To take note of the progress. (unconfirmed)',
        'Instar. ↔ –',
      ].join('\n'),
    )
  })

  it('are paired anew by who says so, and parted', () => {
    const desks = table()
    const [heading, thanks] = desks.en.reader.document().paragraphs
    if (heading === undefined || thanks === undefined) throw new Error('No text')
    const by = { party: 'MEX', delegate: 'Ana', atMs: 2 } as const
    const [, , note] = desks.es.reader.document().paragraphs
    writeCounterparts(
      desks.en.reader.draft,
      [
        { paragraph: heading.id, original: null, confirmed: null },
        { paragraph: thanks.id, original: note?.id ?? null, confirmed: null },
      ],
      by,
    )
    expect(drawRows(desks)).toBe(
      [
        '– ↔ CONCLUSIONS:',
        'CONCLUSIONES: ↔ –',
        'Agradecer al Gobierno de Canadá. ↔ –',
        'Tomar nota de los avances. ↔ To thank the Government of Canada. (unconfirmed) + To take note of the progress. (unconfirmed)',
      ].join('\n'),
    )
  })

  it('part where the original is struck wholly, before and after it is agreed', () => {
    const desks = table('PPT')
    const { es } = desks
    confirmAll(desks)
    es.pen.deleteRange(before(es, 'Agradecer'), before(es, 'Tomar'))
    const parted = [
      'CONCLUSIONES: ↔ CONCLUSIONS: (current)',
      '– ↔ To thank the Government of Canada.',
      'Tomar nota de los avances. ↔ To take note of the progress. (current)',
    ].join('\n')
    expect(drawRows(desks)).toBe(parted)
    decide(es.reader, es.reader.entries(), 'accepted', { name: 'Elena', atMs: 1 })
    expect(drawRows(desks)).toBe(parted)
  })

  it('stay together where the original is joined to the next', () => {
    const desks = table('PPT')
    const { es } = desks
    es.pen.deleteRange(after(es, 'Canadá.'), before(es, 'Tomar'))
    const joined =
      'Agradecer al Gobierno de Canadá.Tomar nota de los avances. ↔ To thank the Government of Canada. (unconfirmed) + To take note of the progress. (unconfirmed)'
    expect(drawRows(desks)).toContain(joined)
    decide(es.reader, es.reader.entries(), 'accepted', { name: 'Elena', atMs: 1 })
    expect(drawRows(desks)).toContain(joined)
  })

  it('are unconfirmed where what somebody confirmed was another pair', () => {
    const desks = table()
    confirmAll(desks)
    const [, thanks] = desks.en.reader.document().paragraphs
    const [, of, note] = desks.es.reader.document().paragraphs
    const by = { party: 'MEX', delegate: 'Ana', atMs: 2 } as const
    const pairWith = (original = note?.id ?? null) => {
      if (thanks === undefined) throw new Error('No text')
      const pair = { paragraph: thanks.id, original, confirmed: null }
      writeCounterparts(desks.en.reader.draft, [pair], by)
    }
    pairWith()
    expect(drawRows(desks)).toContain('To thank the Government of Canada. (unconfirmed) +')
    pairWith(of?.id)
    expect(drawRows(desks)).toContain('To thank the Government of Canada. (current)')
  })

  it('say the same to every reader, whichever letters stand for its references', () => {
    const desks = table()
    const { es } = desks
    const [, thanks] = es.reader.document().paragraphs
    if (thanks === undefined) throw new Error('No text')
    const letter = es.reader.referenceTo(thanks.id)
    es.pen.insertText(after(es, 'los avances'), ` de ${letter}`)
    confirmAll(desks)
    const other = twoDesksFor('CAN', Y.encodeStateAsUpdate(new Y.Doc()), 20)
    // There the letter means another paragraph already.
    other.es.reader.referenceTo(otherWith(letter))
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(desks.doc))
    expect(other.es.reader.referenceTo(thanks.id)).not.toBe(letter)
    expect(drawRows(other)).toContain('progress. (current)')
  })

  it('wait for a translation where the words are still missing', () => {
    const desks = twoDesksFor('MEX', bilingualUpdate(SPANISH, ENGLISH), 10)
    const { en } = desks
    en.pen.deleteRange(before(en, 'To take'), after(en, 'progress.'))
    expect(drawRows(desks)).toContain('Tomar nota de los avances. ↔  (untranslated)')
  })
})
