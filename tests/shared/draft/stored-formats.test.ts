import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { FORMAT, openDraft } from '../../../shared/draft/draft.ts'
import { readSettings } from '../../../shared/draft/settings.ts'
import { tellOf, tellStory } from '../../support/format-story.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures')
const FROZEN = readdirSync(FIXTURES).filter((name) => name.startsWith('format-'))

describe('a draft that an earlier version stored', () => {
  it('is kept of every format there was', () => {
    expect(FROZEN).toEqual(
      expect.arrayContaining([
        ...['format-1', 'format-1b', 'format-2', 'format-3', 'format-4', 'format-5', 'format-6'],
        ...['format-7', 'format-8', 'format-9', 'format-10', 'format-11', 'format-12'],
      ]),
    )
  })

  it.each(FROZEN)('says what it said then: %s', (name) => {
    const update = readFileSync(path.join(FIXTURES, name, 'draft.bin'))
    const expected: unknown = JSON.parse(
      readFileSync(path.join(FIXTURES, name, 'expected.json'), 'utf8'),
    )
    expect(tellOf(new Uint8Array(update))).toEqual(expected)
  })
})

describe('a draft of a later format', () => {
  it('is not opened: what this version would overlook may matter', () => {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, tellStory())
    const draft = openDraft(doc)
    expect(readSettings(draft)).not.toBeNull()
    draft.meta.set('format', FORMAT + 1)
    expect(readSettings(draft)).toBeNull()
  })
})

describe('a draft that this version stores', () => {
  it('holds an entry in every map, all of which can be read', () => {
    const told = tellOf(tellStory()) as Readonly<Record<string, readonly unknown[] | number>> // see tellOf
    expect(told['setAside']).toBe(0)
    for (const part of [
      'marked',
      'entries',
      'suggestions',
      'rounds',
      'threads',
      'imports',
      'standings',
      'silences',
    ]) {
      expect(told[part], part).not.toHaveLength(0)
    }
  })
})
