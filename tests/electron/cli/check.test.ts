import { describe, expect, it } from 'vitest'
import type { ListedFinding } from '../../../electron/cli/commands/check.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { MEETING_JSON, openMesaDesk } from '../../support/mesa.ts'

const TEXT = ['1. Aprobar el informe del GRGM.', '2. Agradecer a Panama.'].join('\n')

async function deskWith(text: string, language: Language = 'es') {
  const desk = openMesaDesk(language)
  desk.write('meeting.json', MEETING_JSON)
  desk.write('text.txt', text)
  const made = '--meeting @meeting.json --text @text.txt -o @m.mesa'.split(' ')
  await desk.mesa('new', '--template', 'conclusiones-grcm', ...made)
  return desk
}

describe('mesa check', () => {
  it('tells where, what and what it should be, in the language asked for', async () => {
    const spanish = await (await deskWith(TEXT)).mesa('check', '@m.mesa')
    expect(spanish.exit).toBe(0)
    expect(spanish.out.split('\n').map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      '1  [-GRGM][+GRCM]  «GRGM» no es una sigla conocida; se parece a «GRCM».',
      '2  [-Panama][+Panamá]  Los textos de la Conferencia escriben «Panamá».',
      '',
    ])
    const english = await (await deskWith(TEXT, 'en')).mesa('check', '@m.mesa')
    expect(english.out).toContain('“GRGM” is no known acronym; it is close to “GRCM”.')
  })

  it('gives programs the place and the fix', async () => {
    const { out } = await (await deskWith(TEXT)).mesa('check', '@m.mesa', '--json')
    const [first] = JSON.parse(out) as ListedFinding[] // what the command just printed
    expect(first).toMatchObject({ kind: 'acronym', paragraph: '1', from: 23, to: 27, fix: 'GRCM' })
  })

  it('has the verb that a point should open with, in the document’s mode', async () => {
    const text = [TEXT.replace('GRGM', 'GRCM').replace('Panama', 'Panamá'), '3. Se insta a la PPT.']
    const { out } = await (await deskWith(text.join('\n'))).mesa('check', '@m.mesa')
    expect(out.replace(/ {2,}/g, '  ')).toBe(
      '3  [-Se insta][+Instar]  «Se insta» no está en infinitivo, como abren los demás.\n',
    )
  })

  it('says so where nothing is found', async () => {
    const { exit, out } = await (await deskWith('1. Aprobar el informe.')).mesa('check', '@m.mesa')
    expect({ exit, out }).toEqual({ exit: 0, out: 'No se encontró ningún descuido.\n' })
  })
})
