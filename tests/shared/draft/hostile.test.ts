import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../shared/document/views.ts'
import type { Draft } from '../../../shared/draft/draft.ts'
import { insertAfter } from '../../../shared/draft/items.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import { draw } from '../../support/drafting.ts'
import { SOUND, opened, stored } from '../../support/hostile.ts'

const MOST = Number.MAX_SAFE_INTEGER

/** Enough for a slow and busy machine. What grows with the square of these takes minutes. */
const IN_TIME = 20_000

/** Each entry to be set aside, by the map it stands in. */
const UNSOUND: Readonly<Record<string, (draft: Draft) => void>> = {
  'a mark of an unknown kind': ({ marks }) =>
    marks.set('666.1', { kind: 'blink', suggestion: '10.0', ranges: [1, 0, 5] }),
  'a mark that is no mark': ({ marks }) => marks.set('666.1', 'delete'),
  'a mark with half a range': ({ marks }) =>
    marks.set('666.1', { kind: 'delete', suggestion: '10.0', ranges: [1, 0] }),
  'a mark with ranges of words': ({ marks }) =>
    marks.set('666.1', { kind: 'delete', suggestion: '10.0', ranges: ['1', '0', '5'] }),
  'a mark with a million ranges': ({ marks }) =>
    marks.set('666.1', { kind: 'delete', suggestion: '10.0', ranges: manyRanges(1_000_000) }),
  'a level that there is not': ({ marks }) =>
    marks.set('666.1', {
      kind: 'props',
      suggestion: '10.0',
      ranges: [1, 1, 1],
      value: { level: 7 },
    }),
  'a suggestion of nowhere': ({ suggestions }) =>
    suggestions.set('666.0', { country: 'XXX', delegate: 'Nadie', at: 1 }),
  'a suggestion of no time': ({ suggestions }) =>
    suggestions.set('666.0', { country: 'CAN', delegate: 'Claire', at: Number.NaN }),
  'a suggestion under another’s id': ({ suggestions }) =>
    suggestions.set('10.999', { country: 'MEX', delegate: 'Ana', at: 1 }),
  'a suggestion that becomes another country’s': ({ suggestions }) => {
    const [first = ''] = [...suggestions.keys()]
    suggestions.set(`${first}0`, { country: 'CAN', delegate: 'Claire', at: 1 })
  },
  'words given to another': ({ authorship }) => authorship.set('1:0', '10.0'),
  'words given to nobody': ({ authorship }) => authorship.set('mine', 7),
  'a decision without an order': ({ decisions }) =>
    decisions.set('666.0', { suggestion: '10.0', verdict: 'accepted', order: 'first' }),
  'a decision for ever': ({ decisions }) =>
    decisions.set('666.0', {
      suggestion: '10.0',
      verdict: 'accepted',
      order: Infinity,
      at: 1,
      by: 'Nadie',
      batch: null,
      inserted: [],
      marks: [],
    }),
  'a support by nobody': ({ supports }) => supports.set('666.0', { suggestion: '10.0' }),
}

