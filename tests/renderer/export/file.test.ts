import { describe, expect, it } from 'vitest'
import { asksAboutPending, FILE_KINDS } from '../../../renderer/features/export/file-kind.ts'
import { fileNameOf } from '../../../shared/text/file-name.ts'

describe('fileNameOf', () => {
  it.each([
    ['Conclusiones y Recomendaciones 2021-12-01', 'Conclusiones y Recomendaciones 2021-12-01.docx'],
    ['Informe: ¿qué? «a/b\\c» <d>|*', 'Informe ¿qué «a b c» d.docx'],
    ['Acta\n del día...', 'Acta del día.docx'],
  ])('names a file for %j as every system takes it', (words, name) => {
    expect(fileNameOf(words, 'docx')).toBe(name)
  })

  it('cuts what is longer than folders allow', () => {
    expect(fileNameOf('a'.repeat(500), 'txt')).toHaveLength(124)
  })
})

describe('asksAboutPending', () => {
  it('asks only for files that hide what is undecided', () => {
    expect(FILE_KINDS.filter((kind) => asksAboutPending(kind, 1))).toEqual([
      ...['clean', 'columns', 'all', 'txt'],
    ])
    expect(FILE_KINDS.filter((kind) => asksAboutPending(kind, 0))).toEqual([])
  })
})
