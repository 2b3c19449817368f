import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../../electron/cli/words.ts'
import { describeTemplateProblem } from '../../../shared/templates/describe.ts'
import { readTemplate } from '../../../shared/templates/read-template.ts'

const SOUND = `{
  "id": "acta",
  "name": { "es": "Acta", "en": "Minutes" },
  "title": { "es": "Acta", "en": "Minutes" },
  "description": { "es": "Corta.", "en": "Short." },
  "meetingKind": "other",
  "form": { "isNumbered": false },
  "choices": ["isNumbered"],
  "asks": [],
  "texts": {
    "es": [
      { "kind": "title", "isFixed": true, "text": "ACTA DE {CITY}" },
      { "kind": "item", "text": "Uno." }
    ],
    "en": [{ "kind": "title", "text": "MINUTES" }]
  }
}
`

/** What is said of the sound one with one thing changed. */
function said(before: string, after: string, language: 'es' | 'en' = 'es'): readonly string[] {
  expect(SOUND).toContain(before)
  const read = readTemplate(SOUND.replace(before, after))
  const t = createTranslate(language)
  return read.ok ? [] : read.error.map((each) => describeTemplateProblem(each, t))
}

describe('readTemplate', () => {
  it('reads a template, with a mark before it as Windows writes it', () => {
    expect(readTemplate(`\uFEFF${SOUND}`)).toMatchObject({ ok: true, value: { id: 'acta' } })
  })

  it.each([
    ['"other"', '"fiesta"', 'línea 6, «meetingKind»: puede ser GRCM, viceministerial, GT, other'],
    [
      '"acta"',
      '"Acta 1"',
      'línea 2, «id»: lleva solo minúsculas sin acento, cifras y guiones, y empieza con una letra',
    ],
    ['"asks": [],', '', 'línea 1, «asks»: falta'],
    [
      '"choices"',
      '"elecciones": [], "choices"',
      'línea 8, «elecciones»: las plantillas no tienen este campo; puede estar mal escrito',
    ],
    [
      '{CITY}',
      '{ciudad} y {pais}',
      'línea 12, «texts.es[1].text»: {ciudad} no se conoce; vea la lista en mesa template placeholders',
    ],
    ['{CITY}', '{city', 'línea 12, «texts.es[1].text»: hay una llave sin su pareja'],
    ['"Uno."', '" "', 'línea 13, «texts.es[2].text»: está vacío'],
    [
      '"Uno."',
      '"Uno.\\nDos."',
      'línea 13, «texts.es[2].text»: un párrafo no lleva saltos de línea; haga dos párrafos',
    ],
    ['"Uno."', '{ "preterite": "Fue." }', 'línea 13, «texts.es[2].text.infinitive»: falta'],
    [
      '"kind": "title", "text"',
      '"kind": "title", "level": 2, "text"',
      'línea 15, «texts.en[1]»: solo los puntos (point, item) tienen nivel',
    ],
    [
      '"isNumbered": false',
      '"isNumbered": "no"',
      'línea 7, «form.isNumbered»: debe ser true o false, sin comillas',
    ],
    ['["isNumbered"]', '"isNumbered"', 'línea 8, «choices»: debe ser una lista entre corchetes'],
  ])('says what is wrong and in which line: %s', (before, after, words) => {
    expect(said(before, after)[0]).toBe(words)
  })

  it('says everything at once', () => {
    expect(said('{ "kind": "item", "text": "Uno." }', '{ "kind": "pie" }, 7')).toEqual([
      'línea 13, «texts.es[2].kind»: puede ser title, section, plain, group, point, item',
      'línea 13, «texts.es[2].text»: falta',
      'línea 13, «texts.es[3]»: debe ser un grupo de campos entre llaves',
    ])
  })

  it('says where the file is no JSON any more', () => {
    expect(said('"en": "Minutes" },\n  "title"', '"en": "Minutes" }\n  "title"', 'en')).toEqual([
      'line 4, column 3: here the file is no JSON any more; a comma, a quotation mark or a brace is missing or too many',
    ])
  })

  it.each(['', '[]', '7', 'null'])('takes %j for no template', (text) => {
    const read = readTemplate(text)
    const kinds = read.ok ? [] : read.error.map(({ kind }) => kind)
    expect(kinds).toEqual([text === '' ? 'not-json' : 'not-a-template'])
  })
})