describe('a stored draft that somebody has tampered with', () => {
  it.each(Object.entries(UNSOUND))('opens, and sets aside %s', (_, spoil) => {
    const { fresh, present } = opened(stored(spoil))
    expect(draw({ reader: fresh })).toBe(SOUND)
    expect(draw({ reader: present })).toBe(SOUND)
    expect(fresh.ledger().setAside).toBe(1)
    expect(present.ledger().setAside).toBe(1)
    expect(fresh.entries()).toHaveLength(2)
  })

  it('shows no junk in the text, and says how much there was', () => {
    const file = stored(({ body }, transaction) => {
      body.insertEmbed(3, { deep: { in: [{ here: null }] } })
      body.insertEmbed(3, new Y.Map([['s', 1]]))
      body.format(0, 6, { bold: true })
      insertAfter(transaction, body, null, [1, [2, [3]]])
    })
    const { fresh, present } = opened(file)
    expect(draw({ reader: fresh })).toBe(SOUND)
    expect(draw({ reader: present })).toBe(SOUND)
    expect(fresh.ledger().setAside).toBeGreaterThan(2)
    expect(present.ledger().setAside).toBe(fresh.ledger().setAside)
  })

  it('has no two paragraphs of one id, whatever the ends call themselves', () => {
    const file = stored(({ body, doc }) => {
      const taken = (body.toDelta() as { insert: { p?: string } }[]).find(({ insert }) => insert.p)
      doc.transact(() => {
        body.insertEmbed(body.length, { p: taken?.insert.p, a: { kind: 'point', level: 0 } })
        body.insertEmbed(body.length, { p: { nested: true } })
        body.insertEmbed(body.length, { p: null, a: 'none' })
      })
    })
    const ids = opened(file)
      .fresh.document()
      .paragraphs.map((each) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('does not show words that nobody answers for', () => {
    const { fresh } = opened(stored(({ body }) => body.insert(3, 'MENTIRA')))
    expect(draw({ reader: fresh })).toBe(SOUND)
  })
})

describe('a stored draft that was made to be slow', () => {
  const SLOW: Readonly<Record<string, (draft: Draft) => void>> = {
    'a hundred thousand ranges, backwards': ({ marks }) => {
      const ranges = manyRanges(100_000)
      const back = ranges.map((_, at) => ranges[ranges.length - 3 - at + 2 * (at % 3)] ?? 0)
      marks.set('666.0', { kind: 'delete', suggestion: '10.0', ranges: back })
    },
    'the same range a hundred thousand times': ({ marks }) => {
      const ranges = Array.from({ length: 300_000 }, (_, at) => [1, 0, MOST][at % 3])
      marks.set('666.0', { kind: 'withdraw', suggestion: '10.0', ranges })
    },
    'a thousand marks without end': ({ marks }) => {
      for (let n = 0; n < 1000; n += 1) {
        marks.set(`666.${n}`, { kind: 'delete', suggestion: '10.0', ranges: [1, 0, MOST] })
      }
    },
    'five thousand formats over all of it': ({ marks }) => {
      for (let n = 0; n < 5000; n += 1) {
        const value = { attribute: 'bold', on: n % 2 === 0 }
        const mark = { kind: 'format', suggestion: '10.0', ranges: [1, 0, MOST], value }
        marks.set(`666.${n}`, mark)
      }
    },
    'five thousand decisions on the same': ({ decisions }) => {
      const marks = [{ id: '10.9', kind: 'delete', ranges: [1, 0, MOST] }]
      const rest = { at: 1, by: 'Nadie', batch: null, inserted: [1, 0, MOST], marks }
      for (let order = 0; order < 5000; order += 1) {
        const verdict = order % 2 === 0 ? 'reopened' : 'accepted'
        decisions.set(`666.${order}`, { suggestion: '10.0', verdict, order, ...rest })
      }
    },
    'a decision on a hundred thousand pieces': ({ decisions }) => {
      const inserted = manyRanges(100_000)
      const marks = [{ id: '10.9', kind: 'delete', ranges: inserted }]
      const rest = { order: 1, at: 1, by: 'Nadie', batch: null, inserted, marks }
      decisions.set('666.0', { suggestion: '10.0', verdict: 'accepted', ...rest })
    },
    'ten thousand suggestions of nothing': ({ suggestions }) => {
      for (let n = 0; n < 10_000; n += 1) {
        suggestions.set(`666.${n}`, { country: 'CAN', delegate: 'Claire', at: n })
      }
    },
    'five thousand ends in a row': ({ body }) => {
      for (let n = 0; n < 5000; n += 1) body.insertEmbed(0, { p: 'x' })
    },
  }

  it.each(Object.entries(SLOW))(
    'opens in time and can be written in: %s',
    (_, spoil) => {
      const { fresh, present } = opened(stored(spoil))
      for (const reader of [fresh, present]) {
        expect(reader.entries().length).toBeGreaterThan(0)
        expect(viewOf(reader.document(), 'accepted').length).toBeGreaterThan(0)
        const [first] = reader.document().paragraphs
        if (first === undefined) throw new Error('The text is gone')
        const pen = openPen(reader, { party: 'CRI', delegate: 'Luis' }, () => 1)
        pen.insertText({ paragraph: first.id, offset: 0 }, 'hola')
      }
      expect(draw({ reader: fresh })).toBe(draw({ reader: present }))
    },
    IN_TIME,
  )
})

/** Of single letters with gaps between, none of which are there. */
function manyRanges(count: number): readonly number[] {
  return Array.from({ length: count * 3 }, (_, at) => [777, 2 * Math.floor(at / 3), 1][at % 3] ?? 0)
}
