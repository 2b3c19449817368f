import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../electron/cli/words.ts'
import { linesOfTold } from '../../../electron/cli/told-lines.ts'
import { tellAsides } from '../../../shared/import/tell-asides.ts'
import type { Aside } from '../../../shared/import/steps.ts'

const t = createTranslate('es')
const told = (...asides: readonly Aside[]) => linesOfTold(tellAsides(asides, t))

describe('what an import leaves aside', () => {
  it('is told with its words, those of others and those that stay struck apart', () => {
    const lines = told({ party: 'CAN', text: 'con firmeza' }, { party: null, text: 'tachado' })
    expect(lines).toEqual([
      expect.stringMatching(/^1 cambio es de otros \(CAN\)/),
      '  «con firmeza»',
      expect.stringMatching(/^1 pasaje viene tachado/),
      '  «tachado»',
    ])
  })

  it('is told of a country that only cut a paragraph in two', () => {
    expect(told({ party: 'CAN', text: '\n' })).toEqual([
      expect.stringMatching(/^1 cambio es de otros \(CAN\)/),
    ])
    expect(told({ party: 'CAN', text: 'y' }, { party: 'CRI', text: '\n' })).toEqual([
      expect.stringMatching(/^1 cambio es de otros \(CAN, CRI\)/),
      '  «y»',
    ])
  })

  it('is nothing where only the end of a paragraph stays struck', () => {
    expect(told({ party: null, text: '\n' })).toEqual([])
  })
})
