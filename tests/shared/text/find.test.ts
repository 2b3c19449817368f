import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSpans, foldText } from '../../../shared/text/find.ts'
import type { FindOptions } from '../../../shared/text/find.ts'

const ANY: FindOptions = { isCaseKept: false, isWholeWords: false }

/** What is found in a text, each piece between bars. */
function found(text: string, words: string, options: Partial<FindOptions> = {}): string {
  const asked = { ...ANY, ...options }
  const spans = findSpans(foldText(text, asked.isCaseKept), words, asked)
  return spans.reduceRight(
    (drawn, { from, to }) => `${drawn.slice(0, from)}|${drawn.slice(from, to)}|${drawn.slice(to)}`,
    text,
  )
}

describe('finding words', () => {
  it.each([
    ['la presentación del informe', 'presentacion', 'la |presentación| del informe'],
    ['la presentacion del informe', 'PRESENTACIÓN', 'la |presentacion| del informe'],
    ['bilingüe y lingüística', 'lingui', 'bilingüe y |lingüí|stica'],
    ['a\u0301rea, área y area', 'area', '|a\u0301rea|, |área| y |area|'],
    ['Países, países y PAÍSES', 'países', '|Países|, |países| y |PAÍSES|'],
    ['nananana', 'nana', '|nana||nana|'],
    ['nada', 'todo', 'nada'],
    ['nada', '', 'nada'],
  ])('in «%s» for «%s»', (text, words, drawn) => {
    expect(found(text, words)).toBe(drawn)
  })

  it.each([
    ['año y ano', 'ano', 'año y |ano|'],
    ['año y ano', 'AÑO', '|año| y ano'],
    ['an\u0303o y ano', 'año', '|an\u0303o| y ano'],
    ['an\u0303o y año', 'an\u0303o', '|an\u0303o| y |año|'],
  ])('tells ñ from n: in «%s» for «%s»', (text, words, drawn) => {
    expect(found(text, words)).toBe(drawn)
  })

  it('keeps case where it is asked to, and still no accents', () => {
    expect(found('Los Países y los países', 'paises', { isCaseKept: true })).toBe(
      'Los Países y los |países|',
    )
    expect(found('Ñandú y ñandú', 'ñandu', { isCaseKept: true })).toBe('Ñandú y |ñandú|')
  })

  it.each([
    ['la plaza de la sala', 'la', '|la| plaza de |la| sala'],
    ['«la» la-la ola2 2la', 'la', '«|la|» |la|-|la| ola2 2la'],
    ['el artículo 1.a y 11.a', '1.a', 'el artículo |1.a| y 11.a'],
    ['a la\u0301 vez', 'la', 'a |la\u0301| vez'],
    ['ver (a) y (b)', '(a)', 'ver |(a)| y (b)'],
    ['𐐀la y la', 'la', '𐐀la y |la|'],
  ])('takes whole words alone where it is asked to: in «%s» for «%s»', (text, words, drawn) => {
    expect(found(text, words, { isWholeWords: true })).toBe(drawn)
  })

  it('takes what Word writes for what a keyboard writes', () => {
    expect(found('los\u00a0Países, “así” y l’eau', 'los Países, "así" y l\'eau')).toBe(
      '|los\u00a0Países, “así” y l’eau|',
    )
    expect(found('migra\u00adción', 'migracion')).toBe('|migra\u00adción|')
  })

  it('never cuts a letter', () => {
    expect(found('각', '\u1100')).toBe('각')
    expect(found('a\u0301', 'a')).toBe('|a\u0301|')
    expect(found('😀😁', '😁')).toBe('😀|😁|')
  })

  it('finds in whatever was found what was looked for, in order and apart', () => {
    const letter = fc.constantFrom(
      ...'anñáÁüU aeio',
      'n\u0303',
      '\u0301',
      '😀',
      '각',
      'ß',
      'İ',
      '\u00a0',
    )
    const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''))
    const words = fc
      .array(letter, { minLength: 1, maxLength: 3 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(text, words, fc.boolean(), fc.boolean(), (all, sought, kept, whole) => {
        const options = { isCaseKept: kept, isWholeWords: whole }
        const spans = findSpans(foldText(all, kept), sought, options)
        const fold = (part: string) => foldText(part, kept).text
        let end = 0
        for (const { from, to } of spans) {
          expect(fold(all.slice(from, to))).toBe(fold(sought))
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('misses nothing that was put there', () => {
    const filler = fc.string({ unit: fc.constantFrom(...'xyz ,.') })
    fc.assert(
      fc.property(fc.array(filler, { minLength: 1 }), (fillers) => {
        const text = fillers.join('Migración')
        expect(findSpans(foldText(text, false), 'MIGRACION', ANY)).toHaveLength(fillers.length - 1)
      }),
    )
  })
})
