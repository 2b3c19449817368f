import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { altered } from '../../support/exported.ts'
import { MEETING_JSON, openMesaDesk, openPracticeDesk } from '../../support/mesa.ts'

const NEW = ['new', '--template', 'conclusiones-grcm', '--meeting', '@m.json'] as const
const SPANISH =
  'CONCLUSIONES:\n1. Agradecer al Gobierno de Canadá.\n2. Tomar nota de los 12 avances.\n'
const ENGLISH =
  'CONCLUSIONS:\n1. To thank the Government of Canada.\n2. To take note of the 12 advances.\n'

const NOTE = '[English translation of the original Spanish text]\n'

function desk() {
  const opened = openMesaDesk()
  opened.write('m.json', MEETING_JSON)
  opened.write('es.txt', SPANISH)
  opened.write('en.txt', ENGLISH)
  return opened
}

async function bilingual() {
  const opened = desk()
  await opened.mesa(...NEW, '--text', '@es.txt', '--with', '@en.txt', '-o', '@a.mesa')
  return opened
}

describe('mesa translate', () => {
  it('adds a text to be written, with what the template says in the other language', async () => {
    const { mesa } = desk()
    await mesa(...NEW, '-o', '@a.mesa')
    const spanish = (await mesa('text', '@a.mesa', '--labels')).out
    expect(await mesa('translate', '@a.mesa')).toMatchObject({ exit: 0, errors: [] })
    const { out } = await mesa('text', '@a.mesa', '--labels', '--language', 'en')
    expect(out).toContain('REGIONAL CONFERENCE ON MIGRATION (RCM)\n')
    expect(out).toContain(
      'held on December 1, 2021 in Mexico City, with the participation of representatives of Canada, Costa Rica, and Mexico, adopted',
    )
    expect(out).toContain('\n1. To take note of the reports')
    expect((await mesa('text', '@a.mesa', '--labels')).out).toBe(spanish)
    const counterparts = (await mesa('counterparts', '@a.mesa')).out
    expect(counterparts.trimEnd().split('\n')).toHaveLength(16)
    expect(counterparts).not.toMatch(/sin confirmar|sin traducir|falta|solo en/)
  })

  it('leaves empty what the template does not say', async () => {
    const { mesa } = desk()
    await mesa(...NEW, '--text', '@es.txt', '-o', '@a.mesa')
    await mesa('translate', '@a.mesa')
    expect((await mesa('counterparts', '@a.mesa')).out).toMatch(
      /sin traducir +1 +Agradecer al Gobierno de Canadá\.\nsin traducir +2 /,
    )
  })

  it('takes a translation that there is, and pairs the paragraphs', async () => {
    const { mesa } = desk()
    await mesa(...NEW, '--text', '@es.txt', '-o', '@a.mesa')
    expect((await mesa('translate', '@a.mesa', '--text', '@en.txt')).errors).toEqual([])
    const { out } = await mesa('counterparts', '@a.mesa', '--json')
    expect(JSON.parse(out)).toMatchObject([
      {
        standing: 'unconfirmed',
        original: { words: 'CONCLUSIONES:', paragraph: null },
        translation: { words: 'CONCLUSIONS:' },
        confirmedBy: null,
      },
      {
        original: { words: 'Agradecer al Gobierno de Canadá.', paragraph: '1' },
        translation: { words: 'To thank the Government of Canada.', paragraph: '1' },
      },
      { original: { paragraph: '2' }, translation: { words: 'To take note of the 12 advances.' } },
    ])
  })

  it('says once what it is, below its titles', async () => {
    const { mesa, write } = desk()
    write('noted.txt', `${NOTE}${ENGLISH}`)
    await mesa(...NEW, '--text', '@es.txt', '--with', '@noted.txt', '-o', '@a.mesa')
    expect((await mesa('text', '@a.mesa', '--language', 'en', '--labels')).out).toBe(NOTE + ENGLISH)
    await mesa(...NEW, '-o', '@b.mesa')
    await mesa('translate', '@b.mesa')
    const { out } = await mesa('text', '@b.mesa', '--language', 'en')
    expect(out).toMatch(
      /\(RCGM\)\n\[English translation of the original Spanish text\]\nThe Regional/,
    )
  })

  it('adds no third text, and changes nothing then', async () => {
    const { mesa, pathOf } = await bilingual()
    const before = readFileSync(pathOf('a.mesa'))
    expect(await mesa('translate', '@a.mesa')).toMatchObject({
      exit: 1,
      errors: ['mesa: la reunión ya tiene sus dos textos; nada se cambió'],
    })
    expect(readFileSync(pathOf('a.mesa')).equals(before)).toBe(true)
  })

  it('says which file it cannot read, and makes no meeting of half of it', async () => {
    const { mesa, pathOf, write } = desk()
    write('empty.txt', ' \n')
    const made = await mesa(...NEW, '--with', '@empty.txt', '-o', '@a.mesa')
    expect(made.exit).toBe(1)
    expect(made.errors.join()).toContain('@empty.txt')
    expect(() => readFileSync(pathOf('a.mesa'))).toThrow(/ENOENT/)
  })
})

