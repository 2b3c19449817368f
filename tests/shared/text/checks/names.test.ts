import { describe, expect, it } from 'vitest'
import { FORM } from '../../../../shared/meeting/form.ts'
import { found, MEETING_2021 } from '../../../support/findings.ts'

describe('checkText on acronyms', () => {
  it('finds one letter that is another', () => {
    expect(found('p| La reunión del GRGM aprobó el informe.')).toEqual([
      'p1 acronym «GRGM» → «GRCM»',
    ])
  })

  it('finds letters that changed places, in short ones too', () => {
    expect(found('p| Los Países de la CMR y de la RROMC.')).toEqual([
      'p1 acronym «CMR» → «CRM»',
      'p1 acronym «RROMC» → «RROCM»',
    ])
  })

  it('leaves an acronym that the text uses as its own, and words in capitals', () => {
    expect(
      found(
        [
          't| GRUPO REGIONAL DE CONSULTA',
          'p| El GRTM se reúne. El GRTM informa. El GRTM cierra la reunión.',
        ].join('\n'),
      ),
    ).toEqual([])
  })

  it('finds the acronym of the other language', () => {
    expect(found('p| El RCGM formuló lo siguiente.')).toEqual([
      'p1 acronym-language «RCGM» → «GRCM»',
    ])
    const english = { ...MEETING_2021, language: 'en' } as const
    expect(found('p| The GRCM adopted the following.', english)).toEqual([
      'p1 acronym-language «GRCM» → «RCGM»',
    ])
  })
})

describe('checkText on spelling', () => {
  it('asks for one spelling of Pro-Témpore, the one that the text has most', () => {
    expect(
      found('p| La Presidencia Pro Tempore y la Presidencia Pro-Témpore, Pro-Témpore siempre.'),
    ).toEqual(['p1 spelling «Pro Tempore» → «Pro-Témpore»'])
    expect(found('p| Pro Tempore y Pro Tempore, no Pro-Témpore.')).toEqual([
      'p1 spelling «Pro-Témpore» → «Pro Tempore»',
    ])
    expect(found('t| PRESIDENCIA PRO-TÉMPORE\np| La Presidencia Pro-Témpore.')).toEqual([])
  })

  it('asks for the spelling of Pro-Témpore that the presidency chose', () => {
    const form = { ...FORM, proTempore: 'Pro Tempore' } as const
    expect(found('p| Pro-Témpore y Pro-Témpore, no Pro Tempore.', null, form)).toEqual([
      'p1 spelling «Pro-Témpore» → «Pro Tempore»',
      'p1 spelling «Pro-Témpore» → «Pro Tempore»',
    ])
  })

  it('finds what a scan left, and offers the word where it can be told', () => {
    expect(found('p| La Migracién y la Reunidn de la regién, ¢Qué dindmica?')).toEqual([
      'p1 ocr «Migracién» → «Migración»',
      'p1 ocr «Reunidn» → «Reunión»',
      'p1 ocr «regién» → «región»',
      'p1 ocr «¢» → «¿»',
      'p1 ocr «dindmica»',
    ])
  })

  it('leaves words that only look so, and addresses', () => {
    expect(
      found('p| Los recién llegados sostién la red de Madrid en www.xqd.org/qcd y a@lldp.cion.'),
    ).toEqual([])
  })

  it('finds the accent that is missing', () => {
    expect(found('p| La migracion y la MIGRACION.')).toEqual([
      'p1 accent «migracion» → «migración»',
      'p1 accent «MIGRACION» → «MIGRACIÓN»',
    ])
  })

  it('finds what programs leave behind', () => {
    expect(found('p| Los Países \\[bookmark: OLE_LINK80\\] Miembros.\np| Página 2 de 4')).toEqual([
      'p1 residue « [bookmark: OLE_LINK80]» → «»',
      'p2 residue «Página 2 de 4» → «»',
    ])
  })
})
