import { describe, expect, it } from 'vitest'
import {
  attendingForm,
  attendingOf,
} from '../../../renderer/features/new-meeting/attending-form.ts'
import { ATTENDING } from '../../../shared/meeting/attending.ts'

const again = (names: readonly string[]) =>
  attendingOf(attendingForm({ attending: { ...ATTENDING, observers: names, governments: names } }))
    .attending

describe('the names of who attends', () => {
  it.each([
    [['Trinidad y Tobago', 'Chile']],
    [['Antigua and Barbuda']],
    [['Oficina contra la Droga y el Delito, Viena', 'OIM']],
    [['Oficina, Viena']],
  ])('%j are the same names when the data are opened again', (names) => {
    expect(again(names)).toMatchObject({ observers: names, governments: names })
  })

  it('are parted at commas, each once', () => {
    const form = { ...attendingForm({}), governments: ' Chile, Perú ,, Chile' }
    expect(attendingOf(form).attending?.governments).toEqual(['Chile', 'Perú'])
  })

  it('are nothing where all is as usual', () => {
    expect(attendingOf(attendingForm({}))).toEqual({})
  })
})
