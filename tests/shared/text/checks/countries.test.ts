import { describe, expect, it } from 'vitest'
import { FORM } from '../../../../shared/meeting/form.ts'
import { found, MEETING_2021 } from '../../../support/findings.ts'

const OPENING =
  'p| El Grupo, con la participación de representantes de Belice, Canadá, Costa Rica, El Salvador, Estados Unidos, Guatemala, México, Nicaragua, Panamá y República Dominicana formuló:'

describe('checkText on countries', () => {
  it('knows how the Conference writes their names', () => {
    expect(found('p| Con Mexico y Panama, la Republica Dominicana y EE. UU. participan.')).toEqual([
      'p1 country-name «Mexico» → «México»',
      'p1 country-name «Panama» → «Panamá»',
      'p1 country-name «Republica Dominicana» → «República Dominicana»',
      'p1 country-name «EE. UU.» → «Estados Unidos»',
    ])
  })

  it('asks for the order of the Conference in a list of three and more', () => {
    expect(found('1| Reunión entre México, Costa Rica y Panamá.')).toEqual([
      'p1 country-order «México, Costa Rica y Panamá» → «Costa Rica, México y Panamá»',
    ])
    expect(found('1| Reunión entre México y Costa Rica.')).toEqual([])
    expect(found('1| Con Belice, Canadá y Estados Unidos de América.')).toEqual([])
  })

  it('takes the order of the English alphabet in an English text', () => {
    const english = { ...MEETING_2021, language: 'en' } as const
    expect(found('1| With Canada, the Dominican Republic and Panama.', english)).toEqual([])
    expect(found('1| With Canada, Panama and the Dominican Republic.', english)).toEqual([])
    expect(found('1| With Panama, Canada and the Dominican Republic.', english)).toEqual([
      'p1 country-order «Panama, Canada and the Dominican Republic» → «Canada, Panama, and the Dominican Republic»',
    ])
  })

  it('proposes the order of the text’s form', () => {
    const english = { ...MEETING_2021, language: 'en' } as const
    const form = { ...FORM, order: 'english' } as const
    expect(found('1| With Panama, the Dominican Republic and Canada.', english, form)).toEqual([
      'p1 country-order «Panama, the Dominican Republic and Canada» → «Canada, the Dominican Republic, and Panama»',
    ])
    const opening = 'p| With the participation of Panama, the Dominican Republic and Canada:'
    const present = ['CAN', 'DOM', 'HND', 'PAN'] as const
    expect(found(opening, { ...english, present }, form)).toEqual([
      'p1 participants «Panama, the Dominican Republic and Canada» → «Canada, the Dominican Republic, Honduras, and Panama»',
    ])
  })

  it('leaves a city its own name', () => {
    const english = { ...MEETING_2021, language: 'en' } as const
    expect(found('p| In Ciudad de México, with México.', english)).toEqual([
      'p1 country-name «México» → «Mexico»',
    ])
  })

  it('finds a country that a list names twice', () => {
    expect(found('1| Con Belice, Canadá, Belice y Panamá.')).toEqual([
      'p1 country-twice «Belice, Canadá, Belice y Panamá»',
    ])
  })

  it('compares the opening sentence with the delegations present', () => {
    expect(found(OPENING, MEETING_2021)).toEqual([])
    const [finding] = found(OPENING.replace('Nicaragua', 'Honduras'), MEETING_2021)
    expect(finding).toMatch(/^p1 participants «Belice, .*Honduras.*» → «Belice, .*Nicaragua/)
  })

  it('finds who is thanked for being there and is not', () => {
    expect(found('1| Agradecer la participación de Honduras en la reunión.', MEETING_2021)).toEqual(
      ['p1 thanked-absent «participación de »'],
    )
    expect(found('1| Agradecer la presencia de México y de Chile.', MEETING_2021)).toEqual([])
    expect(found('1| Instar a la participación de Honduras.', MEETING_2021)).toEqual([])
  })

  it('finds guests who are thanked and are not there, where the data say who is', () => {
    const guests = [
      '1| Consignar el agradecimiento a los Organismos Observadores, especialmente al CICR y OIM.',
      '1| Agradecer a la RROCM por sus aportes.',
      '1| Agradecer la presencia del Gobierno de Chile, en calidad de observador.',
    ].join('\n')
    const attending = {
      hasObservers: true,
      observers: ['CICR'],
      hasNetwork: false,
      governments: [],
    }
    expect(found(guests, MEETING_2021)).toEqual([])
    expect(found(guests, { ...MEETING_2021, attending })).toEqual([
      'p1 thanked-not-there «OIM»',
      'p2 thanked-not-there «RROCM»',
      'p3 thanked-not-there «Chile»',
    ])
    const english = [
      '1| To thank the Observer Organizations, especially ICRC and IOM.',
      '1| To thank the Government of Mexico for organizing this meeting.',
      '1| To thank the Government of Chile for attending as an observer.',
    ].join('\n')
    const inEnglish = { ...MEETING_2021, attending, language: 'en' } as const
    expect(found(english, inEnglish)).toEqual([
      'p1 thanked-not-there «IOM»',
      'p3 thanked-not-there «Chile»',
    ])
    const others = { ...attending, hasObservers: false, hasNetwork: true, governments: ['Chile'] }
    expect(found(guests, { ...MEETING_2021, attending: others })).toEqual([
      'p1 thanked-not-there «Organismos Observadores»',
    ])
  })
})
