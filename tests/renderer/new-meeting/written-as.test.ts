import { describe, expect, it } from 'vitest'
import type { Start } from '../../../renderer/features/new-meeting/meeting-form.ts'
import { thirdLevelIn, writtenAs } from '../../../renderer/features/new-meeting/written-as.ts'
import { FORM } from '../../../shared/meeting/form.ts'

const DASHED = '1. Agradecer\na. Instar\n- Velar\n- Reconocer\n'

const start = (change: Partial<Start>): Start => ({
  ...{ source: 'template', pasted: '', file: null },
  ...change,
})

describe('how a new document is written', () => {
  it('is as its text says, and only while it starts from that text', () => {
    const pasted = start({ source: 'paste', pasted: DASHED })
    expect(thirdLevelIn(pasted)).toBe('dash')
    expect(thirdLevelIn({ ...pasted, pasted: '1. Agradecer' })).toBeNull()
    expect(thirdLevelIn({ ...pasted, source: 'template' })).toBeNull()
    expect(thirdLevelIn({ ...pasted, source: 'file' })).toBeNull()
    const file = { kind: 'text', name: 'a.txt', text: DASHED } as const
    expect(thirdLevelIn(start({ source: 'file', file }))).toBe('dash')
  })

  it('is as the chair chose, before that, and as usual where nothing says', () => {
    expect(writtenAs({ written: FORM, thirdLevel: 'roman' }, 'dash').thirdLevel).toBe('roman')
    expect(writtenAs({ written: FORM, thirdLevel: null }, 'dash').thirdLevel).toBe('dash')
    expect(writtenAs({ written: FORM, thirdLevel: null }, null)).toEqual(FORM)
  })
})
