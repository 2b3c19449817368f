import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exported } from '../../support/exported.ts'
import { MEETING_JSON, openMesaDesk } from '../../support/mesa.ts'

function desk() {
  const opened = openMesaDesk()
  opened.write('m.json', MEETING_JSON)
  return opened
}

const NEW = ['new', '--template', 'conclusiones-grcm', '--meeting', '@m.json'] as const

describe('mesa new', () => {
  it('makes a meeting that holds the text of its template', async () => {
    const { mesa } = desk()
    expect(await mesa(...NEW, '-o', '@a.mesa')).toEqual({
      exit: 0,
      out: 'Creado: @a.mesa (16 párrafos)\n',
      errors: [],
    })
    const { out } = await mesa('text', '@a.mesa', '--labels')
    expect(out).toContain(
      'en la Ciudad de México, con la participación de representantes de Canadá, Costa Rica y México formuló',
    )
    expect(out).toMatch(/\n5\. Agradecer al Gobierno de México .*\n$/)
  })

  it('starts from a text of one own', async () => {
    const { mesa, write } = desk()
    write('t.txt', 'CONCLUSIONES:\r\n1. Uno\r\n - a. Dos\r\n')
    await mesa(...NEW, '--text', '@t.txt', '-o', '@a.mesa')
    expect((await mesa('text', '@a.mesa', '--labels')).out).toBe('CONCLUSIONES:\n1. Uno\na. Dos\n')
  })

  it('has dashes at the third level where the text has', async () => {
    const { mesa, write } = desk()
    write('t.txt', '1. Uno\n - a. Dos\n   - Tres\n   - Cuatro\n')
    await mesa(...NEW, '--text', '@t.txt', '-o', '@a.mesa')
    await mesa('export', '@a.mesa', '--as', 'tracked', '-o', '@a.docx')
    for (const file of ['@t.txt', '@a.mesa', '@a.docx']) {
      for (const view of ['marked', 'accepted', 'original']) {
        expect((await mesa('text', file, '--view', view, '--labels')).out).toBe(
          '1. Uno\na. Dos\n- Tres\n- Cuatro\n',
        )
      }
    }
  })

  it('says what of a text it left out, joined or doubts', async () => {
    const { mesa, write } = desk()
    write('t.txt', '1. Agradecer el apoyo de la\nPágina 1 de 2\n\fMigracién.\n')
    expect((await mesa(...NEW, '--text', '@t.txt', '-o', '@a.mesa')).out).toBe(
      [
        'Creado: @a.mesa (1 párrafo)',
        'Una línea no es del texto y quedó aparte:',
        '  línea 2, número de página: Página 1 de 2',
        'Se unió un renglón que el fin de línea o de página había partido.',
        'Una palabra parece mal leída por un escáner: Migracién. Queda en el texto, y la revisión la señala.',
        '',
      ].join('\n'),
    )
    expect((await mesa('text', '@a.mesa', '--labels')).out).toBe(
      '1. Agradecer el apoyo de la Migracién.\n',
    )
  })

  it('goes on from a Word file, whose tracked changes stay pending', async () => {
    const { mesa, write } = desk()
    const text = 't| CONCLUSIONES\n1| Agradecer [+MEX:mucho ]a los [-CAN:Países]\na| Instar[^Nota.]'
    write('w.docx', await exported(text, { base: '' }))
    expect((await mesa(...NEW, '--text', '@w.docx', '-o', '@a.mesa')).out).toBe(
      'Creado: @a.mesa (3 párrafos; 2 sugerencias pendientes)\n',
    )
    expect((await mesa('suggestions', '@a.mesa')).out).toMatch(
      /MEX {2}Ana Peña .*\n.*CAN {2}Claire Roy /,
    )
    expect((await mesa('text', '@a.mesa', '--view', 'accepted', '--labels')).out).toBe(
      (await mesa('text', '@w.docx', '--view', 'accepted', '--labels')).out,
    )
  })

  it('writes nothing over unless told to', async () => {
    const { mesa, write, pathOf } = desk()
    write('a.mesa', 'precious')
    const refused = await mesa(...NEW, '-o', '@a.mesa')
    expect(refused.exit).toBe(1)
    expect(refused.errors).toEqual(['mesa: @a.mesa ya existe; para reemplazarlo use --force'])
    expect(readFileSync(pathOf('a.mesa'), 'utf8')).toBe('precious')
    expect((await mesa(...NEW, '-o', '@a.mesa', '--force')).exit).toBe(0)
    expect((await mesa('text', '@a.mesa')).exit).toBe(0)
  })

  it.each([
    [
      'an unknown template',
      ['--template', 'acta'],
      'no existe la plantilla «acta»; hay conclusiones-grcm, declaracion-viceministerial, informe-gt, informe-narrativo, nota-conceptual, comunicado-conjunto, texto-libre',
    ],
    ['a meeting that is not there', ['--meeting', '@none.json'], 'no existe el archivo @none.json'],
    ['a meeting that is no JSON', ['--meeting', '@bad.txt'], '@bad.txt no es JSON'],
    [
      'a wrong meeting',
      ['--meeting', '@chl.json'],
      '@chl.json: falta la ciudad; no hay país con el código «CHL»',
    ],
    ['a text without words', ['--text', '@empty.txt'], '@empty.txt no tiene texto'],
    ['a Word file that is none', ['--text', '@note.docx'], '@note.docx no es un documento de Word'],
    ['a text that is none', ['--text', '@binary.txt'], '@binary.txt no es un archivo de texto'],
    ['a file for a folder', ['-o', '@m.json/a.mesa'], 'no se puede escribir @m.json/a.mesa'],
    ['a folder that is not there', ['-o', '@none/a.mesa'], 'no se puede escribir @none/a.mesa'],
  ])('says in one line what is wrong: %s', async (_, args, message) => {
    const { mesa, write, folder } = desk()
    write('bad.txt', 'Estimados colegas')
    write('chl.json', MEETING_JSON.replace('"CAN"', '"CHL"').replace('Ciudad de México', ''))
    write('empty.txt', '\n\n')
    write('note.docx', 'Estimados colegas')
    write('binary.txt', Uint8Array.of(80, 75, 3, 4, 0, 0))
    const failed = await mesa(...NEW, '-o', '@a.mesa', ...args)
    expect(failed.exit).toBe(1)
    expect(failed.errors).toEqual([`mesa: ${message}`])
    expect(existsSync(`${folder}/a.mesa`)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
