import { describe, expect, it } from 'vitest'
import type { ReturnedFile } from '../../../shared/import/plan-import.ts'
import { planImportIn } from '../../../shared/import/which-text.ts'
import { documentOf } from '../../support/notation.ts'
import { returnedFile } from '../../support/returning.ts'
import { bilingualUpdate, twoDesksFor } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer a los Países.\n1| Tomar nota del informe.'
const ENGLISH = '1| To thank the Countries.\n1| To take note of the report.'
const BACK = '1| To thank [+MEX:all ]the Countries.\n1| To take note of the report.'

const desks = () => twoDesksFor('PPT', bilingualUpdate(SPANISH, ENGLISH), 2)

/** `translation: 1 change, compared with today’s text (none)`. */
function told(file: ReturnedFile, asked: 'es' | 'en', { es, en } = desks()): string {
  const texts = asked === 'es' ? [es, en] : [en, es]
  const [own, other] = texts.map(({ reader }) => reader)
  if (own === undefined || other === undefined) return ''
  const planned = planImportIn({ asked: own, other }, file, { party: 'MEX', again: false })
  if (!planned.ok) return planned.error.kind
  const { text, plan } = planned.value
  return `${text}: ${plan.changes.length}, ${plan.withoutBase ?? 'as exported'}`
}

describe('a file that comes back to a meeting with two texts', () => {
  it('is of the text that it was made from, whichever one works on', () => {
    const both = desks()
    const file = returnedFile(both.en, BACK)
    expect(told(file, 'es', both)).toBe('translation: 1, as exported')
    expect(told(file, 'en', both)).toBe('translation: 1, as exported')
    expect(told(returnedFile(both.es, SPANISH), 'en', both)).toBe('original: 0, as exported')
  })

  it('is of the text that it is like, where it does not say', () => {
    const file = { document: documentOf(BACK), base: null }
    expect(told(file, 'es')).toBe('translation: 1, none')
    expect(told(file, 'en')).toBe('translation: 1, none')
  })

  it('is of neither where it is like neither, and read only where it is for reading', () => {
    const both = desks()
    const other = { document: documentOf('p| Otra cosa muy distinta.'), base: null }
    expect(told(other, 'es')).toBe('unlike')
    const bracketed = returnedFile(both.en, BACK, { shows: 'bracketed' })
    expect(told(bracketed, 'es', both)).toBe('reading-only')
  })
})
