import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { beginThread, replyTo, resolveThread } from '../../../shared/draft/comment.ts'
import { MAX_COMMENT_LENGTH } from '../../../shared/draft/comment-records.ts'
import { readComments } from '../../../shared/draft/comments.ts'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { rangesBetween } from '../../../shared/draft/passages.ts'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import { drawThreads, pendingOf, said, commentOn } from '../../support/commenting.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../support/drafting.ts'

const BASE = `
  t| CONCLUSIONES
  1| Agradecer a los Países Miembros
  a| Instar a la PPT`

function table() {
  const base = baseUpdate(BASE)
  return {
    mex: deskFor('MEX', base, 10),
    can: deskFor('CAN', base, 20),
    chair: deskFor('PPT', base, 30),
  }
}

const BY = { name: 'Elena Robles', atMs: 99 }

describe('a thread on words of the text', () => {
  it('quotes them, and takes replies of other delegations', () => {
    const { mex, can } = table()
    const thread = commentOn(mex, 'los Países', '¿Todos?')
    exchange(mex, can)
    replyTo(can.reader.draft, thread, ' Sí, los once. ', said('CAN', 5))
    exchange(mex, can)
    expect(drawThreads(mex)).toEqual(['MEX «los Países» ¿Todos? | CAN Sí, los once.'])
    expect(drawThreads(can)).toEqual(drawThreads(mex))
  })

  it('stays on its words when others write before, within and after them', () => {
    const { mex, can } = table()
    commentOn(mex, 'los Países', '¿Todos?')
    exchange(mex, can)
    can.pen.insertText(before(can, 'Agradecer'), 'Siempre ')
    can.pen.insertText(after(can, 'los '), 'once ')
    can.pen.insertText(after(can, 'Países'), 'Queridos')
    exchange(mex, can)
    expect(drawThreads(mex)).toEqual(['MEX «los Países» ¿Todos?'])
    const [thread] = readComments(mex.reader).threads
    expect(thread?.passage.spans.map(({ from, to }) => [from, to])).toEqual([
      [20, 24],
      [29, 35],
    ])
  })

  it('goes with them when a paragraph is cut in the midst of them', () => {
    const { mex, can } = table()
    commentOn(mex, 'los Países', '¿Todos?')
    exchange(mex, can)
    can.pen.split(after(can, 'los '))
    exchange(mex, can)
    const [thread] = readComments(mex.reader).threads
    expect(thread?.passage.spans.map(({ from, to }) => [from, to])).toEqual([
      [12, 16],
      [0, 6],
    ])
  })

  it('may be about words of several paragraphs, and leaves none between them out', () => {
    const { mex } = table()
    const ranges = rangesBetween(mex.reader, after(mex, 'CON'), before(mex, 'star'))
    beginThread(mex.reader.draft, { kind: 'passage', ranges }, 'Todo esto', said('MEX'))
    expect(drawThreads(mex)).toEqual([
      'MEX «CLUSIONES Agradecer a los Países Miembros In» Todo esto',
    ])
  })

  it('stays in the list, last and with what the words were, when they are rejected', () => {
    const { mex, can, chair } = table()
    mex.pen.insertText(after(mex, 'CONCLUSIONES'), ' finales')
    exchange(mex, can)
    commentOn(can, 'finales', '¿Por qué?')
    commentOn(can, 'Instar', 'Verbo')
    exchange(can, chair)
    decide(chair.reader, pendingOf(chair), 'rejected', BY)
    expect(drawThreads(chair)).toEqual(['CAN «Instar» Verbo', 'CAN gone «finales» ¿Por qué?'])
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(drawThreads(chair)).toEqual(['CAN «finales» ¿Por qué?', 'CAN «Instar» Verbo'])
  })

  it('stands in the order of the text, whenever it was begun', () => {
    const { mex } = table()
    for (const words of ['PPT', 'Miembros', 'CONCLUSIONES', 'Países']) commentOn(mex, words, 'x')
    expect(drawThreads(mex).map((line) => line.replace(/.*«|».*/g, ''))).toEqual([
      'CONCLUSIONES',
      'Países',
      'Miembros',
      'PPT',
    ])
  })
})

