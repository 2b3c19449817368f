import { describe, expect, it } from 'vitest'
import { standingInWords } from '../../../shared/document/standing-words.ts'
import { textOf } from '../../../shared/document/views.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { agree, consult } from '../../../shared/draft/standings.ts'
import { documentAsAgreed } from '../../../shared/translation/as-agreed.ts'
import { after, before } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { bilingualUpdate, confirmAll, twoDesksFor } from '../../support/two-languages.ts'

const SPANISH = '1| Agradecer.\n1| Tomar nota.\n1| Instar.'
const ENGLISH = '1| To thank.\n1| To take note.\n1| To urge.'

const PPT = { party: 'PPT', delegate: 'Elena', atMs: 1 } as const
const BY_BELIZE = { of: 'BLZ', isOn: true, until: '2022-Q1' } as const

const table = () => twoDesksFor('PPT', bilingualUpdate(SPANISH, ENGLISH), 10)
const at = (desk: Desk, words: string) => before(desk, words).paragraph

/** What is said of each paragraph of a text, in its language. */
function told({ reader }: Desk): string {
  const { paragraphs, standings, language } = documentAsAgreed(reader)
  return paragraphs
    .flatMap((each) => {
      const standing = standings?.get(each.id)
      return standing === undefined
        ? []
        : [`${textOf(each)} ${standingInWords(standing, language).join('. ')}`]
    })
    .join('\n')
}

describe('how far a translation is agreed', () => {
  it('is as far as what it translates, where somebody confirmed that both say the same', () => {
    const desks = table()
    agree(desks.es.reader, at(desks.es, 'Tomar'), 'referendum', PPT)
    expect(told(desks.es)).toBe('Tomar nota. Acordado ad referendum')
    expect(told(desks.en)).toBe('')
    confirmAll(desks)
    expect(told(desks.en)).toBe('To take note. Agreed ad referendum')
  })

  it('is open again once its words are others, and not while that is only proposed', () => {
    const desks = table()
    confirmAll(desks)
    agree(desks.es.reader, at(desks.es, 'Tomar'), 'agreed', PPT)
    desks.en.pen.insertText(after(desks.en, 'note'), ' again')
    expect(told(desks.en)).toBe('To take note again. Agreed')
    decide(desks.en.reader, desks.en.reader.entries(), 'accepted', { name: 'Elena', atMs: 2 })
    expect(told(desks.en)).toBe('')
  })

  it('says who consults at home about a paragraph, confirmed or not', () => {
    const desks = table()
    consult(desks.es.reader, at(desks.es, 'Instar'), BY_BELIZE, PPT)
    expect(told(desks.en)).toBe(
      'To urge. Under internal consultation by Belize, no later than the first quarter of 2022',
    )
  })

  it('says of one that is to be joined to the next what is said of either', () => {
    const desks = table()
    consult(desks.es.reader, at(desks.es, 'Agradecer'), BY_BELIZE, PPT)
    desks.es.pen.deleteRange(after(desks.es, 'Agradecer.'), before(desks.es, 'Tomar'))
    expect(told(desks.en)).toContain('To take note. Under internal consultation by Belize')
  })
})
