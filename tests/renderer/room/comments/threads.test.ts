import { describe, expect, it } from 'vitest'
import {
  commentedIn,
  newsIn,
  threadAt,
  threadsByParagraph,
} from '../../../../renderer/features/room/comments/threads.ts'
import { replyTo, resolveThread } from '../../../../shared/draft/comment.ts'
import { readComments } from '../../../../shared/draft/comments.ts'
import { commentOn, said } from '../../../support/commenting.ts'
import { after, baseUpdate, before, deskFor } from '../../../support/drafting.ts'

function table() {
  const mex = deskFor('MEX', baseUpdate('1| Agradecer a los Países\na| Instar a la PPT'), 10)
  const threads = () => readComments(mex.reader).threads
  return { mex, threads }
}

describe('the thread under a caret', () => {
  it('is the one with the fewest words around it, and none elsewhere', () => {
    const { mex, threads } = table()
    commentOn(mex, 'Agradecer a los Países', 'todo')
    const inner = commentOn(mex, 'los', 'artículo')
    expect(threadAt(threads(), after(mex, 'lo'))).toBe(inner)
    expect(threadAt(threads(), after(mex, 'Agra'))).toBe(threads()[0]?.id)
    expect(threadAt(threads(), after(mex, 'Instar'))).toBeNull()
  })

  it('is none that is resolved: its words are not underlined any more', () => {
    const { mex, threads } = table()
    const id = commentOn(mex, 'Instar', 'verbo')
    expect(commentedIn(threads(), null).open).toHaveLength(1)
    resolveThread(mex.reader.draft, id, true, said('MEX'))
    expect(threadAt(threads(), after(mex, 'Ins'))).toBeNull()
    expect(commentedIn(threads(), null).open).toEqual([])
    expect(threadsByParagraph(threads()).size).toBe(0)
  })
})

describe('the news of others', () => {
  it('are their latest word, in a thread of one’s own too, and never one’s own', () => {
    const { mex, threads } = table()
    const id = commentOn(mex, 'Instar', 'verbo')
    const heard = threads()
    expect(newsIn([], heard, 'MEX')).toBeNull()
    replyTo(mex.reader.draft, id, 'primero', said('CAN', 5))
    replyTo(mex.reader.draft, id, 'después', said('PPT', 9))
    const news = newsIn(heard, threads(), 'MEX')
    expect([news?.party, news?.text, news?.thread.id]).toEqual(['PPT', 'después', id])
    expect(newsIn(threads(), threads(), 'MEX')).toBeNull()
  })
})

describe('the pins', () => {
  it('stand one at each paragraph in which commented words begin', () => {
    const { mex, threads } = table()
    for (const words of ['Agradecer', 'Países', 'PPT']) commentOn(mex, words, 'x')
    const counts = [...threadsByParagraph(threads())].map(([id, all]) => [id, all.length])
    const [first, second] = [before(mex, 'Agradecer'), before(mex, 'Instar')]
    expect(counts).toEqual([
      [first.paragraph, 2],
      [second.paragraph, 1],
    ])
  })
})