describe('mesa pair', () => {
  it('says what translates a paragraph, and that nothing does', async () => {
    const { mesa } = await bilingual()
    const rows = async () => (await mesa('counterparts', '@a.mesa')).out
    expect(await mesa('pair', '@a.mesa', '1', '2')).toEqual({
      exit: 0,
      out: 'Los dos párrafos son pareja; nadie ha confirmado aún que digan lo mismo.\n',
      errors: [],
    })
    expect(await rows()).toMatch(/ 1 +Agradecer al Gobierno de Canadá\. +To take note of the 12/)
    expect(await rows()).toMatch(/falta en la traducción +2 +Tomar nota/)
    expect((await mesa('pair', '@a.mesa', '1')).out).toBe('El párrafo quedó sin pareja.\n')
    expect(await rows()).toMatch(/falta en la traducción +1 +Agradecer/)
  })

  it('knows paragraphs by their ids too, and says which it does not know', async () => {
    const { mesa } = await bilingual()
    const listed = (await mesa('counterparts', '@a.mesa', '--json')).out
    const [heading] = JSON.parse(listed) as readonly {
      readonly original: { paragraphId: string }
    }[]
    const id = heading?.original.paragraphId ?? ''
    expect((await mesa('pair', '@a.mesa', id)).exit).toBe(0)
    expect((await mesa('pair', '@a.mesa', '7', '1')).errors).toEqual([
      'mesa: no hay un párrafo «7», o hay varios; «mesa counterparts --json» los nombra',
    ])
  })
})

describe('the commands that work on one text', () => {
  it('take the one in the language that is asked for, and else the original', async () => {
    const { mesa } = await bilingual()
    const text = async (...options: readonly string[]) =>
      (await mesa('text', '@a.mesa', '--labels', ...options)).out
    expect(await text()).toBe(SPANISH)
    expect(await text('--language', 'es')).toBe(SPANISH)
    expect(await text('--language', 'en')).toBe(NOTE + ENGLISH)
    expect(await text('--language', 'en', '--at', '2026-05-20T16:00')).toBe(NOTE + ENGLISH)
  })

  it('say where there is no such text', async () => {
    const { mesa } = openPracticeDesk()
    expect(await mesa('text', '@practice.mesa', '--language', 'en')).toMatchObject({
      exit: 1,
      errors: ['mesa: la reunión no tiene texto en ese idioma; «mesa translate» lo agrega'],
    })
  })

  it('export, take back and decide in the translation, and leave the original alone', async () => {
    const { mesa } = await bilingual()
    const out = ['--as', 'clean', '-o'] as const
    await mesa('export', '@a.mesa', '--language', 'en', ...out, '@en.docx')
    expect((await mesa('text', '@en.docx', '--labels')).out).toBe(NOTE + ENGLISH)
    const back = ['import', '@a.mesa', '--country', 'MEX', '@en.docx'] as const
    const nothing = 'No hay nada nuevo en este documento.\n'
    expect((await mesa(...back)).out).toBe(`Va al texto en inglés.\n${nothing}`)
    expect((await mesa(...back, '--language', 'en')).out).toBe(nothing)
    expect((await mesa(...back, '--language', 'es')).errors.join()).toContain('@en.docx')
    expect((await mesa('suggestions', '@a.mesa', '--language', 'en')).out).toBe(
      'No hay sugerencias.\n',
    )
  })

  it('take a file that comes back into the text that it was made from', async () => {
    const { mesa, pathOf, write } = await bilingual()
    await mesa('export', '@a.mesa', '--language', 'en', '--as', 'clean', '-o', '@en.docx')
    const sent = new Uint8Array(readFileSync(pathOf('en.docx')))
    const change = (xml: string) => xml.replace('To thank', 'To thank warmly')
    write('back.docx', altered(sent, { 'word/document.xml': change }))
    const { out } = await mesa('import', '@a.mesa', '--country', 'MEX', '@back.docx')
    expect(out).toBe('Va al texto en inglés.\nEntró 1 sugerencia de MEX:\n  1 inserción\n')
    expect((await mesa('suggestions', '@a.mesa')).out).toBe('No hay sugerencias.\n')
    expect((await mesa('suggestions', '@a.mesa', '--language', 'en')).out).toContain('warmly')
  })

  it('export both in two columns, and ask about what is pending', async () => {
    const { mesa, pathOf } = await bilingual()
    const made = await mesa('export', '@a.mesa', '--as', 'columns', '-o', '@both.docx')
    expect(made).toMatchObject({ exit: 0, errors: [] })
    expect((await mesa('text', '@both.docx')).out).toBe(
      [
        ...['Español', 'English', '', '[English translation of the original Spanish text]'],
        ...['CONCLUSIONES:', 'CONCLUSIONS:'],
        ...['1.\tAgradecer al Gobierno de Canadá.', '1.\tTo thank the Government of Canada.'],
        ...['2.\tTomar nota de los 12 avances.', '2.\tTo take note of the 12 advances.', '\n'],
      ].join('\n'),
    )
    expect(readFileSync(pathOf('both.docx')).length).toBeGreaterThan(0)
    const { mesa: alone } = openPracticeDesk()
    const refused = await alone('export', '@practice.mesa', '--as', 'columns', '-o', '@x.docx')
    expect(refused.errors.join()).toContain('mesa translate')
  })
})
