import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openDraft } from '../../../shared/draft/draft.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { openReader } from '../../../shared/draft/reader.ts'
import { startDraft } from '../../../shared/draft/start.ts'
import { rehearse } from '../../../shared/practice/rehearse.ts'
import { parseScript } from '../../../shared/practice/script.ts'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { readPlainText } from '../../../shared/text/read-plain-text.ts'

const SCRIPT = parseScript(JSON.parse(readFileSync('templates/practice/script.json', 'utf8')))
const TEXT = readFileSync('templates/practice/conclusiones.txt', 'utf8')

function practice(): { readonly reader: Reader; readonly marked: readonly string[] } {
  const doc = new Y.Doc({ gc: false })
  startDraft(doc, {
    template: 'conclusiones-grcm',
    title: 'Conclusiones',
    meeting: {
      kind: 'GRCM',
      ordinal: null,
      city: 'La Antigua Guatemala',
      dates: ['2026-05-20'],
      ppt: { country: 'GTM', year: 2026 },
      present: ['CAN', 'CRI', 'MEX'],
      language: 'es',
    },
    paragraphs: readPlainText(TEXT),
  })
  let atMs = Date.UTC(2026, 4, 20, 15)
  rehearse(doc, SCRIPT, () => (atMs += 40))
  const reader = openReader(openDraft(doc))
  return { reader, marked: printMarked(reader.document(), { labels: true }).split('\n') }
}

describe('the practice meeting', () => {
  const { reader, marked } = practice()

  it('has three countries in one sentence', () => {
    expect(marked.find((line) => line.includes('Alentar a los Países Miembros a incluir'))).toMatch(
      /la movilidad humana(\[\+MEX:, con enfoque de género,\]|\[\+CAN: y el desplazamiento interno\]){2} en sus \[-CRI:planes nacionales de adaptación\]\[\+CRI:políticas de desarrollo sostenible\]\./,
    )
  })

  it('has suggestions in every state, and of every kind', () => {
    const entries = reader.entries()
    const states = new Set(entries.map(({ state }) => state))
    expect([...states].sort()).toEqual(['accepted', 'pending', 'rejected', 'withdrawn'])
    const kinds = new Set(entries.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['delete', 'insert', 'join', 'level', 'replace', 'split'])
  })

  it('kept the words that were typed without the others knowing', () => {
    const inserted = reader.entries().map((entry) => entry.inserted)
    expect(inserted.join('|')).toContain('Taller sobre documentación tardía')
    expect(inserted.join('|')).toContain(' y de lenguaje sencillo')
  })
})

it('a script that is none is refused', () => {
  expect(() => parseScript({ people: [], rounds: [{ steps: [{ do: 'shout' }] }] })).toThrow(
    'Not a practice script',
  )
})
