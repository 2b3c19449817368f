import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/draft/decide.ts'
import { openBase, parseBase, writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, deskFor, draw, exchange } from '../../support/drafting.ts'

const BASE = baseUpdate('1| Agradecer a los Países.')

function tableWithSuggestion() {
  const [chair, mex] = [deskFor('PPT', BASE, 10), deskFor('MEX', BASE, 20)]
  mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
  exchange(chair, mex)
  return { chair, mex }
}

describe('what a file carries of its base', () => {
  it('gives the draft back as it was, whatever came after', () => {
    const { chair, mex } = tableWithSuggestion()
    const carried = writeBase(chair.reader, 'marked')
    decide(chair.reader, chair.reader.entries(), 'rejected', { name: 'E', atMs: 1 })
    mex.pen.insertText(after(mex, 'Países'), ' y pueblos')
    exchange(chair, mex)
    const base = parseBase(carried)
    const then = base === null ? null : openBase(chair.reader.draft, base)
    expect(then?.ok === true && draw({ reader: then.value })).toBe(
      '1| Agradecer[+MEX: mucho] a los Países.',
    )
  })

  it('holds no word of the text', () => {
    const { chair } = tableWithSuggestion()
    expect(writeBase(chair.reader, 'original')).not.toMatch(/mucho|Agradecer/)
  })

  it('is not believed of another draft, of one that is not whole, or where it says something else', () => {
    const { chair } = tableWithSuggestion()
    const base = parseBase(writeBase(chair.reader, 'marked'))
    if (base === null) throw new Error('It was just written')
    const problem = (draft: Parameters<typeof openBase>[0], changed = base) => {
      const opened = openBase(draft, changed)
      return opened.ok ? 'opened' : opened.error
    }
    const other = deskFor('PPT', baseUpdate('1| Agradecer a los Países.', 2), 30)
    expect(problem(other.reader.draft)).toBe('other-draft')
    expect(problem(deskFor('PPT', BASE, 30).reader.draft)).toBe('incomplete')
    expect(problem(chair.reader.draft, { ...base, snapshot: 'no' })).toBe('damaged')
    expect(problem(chair.reader.draft, { ...base, shows: 'original' })).toBe('damaged')
    expect(problem(chair.reader.draft)).toBe('opened')
  })

  it.each(['', 'null', '{}', '{"mesa":2}', '[1]', '{"mesa":1,"draft":1}'])(
    'is none where it is not ours: %s',
    (text) => {
      expect(parseBase(text)).toBeNull()
    },
  )
})
