import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { documentWithThreads } from '../../../shared/draft/comments.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import { exported } from '../../support/exported.ts'
import { importFile } from '../../support/returning.ts'

describe('a returned file in which references are words', () => {
  it('has not touched them, and what it changes beside them finds its place', async () => {
    const mex = deskFor('MEX', baseUpdate('1| Uno.\n1| Dos.\n1| Según , actuar.'), 3)
    mex.pen.insertText(after(mex, 'Según '), mex.reader.referenceTo(before(mex, 'Dos').paragraph))
    const base = writeBase(mex.reader, 'marked')
    const word = deskFor('CAN', Y.encodeStateAsUpdate(mex.doc), 50, () => 60_000)
    const back = async () => {
      const read = readDocx(await exported(documentWithThreads(word.reader), { base }))
      if (!read.ok) throw new Error(read.error.kind)
      return read.value
    }
    const drawn = draw(mex)
    expect(importFile(mex, await back(), 'CAN')).toBe('')
    expect(draw(mex)).toBe(drawn)
    word.pen.insertText(after(word, 'actuar'), ' ya')
    expect(importFile(mex, await back(), 'CAN')).toBe('insert → ya')
    expect(draw(mex)).toContain('], actuar[+CAN: ya].')
  })
})
