import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MEETING_JSON, openMesaDesk } from '../../support/mesa.ts'

describe('mesa template', () => {
  it('copies one that a secretariat changes, and a meeting is made from it', async () => {
    const { mesa, write, pathOf } = openMesaDesk()
    write('m.json', MEETING_JSON)
    const copied = await mesa('template', 'copy', 'informe-gt', '@Plantillas')
    expect(copied.out).toBe('Copiada: @Plantillas/informe-gt-2/template.json\n')
    const file = pathOf('Plantillas/informe-gt-2/template.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('El {group} realizó', 'El {group} tuvo'))
    expect(await mesa('template', 'check', '@Plantillas/informe-gt-2')).toEqual({
      exit: 0,
      out: 'informe-gt-2: la plantilla está bien (Informe de un Grupo de Trabajo (2), 12 párrafos)\n',
      errors: [],
    })
    const made = ['--template', '@Plantillas/informe-gt-2', '--meeting', '@m.json', '-o', '@a.mesa']
    expect((await mesa('new', ...made)).exit).toBe(0)
    expect((await mesa('text', '@a.mesa')).out).toContain('El Grupo de Trabajo tuvo su reunión en')
  })

  it('says every problem of one, with its line, and fails', async () => {
    const { mesa, pathOf } = openMesaDesk()
    await mesa('template', 'copy', 'texto-libre', '@Plantillas')
    const file = pathOf('Plantillas/texto-libre-2/template.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"other"', '"otra"').replace('{theme}', '{tema}'))
    const checked = await mesa('template', 'check', '@Plantillas/texto-libre-2')
    expect(checked.exit).toBe(1)
    expect(checked.out.split('\n')).toEqual([
      expect.stringMatching(/^línea \d+, «meetingKind»: puede ser GRCM, /),
      expect.stringMatching(/^línea \d+, «texts\.es\[2\]\.text»: \{tema\} no se conoce/),
      '',
    ])
    expect(checked.errors).toEqual([
      'mesa: @Plantillas/texto-libre-2/template.json: la plantilla tiene 2 problemas; vea mesa template check',
    ])
  })

  it('refuses the id of another, a folder without one, and an id that is not there', async () => {
    const { mesa, folder } = openMesaDesk('en')
    mkdirSync(join(folder, 'empty'))
    expect((await mesa('template', 'check', '@empty')).errors).toEqual([
      'mesa: there is no template: @empty/template.json cannot be read',
    ])
    expect((await mesa('template', 'check', 'templates/informe-gt')).errors).toEqual([
      'mesa: templates/informe-gt/template.json: “informe-gt” is the id of another template; change “id”',
    ])
    expect((await mesa('template', 'copy', 'acta', '@T')).errors[0]).toContain('there are')
  })

  it('lists the kinds of document, and what goes in braces', async () => {
    const { mesa } = openMesaDesk()
    expect((await mesa('template', 'list')).out).toMatch(/^conclusiones-grcm +Conclusiones y Reco/)
    expect((await mesa('template', 'placeholders')).out).toContain('{present}')
  })

  it('says in one line what is missing', async () => {
    const { mesa } = openMesaDesk()
    expect((await mesa('template')).exit).toBe(2)
    expect((await mesa('template', 'chekc', 'x')).errors).toHaveLength(1)
  })
})