describe('a thread on a suggestion', () => {
  it('is where its words are, struck and added, while it is pending and after it is accepted', () => {
    const { mex, can, chair } = table()
    mex.pen.replaceRange(before(mex, 'Instar'), after(mex, 'Instar'), 'Exhortar')
    exchange(mex, can)
    const [entry] = pendingOf(can)
    if (entry === undefined) throw new Error('No suggestion arrived')
    const on = { kind: 'suggestion', suggestion: entry.suggestion.id } as const
    beginThread(can.reader.draft, on, 'Más suave', said('CAN'))
    exchange(can, chair)
    expect(drawThreads(chair)).toEqual(['CAN «Instar → Exhortar» Más suave'])
    decide(chair.reader, pendingOf(chair), 'accepted', BY)
    expect(drawThreads(chair)).toEqual(['CAN «Exhortar» Más suave'])
  })

  it('is at the paragraph whose level it changes, where there are no words', () => {
    const { mex, can } = table()
    const { paragraph } = after(mex, 'Instar')
    mex.pen.setProps([paragraph], { level: 2 })
    exchange(mex, can)
    const [entry] = pendingOf(can)
    if (entry === undefined) throw new Error('No suggestion arrived')
    const on = { kind: 'suggestion', suggestion: entry.suggestion.id } as const
    beginThread(can.reader.draft, on, '¿Por qué?', said('CAN'))
    const [thread] = readComments(can.reader).threads
    expect(thread?.passage).toEqual({ words: '', spans: [{ paragraph, from: 0, to: 15 }] })
  })

  it('tells what a suggestion said that its country took back', () => {
    const { mex } = table()
    mex.pen.insertText(after(mex, 'PPT'), ' entrante')
    const [entry] = pendingOf(mex)
    if (entry === undefined) throw new Error('Nothing was suggested')
    const on = { kind: 'suggestion', suggestion: entry.suggestion.id } as const
    beginThread(mex.reader.draft, on, '¿Cuál?', said('MEX'))
    withdraw(mex.reader, entry, mex.pen.author)
    expect(drawThreads(mex)).toEqual(['MEX gone «entrante» ¿Cuál?'])
  })
})

describe('resolving', () => {
  it('holds by the last word said, also of two said at once', () => {
    const { mex, chair } = table()
    const thread = commentOn(mex, 'PPT', '¿Cuál?')
    exchange(mex, chair)
    resolveThread(chair.reader.draft, thread, true, said('PPT', 7))
    expect(drawThreads(chair)).toEqual(['MEX «PPT» ¿Cuál? (PPT)'])
    exchange(mex, chair)
    resolveThread(mex.reader.draft, thread, false, said('MEX', 2))
    expect(drawThreads(mex)).toEqual(['MEX «PPT» ¿Cuál?'])
    resolveThread(chair.reader.draft, thread, false, said('PPT', 8))
    resolveThread(mex.reader.draft, thread, true, said('MEX', 8))
    exchange(mex, chair)
    expect(drawThreads(mex)).toEqual(['MEX «PPT» ¿Cuál? (MEX)'])
    expect(drawThreads(chair)).toEqual(drawThreads(mex))
  })
})

describe('a comment', () => {
  it('is not written without words, without a passage, or longer than a page', () => {
    const { mex } = table()
    const { draft } = mex.reader
    const thread = commentOn(mex, 'PPT', 'x'.repeat(MAX_COMMENT_LENGTH))
    const none = { kind: 'passage', ranges: [] } as const
    expect([
      beginThread(draft, none, 'algo', said('MEX')),
      replyTo(draft, thread, ' \n ', said('MEX')),
      replyTo(draft, thread, 'x'.repeat(MAX_COMMENT_LENGTH + 1), said('MEX')),
    ]).toEqual([null, null, null])
    expect(readComments(mex.reader).threads).toHaveLength(1)
  })

  it('leaves the text, the suggestions and the pen as they were', () => {
    const { mex } = table()
    const caret = mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    const text = mex.reader.document()
    commentOn(mex, 'mucho', '¿Sí?')
    expect(mex.reader.document()).toBe(text)
    mex.pen.insertText(caret, ' y bien')
    expect(pendingOf(mex).map((entry) => entry.inserted)).toEqual([' mucho y bien'])
  })
})

