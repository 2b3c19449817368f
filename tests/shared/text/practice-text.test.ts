import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'

it('the practice text has the shape of real conclusions', () => {
  const paragraphs = readPlainText(readFileSync('templates/practice/conclusiones.txt', 'utf8'))
  const signs = drawBase(paragraphs)
    .split('\n')
    .map((line) => line.charAt(0))
  expect(signs.join('')).toBe(
    'ttps1aaaaa1aa11aaaaa1aaaa1aa1gaaaaagaagaaaaaaagaaiiiaagaaaiaa1aa1111',
  )
  const last = printPlainText(paragraphs, { labels: true }).trim().split('\n').at(-1)
  expect(last).toMatch(/^12\. Agradecer al Gobierno de Guatemala/)
})
