import { describe, expect, it } from 'vitest'
import type { ListedSuggestion } from '../../../electron/cli/commands/suggestions.ts'
import type { MesaDesk } from '../../support/mesa.ts'
import { openPracticeDesk } from '../../support/mesa.ts'

async function listed({ mesa }: MesaDesk): Promise<readonly ListedSuggestion[]> {
  const { out } = await mesa('suggestions', '@practice.mesa', '--json')
  return JSON.parse(out) as ListedSuggestion[] // what the command prints
}

async function pending(desk: MesaDesk): Promise<readonly ListedSuggestion[]> {
  return (await listed(desk)).filter(({ state }) => state === 'pending')
}

describe('mesa suggestions', () => {
  it('tells who proposes what, where and how it stands', async () => {
    const all = await listed(openPracticeDesk())
    const found = all.find(({ inserted }) => inserted.includes('Señalización'))
    expect(found).toMatchObject({
      country: 'CRI',
      delegate: 'Laura Mora',
      kind: 'insert',
      // As the marked view numbers it: MEX splits point 5, CRI adds a letter.
      paragraph: '8.q.ii',
      label: 'ii.',
      state: 'accepted',
    })
    expect(found?.time).toMatch(/^2026-05-20T15:00:/)
    expect(all.every(({ id }) => /^\d+\.\d+$/.test(id))).toBe(true)
  })

  it('prints a line for each', async () => {
    const { mesa } = openPracticeDesk()
    const { out } = await mesa('suggestions', '@practice.mesa')
    expect(out).toMatch(
      / {2}CAN {2}Louise Roy {2,}2026-05-20 15:00 {2}reemplaza {2,}1 {2,}pendiente {2}\[-felicitar\]\[\+reconocer el esfuerzo de\]\n/,
    )
  })
})

describe('mesa decide', () => {
  it('accepts one by its id, for good', async () => {
    const desk = openPracticeDesk()
    const one = (await pending(desk)).find(({ inserted }) => inserted === ' anonimizados')
    const { out, exit } = await desk.mesa('decide', '@practice.mesa', '--accept', one?.id ?? '')
    expect([exit, out]).toEqual([0, 'Se aceptó 1 sugerencia.\n'])
    const text = (await desk.mesa('text', '@practice.mesa', '--view', 'original')).out
    expect(text).toContain('Tablero regional de datos anonimizados sobre')
    const again = await desk.mesa('decide', '@practice.mesa', '--reject', one?.id ?? '')
    expect(again.errors).toEqual([`mesa: la sugerencia ${one?.id ?? ''} ya está decidida`])
  })

  it('rejects all of a country and leaves the others', async () => {
    const desk = openPracticeDesk()
    const before = await pending(desk)
    await desk.mesa('decide', '@practice.mesa', '--reject', '--country', 'mex')
    const after = await pending(desk)
    expect(before.some(({ country }) => country === 'MEX')).toBe(true)
    expect(after).toHaveLength(before.filter(({ country }) => country !== 'MEX').length)
    expect(after.some(({ country }) => country === 'MEX')).toBe(false)
  })

  it('accepting all gives what the accepted view promised', async () => {
    const desk = openPracticeDesk()
    const promised = (await desk.mesa('text', '@practice.mesa', '--labels')).out
    await desk.mesa('decide', '@practice.mesa', '--accept', '--all')
    expect(await pending(desk)).toEqual([])
    for (const view of ['accepted', 'original', 'marked']) {
      const { out } = await desk.mesa('text', '@practice.mesa', '--labels', '--view', view)
      expect(out).toBe(promised)
    }
  })

  it.each([
    [['--accept', '--reject', '--all'], 2, 'diga --accept o --reject, uno de los dos'],
    [['--all'], 2, 'diga --accept o --reject, uno de los dos'],
    [
      ['--accept'],
      2,
      'diga qué sugerencias: sus identificadores, --all o --country, uno de los tres',
    ],
    [
      ['--accept', '--all', '1.1'],
      2,
      'diga qué sugerencias: sus identificadores, --all o --country, uno de los tres',
    ],
    [['--accept', '1.1'], 1, 'no hay ninguna sugerencia 1.1'],
  ])('refuses %j', async (args, exit, message) => {
    const desk = openPracticeDesk()
    const before = await listed(desk)
    expect(await desk.mesa('decide', '@practice.mesa', ...args)).toEqual({
      ...{ exit, out: '', errors: [`mesa: ${message}`] },
    })
    expect(await listed(desk)).toEqual(before)
  })

  it('knows the countries', async () => {
    const { mesa } = openPracticeDesk()
    const { errors } = await mesa('decide', '@practice.mesa', '--accept', '--country', 'CHL')
    expect(errors[0]).toMatch(/^mesa: no hay país con el código «CHL»; hay BLZ, CAN,/)
  })
})
