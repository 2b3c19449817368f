import { describe, expect, it } from 'vitest'
import { choicesIn, meantBy } from '../../../renderer/features/room/references/choices.ts'
import { documentOf } from '../../support/notation.ts'

const CHOICES = choicesIn(
  documentOf(
    's| CONCLUSIONES\n1| Agradecer.\n1| Instar:\na| Actuar.\na| [-CAN:Omitir.] ¶[-CAN]\na| Migración.\np| ',
  ),
)
const named = (typed: string) =>
  meantBy(CHOICES, typed).map(({ name, words }) => `${name ?? '–'} ${words}`)

describe('the paragraphs that one may refer to', () => {
  it('are all that would show words, in the order of the text', () => {
    expect(named('')).toEqual([
      ...['– CONCLUSIONES', '1 Agradecer.', '2 Instar:', '2.a Actuar.', '2.b Migración.'],
    ])
  })

  it('are found by number, with its stops or without', () => {
    expect(named('2b')).toEqual(['2.b Migración.'])
    expect(named('2.')).toEqual(['2 Instar:', '2.a Actuar.', '2.b Migración.'])
  })

  it('are found by handle and by words, whatever their accents', () => {
    const handle = CHOICES.find(({ name }) => name === '2.a')?.handle ?? ''
    expect(named(`¶ ${handle}`)).toEqual(['2.a Actuar.'])
    expect(named('migracion')).toEqual(['2.b Migración.'])
    expect(named('nada')).toEqual([])
  })
})
