import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { decide } from '../../../shared/draft/decide.ts'
import { writeBase } from '../../../shared/draft/export-base.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { altered, exported } from '../../support/exported.ts'
import { importFile, returnedFile } from '../../support/returning.ts'

const TEXT = `
  t| CONCLUSIONES
  1| Agradecer a los Países.
  a| Tomar nota del informe.
  p| Firmado.`

function desk(text = TEXT): Desk {
  return deskFor('PPT', baseUpdate(text), 2)
}

describe('a returned file with tracked changes', () => {
  it('brings them in as suggestions of the country, at their places', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      1| Agradecer [+MEX:mucho ]a [-MEX2:los][+MEX2:todos los] Países.
      a>i:MEX3| Tomar nota del [b+MEX:informe].
      p| Firmado.`,
    )
    expect(importFile(chair, file, 'MEX')).toBe(
      'insert →mucho \nreplace los→todos los\nformat informe\nlevel →',
    )
    expect(draw(chair)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer [+MEX:mucho ]a [-MEX:los][+MEX:todos los] Países.
      a>i:MEX| Tomar nota del [b+MEX:informe].
      p| Firmado."
    `)
  })

  it('adds paragraphs after one, cuts, joins and strikes others', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      1| Agradecer  ¶[+MEX]
      1| a los Países. ¶[+MEX]
      a| [+MEX:Instar.] ¶
      a| [-MEX:Tomar nota del informe.] ¶[-MEX]
      p| Firmado.`,
      { numbers: [1, 2, 0, 0, 3, 4] },
    )
    expect(importFile(chair, file, 'MEX')).toMatchInlineSnapshot(`
      "split →¶
      insert →¶Instar.
      delete Tomar nota del informe.¶→"
    `)
    expect(draw(chair)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer  ¶[+MEX]
      1| a los Países.
      a| [+MEX:Instar.] ¶[+MEX]
      a| [-MEX:Tomar nota del informe.] ¶[-MEX]
      p| Firmado."
    `)
  })

  it('leaves alone what was pending when it was exported', () => {
    const chair = desk()
    const can = deskFor('CAN', baseUpdate(TEXT), 3)
    can.pen.insertText(after(can, 'Agradecer'), ' siempre')
    can.pen.deleteRange(before(can, 'informe'), after(can, 'informe'))
    exchange(chair, can)
    const file = { document: chair.reader.document(), base: writeBase(chair.reader, 'marked') }
    expect(importFile(chair, file, 'MEX')).toBe('')
    decide(chair.reader, chair.reader.entries(), 'accepted', { name: 'E', atMs: 1 })
    expect(importFile(chair, file, 'MEX')).toBe('')
  })
})

describe('a returned file of a text in which a country moved what it has just added', () => {
  async function sent(change: (xml: string) => string) {
    const chair = desk()
    chair.pen.insertParagraphs({ paragraph: before(chair, 'CONCL').paragraph, offset: 0 }, [
      { props: { kind: 'point', level: 0 }, text: 'nuevo' },
      { props: { kind: 'plain', level: 0 }, text: '' },
    ])
    const { paragraph } = before(chair, 'nuevo')
    chair.pen.move(paragraph, before(chair, 'Agradecer').paragraph)
    const base = writeBase(chair.reader, 'marked')
    const file = await exported(chair.reader.document(), { base })
    const read = readDocx(altered(file, { 'word/document.xml': change }))
    if (!read.ok) throw new Error(read.error.kind)
    return { chair, told: importFile(chair, read.value, 'CAN') }
  }

  it('moves nothing where nobody touched it', async () => {
    expect((await sent((xml) => xml)).told).toBe('')
  })

  it('changes it, and adds beside it, where it stands in the file', async () => {
    const { chair, told } = await sent((xml) =>
      xml
        .replace('>nuevo<', '>nuevo y más<')
        .replace(/<w:p>(?:(?!<w:p>).)*Tomar nota/, `${paragraphOf('antes')}$&`)
        .replace(/<w:p>(?:(?!<w:p>).)*nuevo y más/, `${paragraphOf('junto')}$&`),
    )
    expect(viewOf(chair.reader.document(), 'accepted').map(textOf).slice(1, 6)).toEqual([
      'Agradecer a los Países.',
      'junto',
      'nuevo y más',
      'antes',
      'Tomar nota del informe.',
    ])
    expect(told).toMatchInlineSnapshot(`
      "insert →junto¶
      insert → y más
      insert →antes¶"
    `)
    expect(draw(chair)).toMatchInlineSnapshot(`
      "p| [+CAN:junto] ¶[+CAN]
      1>^1.1d:PPT| [+PPT:nuevo][+CAN: y más] ¶[+PPT]
      t| CONCLUSIONES
      1| Agradecer a los Países.
      p| [+CAN:antes] ¶[+CAN]
      a| Tomar nota del informe.
      p| Firmado."
    `)
  })

  const paragraphOf = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
})

