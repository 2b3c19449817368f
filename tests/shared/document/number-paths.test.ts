import { expect, it } from 'vitest'
import { numberPaths } from '../../../shared/document/number-paths.ts'
import { documentOf } from '../../support/notation.ts'

const pathsOf = (...lines: readonly string[]) =>
  numberPaths(documentOf(lines.join('\n'))).map((number) => number?.path ?? null)

it('names a point with those above it, across group headings', () => {
  const lines = ['s| CONCLUSIONES', '1| Uno', 'g| G:', 'a| A', 'i| I', 'g| O:', 'a| B', '1| Dos']
  expect(pathsOf(...lines)).toEqual([null, '1', null, '1.a', '1.a.i', null, '1.b', '2'])
})

it('names a point that lacks what should stand above it without a gap', () => {
  expect(pathsOf('1| Uno', 'i| Directo')).toEqual(['1', '1.i'])
})

it('names a point as it would stand, and one that goes as it was', () => {
  const lines = ['1| Uno ¶[-CAN]', '1| Dos', '1>a:MEX| Tres', '1| Cuatro']
  expect(pathsOf(...lines)).toEqual(['1', '2', '1.a', '2'])
})
