import { describe, expect, it } from 'vitest'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { baseParagraphs } from '../../support/base-paragraphs.ts'

describe('printPlainText', () => {
  const paragraphs = baseParagraphs(
    's| CONCLUSIONES:\n1| Uno\ng| Grupo:\na| Dos\ni| Tres\na| Cuatro',
  )

  it('prints a paragraph a line, with its number', () => {
    expect(printPlainText(paragraphs, { labels: true })).toBe(
      'CONCLUSIONES:\n1. Uno\nGrupo:\na. Dos\ni. Tres\nb. Cuatro\n',
    )
  })

  it('prints the words alone', () => {
    expect(printPlainText(paragraphs, { labels: false })).toBe(
      'CONCLUSIONES:\nUno\nGrupo:\nDos\nTres\nCuatro\n',
    )
  })

  it('sets in only a roman number that reads as the next letter too', () => {
    const letters = 'abcdefgh'.split('').map(() => 'a| L')
    const doubtful = baseParagraphs(['1| P', ...letters, 'i| Romano', 'a| Letra'].join('\n'))
    const lines = printPlainText(doubtful, { labels: true }).split('\n')
    expect(lines.slice(9, 11)).toEqual(['  i. Romano', 'i. Letra'])
  })
})