describe('what no Mesa wrote into the comments', () => {
  it('is set aside and counted, and the sound ones are read', () => {
    const { mex } = table()
    const { comments } = mex.reader.draft
    commentOn(mex, 'PPT', 'bien')
    const sound = {
      kind: 'thread',
      country: 'MEX',
      delegate: 'x',
      at: 1,
      on: { ranges: [1, 1, 1] },
    }
    const unsound: readonly unknown[] = [
      ...[null, 7, 'hilo', [], {}, new Uint8Array(3)],
      ...[
        { ...sound, text: 5 },
        { ...sound, text: '  ' },
        { ...sound, text: 'x'.repeat(4001) },
      ],
      ...[
        { ...sound, text: 'a', country: 'XXX' },
        { ...sound, text: 'a', at: 'ayer' },
      ],
      ...[
        { ...sound, text: 'a', on: {} },
        { ...sound, text: 'a', on: { ranges: [1, 2] } },
      ],
      ...[
        { ...sound, text: 'a', on: { ranges: [] } },
        { ...sound, text: 'a', kind: 'otro' },
      ],
      { ...sound, text: 'a', delegate: 'x'.repeat(1000) },
      { kind: 'reply', country: 'MEX', delegate: 'x', at: 1, thread: 'nowhere', text: 'a' },
      { kind: 'state', country: 'MEX', delegate: 'x', at: 1, thread: 'x', resolved: 1, order: 1 },
      {
        kind: 'state',
        country: 'MEX',
        delegate: 'x',
        at: 1,
        thread: 'x',
        resolved: true,
        order: 1e99,
      },
    ]
    unsound.forEach((value, at) => comments.set(`bad${at}`, value))
    expect(drawThreads(mex)).toEqual(['MEX «PPT» bien'])
    expect(readComments(mex.reader).setAside).toBe(unsound.length)
  })

  it('does not hang the page by endless ranges, or by many that name the same', () => {
    const { mex } = table()
    const { doc, comments } = mex.reader.draft
    const thread = { kind: 'thread', country: 'MEX', delegate: 'x', at: 1, text: 'a' }
    const { paragraph } = before(mex, 'CONCLUSIONES')
    const start = { paragraph, offset: 0 }
    const [client = 0, first = 0] = rangesBetween(mex.reader, start, { ...start, offset: 1 })
    const many = Array.from({ length: 9_000 }, (_, at) => [client, first + (at % 50), 9e15 - 100])
    doc.transact(() => {
      for (let at = 0; at < 50; at += 1)
        comments.set(`many${at}`, { ...thread, on: { ranges: many.flat() } })
      for (let at = 0; at < 20_000; at += 1) {
        comments.set(`said${at}`, { ...thread, kind: 'reply', thread: 'many1' })
      }
    })
    const { threads } = readComments(mex.reader)
    expect(threads).toHaveLength(50)
    expect(threads[0]?.passage.words).toBe(
      'CONCLUSIONES Agradecer a los Países Miembros Instar a la PPT',
    )
  })

  it('reads the same after the draft was stored and opened again', () => {
    const { mex } = table()
    const thread = commentOn(mex, 'Países', '¿Todos?')
    replyTo(mex.reader.draft, thread, 'Todos.', said('MEX', 4))
    resolveThread(mex.reader.draft, thread, true, said('MEX', 5))
    const again = deskFor('CAN', Y.encodeStateAsUpdate(mex.doc), 40)
    expect(readComments(again.reader)).toEqual(readComments(mex.reader))
  })
})
