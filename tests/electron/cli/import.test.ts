import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { altered, partOf } from '../../support/exported.ts'
import type { MesaDesk } from '../../support/mesa.ts'
import { MEETING_JSON, openMesaDesk } from '../../support/mesa.ts'

const TEXT = 'CONCLUSIONES\n1. Agradecer a los Países Miembros.\n2. Tomar nota del informe.\n'

async function exportedDesk(mode: readonly string[]): Promise<MesaDesk> {
  const desk = openMesaDesk()
  desk.write('meeting.json', MEETING_JSON)
  desk.write('text.txt', TEXT)
  const made = ['--template', 'conclusiones-grcm', '--meeting', '@meeting.json']
  await desk.mesa('new', ...made, '--text', '@text.txt', '-o', '@a.mesa')
  await desk.mesa('export', '@a.mesa', '--as', ...mode, '-o', '@sent.docx')
  return desk
}

/** Does to a file what somebody does in Word: by its XML. */
function edit(desk: MesaDesk, from: string, to: string, change: (xml: string) => string): void {
  const bytes = new Uint8Array(readFileSync(desk.pathOf(from)))
  desk.write(to, altered(bytes, { 'word/document.xml': change }))
}

const tracked = (xml: string): string =>
  xml.replace(
    '<w:t xml:space="preserve">Tomar nota del informe.</w:t></w:r>',
    '<w:t xml:space="preserve">Tomar nota del </w:t></w:r>' +
      '<w:del w:id="901" w:author="Juan Pérez" w:date="2026-05-01T10:00:00Z">' +
      '<w:r><w:delText>informe</w:delText></w:r></w:del>' +
      '<w:ins w:id="902" w:author="Juan Pérez" w:date="2026-05-01T10:00:00Z">' +
      '<w:r><w:t>documento</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>',
  )

describe('mesa import', () => {
  it('takes what somebody tracked in Word, under their name and their country', async () => {
    const desk = await exportedDesk(['tracked'])
    edit(desk, 'sent.docx', 'back.docx', tracked)
    expect(await desk.mesa('import', '@a.mesa', '@back.docx', '--country', 'mex')).toEqual({
      exit: 0,
      out: 'Entró 1 sugerencia de MEX:\n  1 reemplazo\n',
      errors: [],
    })
    const listed = await desk.mesa('suggestions', '@a.mesa')
    expect(listed.out).toMatch(
      /MEX {2}Juan Pérez {2}2026-05-01 10:00 {2}reemplaza {2}2 {2}pendiente {2}\[-informe]\[\+documento]/,
    )
    const again = await desk.mesa('import', '@a.mesa', '@back.docx', '--country', 'MEX')
    expect(again.out).toBe(
      'No hay nada nuevo en este documento.\n1 cambio ya había entrado con un documento anterior.\n',
    )
  })

  it('says what would come in without writing it', async () => {
    const desk = await exportedDesk(['clean'])
    edit(desk, 'sent.docx', 'back.docx', (xml) => xml.replace('Agradecer', 'Agradecer mucho'))
    const before = readFileSync(desk.pathOf('a.mesa'))
    const args = ['import', '@a.mesa', '@back.docx', '--country', 'CRI']
    expect((await desk.mesa(...args, '--dry-run')).out).toBe(
      'Entraría 1 sugerencia de CRI:\n  1 inserción\n',
    )
    expect(readFileSync(desk.pathOf('a.mesa')).equals(before)).toBe(true)
    expect((await desk.mesa(...args, '--by', 'Luis Mora')).out).toBe(
      'Entró 1 sugerencia de CRI:\n  1 inserción\n',
    )
    expect((await desk.mesa('suggestions', '@a.mesa')).out).toContain('CRI  Luis Mora')
  })

  it('keeps no word of the text in the mark that it puts in', async () => {
    const desk = await exportedDesk(['clean'])
    const bytes = new Uint8Array(readFileSync(desk.pathOf('sent.docx')))
    const mark = partOf(bytes, 'customXml/item1.xml')
    expect(mark).toContain('snapshot')
    expect(mark).not.toContain('Agradecer')
  })

  it('says what of a file does not come in as it is, and where', async () => {
    const desk = await exportedDesk(['clean'])
    const picture = '<w:r><w:drawing/></w:r>'
    edit(desk, 'sent.docx', 'back.docx', (xml) =>
      xml
        .replace('Agradecer', 'Agradecer mucho')
        .replace(/(informe\.<\/w:t><\/w:r>)/, `$1${picture}`),
    )
    const told =
      'Lo que el documento trae y no entra tal cual:\n  1 imagen o dibujo no entra. (párrafo 2)\n'
    const call = await desk.mesa('import', '@a.mesa', '@back.docx', '--country', 'MEX')
    expect(call.out).toBe(`Entró 1 sugerencia de MEX:\n  1 inserción\n${told}`)
    const text = await desk.mesa('text', '@back.docx')
    expect(text.out).not.toContain('imagen')
    expect(desk.logged.join('\n') + '\n').toBe(told)
    const made = ['--template', 'conclusiones-grcm', '--meeting', '@meeting.json']
    const created = await desk.mesa('new', ...made, '--text', '@back.docx', '-o', '@b.mesa')
    expect(created.out).toContain(`\n${told}`)
  })

  it('says why a file cannot be taken', async () => {
    const desk = await exportedDesk(['clean'])
    desk.write('note.docx', 'no')
    const refusals = [
      ['@note.docx', 'MEX'],
      ['@sent.docx', 'XYZ'],
      ['@none.docx', 'MEX'],
    ].map(async ([file = '', country = '']) => {
      const call = await desk.mesa('import', '@a.mesa', file, '--country', country)
      return [call.exit, ...call.errors].join(' ')
    })
    expect(await Promise.all(refusals)).toEqual([
      '1 mesa: @note.docx no es un documento de Word',
      '1 mesa: no hay país con el código «XYZ»; hay BLZ, CAN, CRI, SLV, USA, GTM, HND, MEX, NIC, PAN, DOM',
      '1 mesa: no existe el archivo @none.docx',
    ])
  })
})