describe('a returned file with changes that nobody tracked', () => {
  it('is compared with what it was, word by word', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      1| Agradecer mucho a todos los Países.
      i| Tomar [b:nota] del documento.
      a| Instar a seguir.
      p| Firmado.`,
      { shows: 'accepted', numbers: [1, 2, 3, 0, 4] },
    )
    expect(importFile(chair, file, 'MEX')).toMatchInlineSnapshot(`
      "insert →mucho 
      insert →todos 
      format nota
      replace informe→documento
      level →
      insert →Instar a seguir.¶"
    `)
    expect(draw(chair)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer [+MEX:mucho ]a [+MEX:todos ]los Países.
      a>i:MEX| Tomar [b+MEX:nota] del [-MEX:informe][+MEX:documento].
      a| [+MEX:Instar a seguir.] ¶[+MEX]
      p| Firmado."
    `)
  })

  it('moves a paragraph that stands elsewhere with all other words', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      a| Reconocer el esfuerzo de quienes trabajan.
      1| Agradecer a los Países.
      p| Firmado.`,
      { numbers: [1, 3, 2, 4] },
    )
    expect(importFile(chair, file, 'MEX')).toMatchInlineSnapshot(`
      "replace Tomar nota del informe→Reconocer el esfuerzo de quienes trabajan
      move →"
    `)
    expect(draw(chair)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer a los Países.
      a>^1.o:MEX| [-MEX:Tomar nota del informe][+MEX:Reconocer el esfuerzo de quienes trabajan].
      p| Firmado."
    `)
  })

  it('moves a paragraph that stands elsewhere', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      a| Tomar nota del informe.
      1| Agradecer a los Países.
      p| Firmado.`,
      { numbers: [1, 3, 2, 4] },
    )
    expect(importFile(chair, file, 'MEX')).toBe('move →')
    expect(draw(chair)).toMatchInlineSnapshot(`
      "t| CONCLUSIONES
      1| Agradecer a los Países.
      a>^1.o:MEX| Tomar nota del informe.
      p| Firmado."
    `)
  })
})

describe('the same file again', () => {
  it('adds nothing, whatever became of what it brought', () => {
    const chair = desk()
    const file = returnedFile(
      chair,
      `
      t| CONCLUSIONES
      1| Agradecer mucho a los [+MEX:pueblos y ]Países.
      p| Firmado.`,
      { numbers: [1, 2, 4] },
    )
    const first = importFile(chair, file, 'MEX')
    expect(first).toMatchInlineSnapshot(`
      "insert →mucho 
      insert →pueblos y 
      delete Tomar nota del informe.¶→"
    `)
    expect(importFile(chair, file, 'MEX')).toBe('')
    const [some, ...others] = chair.reader.entries()
    decide(chair.reader, some === undefined ? [] : [some], 'rejected', { name: 'E', atMs: 1 })
    decide(chair.reader, others.slice(0, 1), 'accepted', { name: 'E', atMs: 2 })
    expect(importFile(chair, file, 'MEX')).toBe('')
  })
})
