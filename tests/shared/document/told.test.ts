import { describe, expect, it } from 'vitest'
import { toldOf } from '../../../shared/document/told.ts'
import { documentOf } from '../../support/notation.ts'

const told = (notation: string) => {
  const document = documentOf(notation)
  return document.paragraphs
    .map((each) => toldOf(document, each))
    .map(({ words, isStruck }) => (isStruck ? `-${words}-` : words))
}

describe('what a list tells of a paragraph', () => {
  it('is its words with everything pending accepted', () => {
    expect(told('1| Agradecer [-CAN:todos ][+MEX:mucho ]su labor.')).toEqual([
      'Agradecer mucho su labor.',
    ])
  })

  it('is what it had, where all is struck', () => {
    expect(told('1| [-CAN:Agradecer [+MEX:mucho ]su labor.] ¶[-CAN]\n1| ')).toEqual([
      '-Agradecer su labor.-',
      '',
    ])
  })

  it('is what was proposed, where that alone is struck', () => {
    expect(told('1| [-CAN:[+MEX:Instar.]] ¶[+MEX][-CAN]')).toEqual(['-Instar.-'])
  })
})
