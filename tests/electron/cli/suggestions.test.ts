import { describe, expect, it } from 'vitest'
import { listSuggestions } from '../../../electron/cli/commands/suggestions.ts'
import { support } from '../../../shared/draft/support.ts'
import { after, baseUpdate, before, deskFor, exchange } from '../../support/drafting.ts'
import { penFor } from '../../support/gatekeeping.ts'

describe('the list of suggestions', () => {
  it('names who wrote one down for a country, and who stands by it', () => {
    const base = baseUpdate('1| Agradecer a los Países')
    const [scribe, cri] = [deskFor('SE', base, 10), deskFor('CRI', base, 20)]
    penFor(scribe, 'MEX', 'SE').insertText(after(scribe, 'los '), 'once ')
    exchange(scribe, cri)
    const [entry] = cri.reader.entries()
    if (entry === undefined) throw new Error('Nothing is suggested')
    support(cri.reader, entry.suggestion, true, { ...cri.pen.author, atMs: 5 })
    cri.pen.setFormat(before(cri, 'Agradecer'), after(cri, 'Agradecer'), 'bold', true)
    const listed = listSuggestions(cri.reader).map(
      ({ country, delegate, by, supporters, kind }) =>
        `${country} ${delegate}, ${by ?? 'itself'}, ${supporters.join('+') || 'alone'}: ${kind}`,
    )
    expect(listed).toEqual(['CRI CRI, itself, alone: format', 'MEX Relatora SE, SE, CRI: insert'])
  })
})
