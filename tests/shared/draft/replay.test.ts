import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { practiceOpening, practiceScript } from '../../../electron/host/meetings/practice.ts'
import { findTemplate } from '../../../electron/host/index.ts'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { doneBetween, draftUpTo } from '../../../shared/draft/replay.ts'
import type { Reach } from '../../../shared/draft/replay.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { rehearse } from '../../../shared/practice/rehearse.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { after, baseUpdate, before, deskFor } from '../../support/drafting.ts'

describe('the draft up to a moment', () => {
  it('is what it was then, all along a meeting with decisions and things taken back', () => {
    const doc = new Y.Doc({ gc: false })
    const template = findTemplate('conclusiones-grcm')
    if (template === null) throw new Error('No template')
    startDraft(doc, practiceOpening(template))
    const moments: { readonly reach: Reach; readonly said: string }[] = []
    for (const { update } of rehearse(doc, practiceScript(), () => 1)) {
      Y.applyUpdate(doc, update)
      moments.push({ reach: reachOf(doc), said: said(doc) })
    }
    expect(moments.length).toBeGreaterThan(8)
    for (const { reach, said: then } of moments) {
      expect(said(draftUpTo(openDraft(doc), reach).doc)).toBe(then)
    }
  })

  it('is empty before everything, and leaves out what is not here', () => {
    const { doc } = deskFor('MEX', baseUpdate('1| Agradecer'), 10)
    expect(openReader(draftUpTo(openDraft(doc), new Map())).document().paragraphs).toEqual([])
    const beyond = new Map([...reachOf(doc), [99, 5]])
    expect(said(draftUpTo(openDraft(doc), beyond).doc)).toBe(said(doc))
  })
})

describe('what was done between two moments', () => {
  it('is told by the words typed and struck', () => {
    const mex = deskFor('MEX', baseUpdate('1| Agradecer a los Países\na| Instar'), 10)
    const start = reachOf(mex.doc)
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    const middle = reachOf(mex.doc)
    mex.pen.insertText(after(mex, 'mucho'), ' y bien')
    mex.pen.deleteRange(before(mex, 'los Países'), after(mex, 'los Países'))
    const end = reachOf(mex.doc)
    const draft = openDraft(mex.doc)
    const told = (from: Reach, to: Reach) => {
      const { inserted, struck } = doneBetween(draft, from, to)
      return [inserted, struck]
    }
    expect(told(start, middle)).toEqual([' mucho', ''])
    expect(told(middle, end)).toEqual([' y bien', 'los Países'])
    expect(told(start, end)).toEqual([' mucho y bien', 'los Países'])
    expect(told(end, end)).toEqual(['', ''])
  })
})

function reachOf(doc: Y.Doc): Reach {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

function said(doc: Y.Doc): string {
  const reader = openReader(openDraft(doc))
  try {
    const states = reader.entries().map(({ suggestion, state }) => `${suggestion.id} ${state}`)
    return [printMarked(reader.document(), { labels: true }), ...states].join('\n')
  } finally {
    reader.stop()
  }
}
