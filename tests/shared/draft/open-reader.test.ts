import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDraft } from '../../../shared/draft/draft.ts'
import { openReaderInParts } from '../../../shared/draft/open-reader.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { bigDraft } from '../../bench/big-draft.ts'

describe('a reader that is opened in parts', () => {
  it('says of a long text what one says that is opened at once, and follows it', () => {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, bigDraft())
    const opening = openReaderInParts(openDraft(doc))
    let parts = 1
    let part = opening.next()
    for (; part.done !== true; parts += 1) part = opening.next()
    const [reader, other] = [part.value, openReader(openDraft(doc))]
    expect(parts).toBeGreaterThan(3)
    expect(reader.document()).toEqual(other.document())
    let heard = 0
    reader.subscribe(() => (heard += 1))
    doc.getText('body').insert(1, 'x')
    expect(heard).toBe(1)
    expect(reader.document()).toEqual(other.document())
  })
})
