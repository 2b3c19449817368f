import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { openDraft } from '../../shared/draft/draft.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { bigDraft, PARAGRAPHS, SUGGESTIONS } from './big-draft.ts'

it('measures a text of 400 paragraphs with 1500 pending suggestions', () => {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, bigDraft())
  const reader = openReader(openDraft(doc))
  const pending = reader.entries().filter(({ state }) => state === 'pending')
  expect(reader.document().paragraphs.length).toBe(PARAGRAPHS)
  expect(pending.length).toBe(SUGGESTIONS)
  expect(new Set(pending.map(({ suggestion }) => suggestion.party)).size).toBe(11)
  reader.stop()
})
