import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../renderer/i18n/messages.ts'
import { whenInWords } from '../../../renderer/i18n/when.ts'

const at = (text: string) => new Date(text).getTime()
const NOW = at('2021-12-01T12:00')
const inSpanish = (text: string) => whenInWords(at(text), NOW, 'es-419', createTranslate('es'))

describe('whenInWords', () => {
  it.each([
    ['2021-12-01T10:44', 'hoy, 10:44'],
    ['2021-12-01T00:05', 'hoy, 00:05'],
    ['2021-11-30T18:20', 'ayer, 18:20'],
    ['2020-11-20T09:00', '20 de noviembre de 2020'],
  ])('says %s as %s', (moment, words) => expect(inSpanish(moment)).toBe(words))
})
