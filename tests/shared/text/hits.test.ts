import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { View } from '../../../shared/document/document.ts'
import { VIEWS } from '../../../shared/document/document.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { foldText } from '../../../shared/text/find.ts'
import { findHits } from '../../../shared/text/hits.ts'
import { documentOf } from '../../support/notation.ts'

const ANY = { isCaseKept: false, isWholeWords: false }

/** Each hit by its words in the marked view, `~` where they are not standing: `los/Países`. */
function hits(notation: string, words: string, view: View = 'marked'): string {
  const document = documentOf(notation)
  const texts = new Map(document.paragraphs.map((each) => [each.id, textOf(each)]))
  return findHits(document, view, words, ANY)
    .map(({ parts, isStanding }) => {
      const cut = parts.map(({ paragraph, from, to }) => texts.get(paragraph)?.slice(from, to))
      return `${isStanding ? '' : '~'}${cut.join('/')}@${parts[0]?.from ?? ''}`
    })
    .join(' ')
}

describe('finding in a text with marks', () => {
  it('finds words over struck ones that lie between', () => {
    expect(hits('1| Instar a los [-CAN:todos los ]Países', 'a los países')).toBe('a los /Países@7')
  })

  it('finds words as they were, and says that they are not standing', () => {
    expect(hits('1| Se [-CRI:solicita][+CRI:insta] apoyo', 'solicita apoyo')).toBe(
      '~solicita/ apoyo@3',
    )
    expect(hits('1| Se [-CRI:solicita][+CRI:insta] apoyo', 'insta apoyo')).toBe('insta apoyo@11')
  })

  it('finds an insertion that is struck, which is in neither reading', () => {
    expect(hits('1| Los [+MEX:cuatro [-CAN:cinco ]]Países', 'cinco')).toBe('~cinco@11')
  })

  it('finds once what stands in several readings', () => {
    expect(hits('1| País [+MEX:y país] y [-CAN:país] y País', 'país')).toBe(
      'País@0 país@7 ~país@14 País@21',
    )
  })

  it('finds a phrase that somebody proposes to cut in two, or to join', () => {
    const cut = `
      1| Instar a los  ¶[+MEX]
      1| Países Miembros`
    expect(hits(cut, 'los países')).toBe('~los /Países@9')
    expect(hits(cut.replace('[+MEX]', '[-MEX]'), 'los países')).toBe('los /Países@9')
  })

  it('keeps the order of the text', () => {
    const text = `
      1| [-CAN:País] uno
      1| País dos`
    expect(hits(text, 'país')).toBe('~País@0 País@0')
  })

  it('searches the other views as they read', () => {
    const text = '1| Los [-CAN:cinco ]Países [+MEX:Miembros]'
    expect(hits(text, 'los países', 'accepted')).toBe('Los /Países@0')
    expect(hits(text, 'los países', 'original')).toBe('')
    expect(hits(text, 'miembros', 'original')).toBe('')
    expect(hits(text, 'cinco', 'original')).toBe('~cinco@4')
  })

  it('says where in each view what it found is shown', () => {
    const letter = fc.constantFrom('a', 'á', 'b', 'A')
    const run = fc
      .tuple(
        fc.constantFrom('', '[+MEX:', '[-CAN:', '[-CRI:[+MEX2:'),
        fc.array(letter, { minLength: 1 }),
      )
      .map(([open, letters]) => {
        const closes = ']'.repeat(open.split('[').length - 1)
        return `${open}${letters.join('')}${closes}`
      })
    const line = fc
      .tuple(
        fc.array(run, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', ' ¶[+MEX3]', ' ¶[-CAN2]'),
      )
      .map(([runs, end]) => `1| ${runs.join('')}${end}`)
    const text = fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => [...lines, '1| a'].join('\n'))
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('a', 'ab', 'aa'),
        fc.constantFrom(...VIEWS),
        (notation, words, view) => {
          const document = documentOf(notation)
          const texts = new Map(viewOf(document, view).map((each) => [each.id, textOf(each)]))
          for (const { shown } of findHits(document, view, words, ANY)) {
            const cut = shown.map(({ paragraph, from, to }) =>
              texts.get(paragraph)?.slice(from, to),
            )
            expect(foldText(cut.join(''), false).text).toBe(words)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
