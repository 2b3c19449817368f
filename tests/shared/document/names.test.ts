import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../shared/document/names.ts'
import { numberPaths } from '../../../shared/document/number-paths.ts'
import { documentOf } from '../../support/notation.ts'

const names = (notation: string, view: 'accepted' | 'original') => {
  const document = documentOf(notation)
  const known = namesIn(view, document)
  return document.paragraphs.map(({ id }) => known.get(id) ?? '–').join(' ')
}

const MOVED = '1| uno\na| dos\na>^p5:MEX| tres\n1| cuatro\na| cinco'

describe('what people call paragraphs', () => {
  it('is the number with those above it', () => {
    expect(names('t| Título\n1| uno\na| dos\ni| tres\ng| grupo\na| cuatro', 'original')).toBe(
      '– 1 1.a 1.a.i – 1.b',
    )
  })

  it('goes by the place it comes to, and before that by the one it has', () => {
    expect(names(MOVED, 'accepted')).toBe('1 1.a 2.b 2 2.a')
    expect(names(MOVED, 'original')).toBe('1 1.a 1.b 2 2.a')
  })

  it('is that of the whole for the parts of one', () => {
    expect(names('1| uno ¶[-CAN]\n1| dos\n1| tres', 'accepted')).toBe('1 1 2')
  })

  it('is the same for files and the command line', () => {
    const paths = numberPaths(documentOf(MOVED)).map((number) => number?.path)
    expect(paths).toEqual(['1', '1.a', '2.b', '2', '2.a'])
  })
})
