import { describe, expect, it } from 'vitest'
import { cityName } from '../../../shared/meeting/cities.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import { fillIn } from '../../../shared/templates/placeholders.ts'
import { MEETING } from '../../support/drafting.ts'

const filled = (pattern: string, meeting: Partial<Meeting>) =>
  fillIn(pattern, { ...MEETING, ...meeting })

describe('a city', () => {
  it('is called as the language calls it, however it was typed', () => {
    expect(cityName('Ciudad de México', 'en')).toBe('Mexico City')
    expect(cityName('mexico city', 'es')).toBe('Ciudad de México')
    expect(cityName('San José', 'en')).toBe('San José')
    expect(cityName('Ciudad Juárez', 'en')).toBe('Ciudad Juárez')
  })

  it('stands so in what is made from the meeting’s data', () => {
    expect(filled('held {where}', { language: 'en' })).toBe('held in Mexico City')
    expect(filled('{CITY}', { language: 'en', city: 'Ciudad de Panamá' })).toBe('PANAMA CITY')
    expect(filled('realizada {where}', { city: 'Mexico City' })).toBe(
      'realizada en la Ciudad de México',
    )
  })
})
