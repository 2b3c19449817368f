import { withDOM } from '@lexical/headless/dom'
import { describe, expect, it, vi } from 'vitest'
import type { Place } from '../../../shared/draft/anchors.ts'
import { markBlock } from '../../../shared/draft/blocks.ts'
import { guardedPen } from '../../../shared/draft/guarded-pen.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openHeadlessEditor } from '../../support/headless-editor.ts'
import type { HeadlessEditor } from '../../support/headless-editor.ts'

const BASE = `
1| Agradecer a la OIM
a| Instar a la PPT
g| Grupo de Trabajo:
a| Velar por ello
1| Solicitar un informe`

function table() {
  const base = baseUpdate(BASE)
  const mex = deskFor('MEX', base, 10)
  return { mex, can: deskFor('CAN', base, 20), editor: openHeadlessEditor(mex) }
}

const end = (desk: Desk, words: string) => after(desk, words)

describe('copying', () => {
  it('takes pending words along, and leaves what is struck', () => {
    const { mex, can, editor } = table()
    can.pen.insertText(after(can, 'Agradecer'), ' mucho')
    can.pen.deleteRange(before(can, ' OIM'), after(can, ' OIM'))
    exchange(mex, can)
    editor.select(before(mex, 'decer'), after(mex, 'OIM'))
    expect([...editor.copy()]).toEqual([
      ['text/plain', 'decer mucho a la'],
      ['text/html', 'decer mucho a la'],
    ])
  })

  it('gives several paragraphs their numbers in plain text, and lists in HTML', () => {
    const { mex, editor } = table()
    editor.select(before(mex, 'a la OIM'), after(mex, 'informe'))
    const copied = editor.copy()
    expect(copied.get('text/plain')).toBe(
      'a la OIM\na. Instar a la PPT\nGrupo de Trabajo:\nb. Velar por ello\n2. Solicitar un informe',
    )
    expect(copied.get('text/html')).toBe(
      [
        '<p>a la OIM</p>',
        '<ol type="a" start="1"><li data-mesa-kind="point" data-mesa-level="1">Instar a la PPT</li></ol>',
        '<p data-mesa-kind="group" data-mesa-level="0">Grupo de Trabajo:</p>',
        '<ol type="a" start="2"><li data-mesa-kind="point" data-mesa-level="1">Velar por ello</li></ol>',
        '<ol type="1" start="2"><li data-mesa-kind="point" data-mesa-level="0">Solicitar un informe</li></ol>',
      ].join(''),
    )
  })

  it('keeps formats, and writes no markup of others’ words', () => {
    const { mex, editor } = table()
    mex.pen.insertText(after(mex, 'Agradecer'), ' <b>x</b> & y')
    mex.pen.setFormat(before(mex, 'decer'), after(mex, 'decer'), 'bold', true)
    mex.pen.setFormat(before(mex, 'cer'), after(mex, 'cer <b>'), 'italic', true)
    editor.select(before(mex, 'Agra'), after(mex, 'y'))
    expect(editor.copy().get('text/html')).toBe(
      'Agra<b>de</b><i><b>cer</b></i><i> &lt;b&gt;</i>x&lt;/b&gt; &amp; y',
    )
  })

  it('joins paragraphs whose end is struck', () => {
    const { mex, editor } = table()
    mex.pen.deleteRange(after(mex, 'OIM'), before(mex, 'Instar'))
    editor.select(before(mex, 'OIM'), after(mex, 'Instar'))
    expect(editor.copy().get('text/plain')).toBe('OIMInstar')
  })

  it('leaves the clipboard alone where nothing is selected', () => {
    const { mex, editor } = table()
    editor.select(after(mex, 'OIM'), after(mex, 'OIM'))
    expect(editor.copy().size).toBe(0)
  })
})

describe('cutting', () => {
  it('copies, and strikes as a suggestion', () => {
    const { mex, editor } = table()
    editor.select(before(mex, 'OIM'), after(mex, 'OIM'))
    expect(editor.cut().get('text/plain')).toBe('OIM')
    expect(draw(mex)).toContain('Agradecer a la [-MEX:OIM]')
  })

  it('strikes words that another has struck, too, though there is nothing to copy', () => {
    const { mex, can, editor } = table()
    can.pen.deleteRange(before(can, 'OIM'), after(can, 'OIM'))
    exchange(mex, can)
    editor.select(before(mex, 'OIM'), after(mex, 'OIM'))
    expect(editor.cut().size).toBe(0)
    expect(draw(mex)).toContain('Agradecer a la [-MEX:[-CAN:OIM]]')
  })
})

describe('pasting', () => {
  it('puts a numbered line into a sentence with its number, and into an empty paragraph without', () => {
    const { mex, editor } = table()
    editor.select(end(mex, 'PPT'), end(mex, 'PPT'))
    editor.paste({ 'text/plain': '3. Reconocer' })
    expect(draw(mex)).toContain('a| Instar a la PPT[+MEX:3. Reconocer]')
    editor.select(end(mex, 'informe'), end(mex, 'informe'))
    editor.input('insertParagraph')
    editor.paste({ 'text/plain': 'b) Reconocer' })
    expect(draw(mex)).toContain('| [+MEX:Reconocer] ¶[+MEX]')
  })

  it('takes points in between as points, and what stood after as it was', () => {
    const { mex, editor } = table()
    editor.select(after(mex, 'Instar'), after(mex, 'Instar'))
    editor.paste({ 'text/plain': '1. Uno\na. Dos' })
    expect(draw(mex)).toContain(
      'a| Instar ¶[+MEX]\n1| [+MEX:Uno] ¶[+MEX]\na| [+MEX:Dos] ¶[+MEX]\na|  a la PPT',
    )
  })

  it('makes lines without numbers paragraphs like the one they are put into', () => {
    const { mex, editor } = table()
    editor.select(end(mex, 'PPT'), end(mex, 'PPT'))
    editor.paste({ 'text/plain': '\nPrimera idea.\nSegunda idea.\n' })
    expect(draw(mex)).toContain(
      'a| Instar a la PPT\na| [+MEX:Primera idea.] ¶[+MEX]\na| [+MEX:Segunda idea.] ¶[+MEX]\ng|',
    )
  })

  it('is one suggestion and one step, with what it replaces', () => {
    const { mex, editor } = table()
    const base = draw(mex)
    editor.select(before(mex, 'la OIM'), after(mex, 'Instar'))
    editor.paste({ 'text/plain': 'Uno.\n2. Dos\n3. Tres' })
    expect(mex.reader.document().suggestions.size).toBe(1)
    editor.input('historyUndo')
    expect(draw(mex)).toBe(base)
  })

  const sign = (id: number) => `<a style='mso-footnote-id:ftn${id}' href="#_ftn${id}">[${id}]</a>`
  const note = (id: number, words: string) =>
    `<div style='mso-element:footnote' id=ftn${id}><p>${sign(id).replace('#_ftn', '#_ftnref')} ${words}</p></div>`
  const notes = `<div style='mso-element:footnote-list'>${note(1, 'Nota uno.')}${note(2, 'Nota dos.')}</div>`

  it('puts the footnotes of Word where they hang, each a suggestion of its own', () => {
    const { mex, editor } = table()
    const base = draw(mex)
    editor.select(after(mex, 'Instar'), after(mex, 'Instar'))
    pasteHtml(editor, `<p>siempre${sign(1)} ya${sign(2)}</p>${notes}`)
    expect(draw(mex)).toContain(
      'Instar[+MEX:siempre][+MEX:[^Nota uno.]][+MEX: ya][+MEX:[^Nota dos.]] a la PPT',
    )
    editor.input('historyUndo')
    expect(draw(mex)).toBe(base)
    editor.input('historyRedo')
    editor.select(after(mex, 'Agradecer'), after(mex, 'Agradecer'))
    pasteHtml(editor, `<p>1. Uno${sign(1)}.</p><p>a. Dos</p><p>2. Tres${sign(2)}</p>${notes}`)
    expect(draw(mex)).toContain(
      '1| [+MEX:Uno][+MEX:[^Nota uno.]][+MEX:.] ¶[+MEX]\na| [+MEX:Dos] ¶[+MEX]\n1| [+MEX:Tres][+MEX:[^Nota dos.]] ¶[+MEX]\n',
    )
  })

  it('takes them from words of Word that are dropped, too, in one step', () => {
    const { mex, editor } = table()
    const base = draw(mex)
    dropHtml(editor, after(mex, 'Instar'), `<p>siempre${sign(1)} ya</p>${notes}`)
    expect(draw(mex)).toContain('Instar[+MEX:siempre][+MEX:[^Nota uno.]][+MEX: ya] a la PPT')
    editor.input('historyUndo')
    expect(draw(mex)).toBe(base)
  })

  it('puts none anywhere where their words are not taken, as in a fixed block', () => {
    const { mex } = table()
    const base = draw(mex)
    markBlock(mex.reader.draft, after(mex, 'Instar').paragraph, 'Instar a la PPT')
    const tell = vi.fn()
    const pen = guardedPen(mex.pen, mex.reader, tell)
    const editor = openHeadlessEditor({ ...mex, pen })
    editor.select(after(mex, 'Instar'), after(mex, 'Instar'))
    pasteHtml(editor, `<p>siempre${sign(1)} ya${sign(2)}</p>${notes}`)
    dropHtml(editor, after(mex, 'Instar'), `<p>siempre${sign(1)}</p>${notes}`)
    expect(draw(mex)).toBe(base)
    expect(tell).toHaveBeenCalledTimes(2)
  })

  it('refuses what is too large, or no text, and says so', () => {
    const { mex, editor } = table()
    const base = draw(mex)
    editor.select(end(mex, 'PPT'), end(mex, 'PPT'))
    editor.paste({ 'text/plain': 'palabra '.repeat(150_000) })
    editor.paste({ 'text/plain': 'x\n'.repeat(5000) })
    editor.paste({ Files: '' })
    expect(editor.notTaken).toEqual([
      { kind: 'too-large', letters: 1_200_000, limit: 100_000 },
      { kind: 'too-many', paragraphs: 5000, limit: 1000 },
      { kind: 'no-text' },
    ])
    expect(draw(mex)).toBe(base)
  })

  it('writes tracked words of others under the own flag, and says so', () => {
    const { mex, editor } = table()
    editor.select(end(mex, 'Instar'), end(mex, 'Instar'))
    pasteHtml(editor, '<p><ins cite="mailto:Canada"> siempre</ins><del> ya</del></p>')
    expect(draw(mex)).toContain('Instar[+MEX:siempre] a la PPT')
    expect(editor.notTaken).toEqual([
      {
        kind: 'partly',
        remarks: [
          { kind: 'tracked', count: 1 },
          { kind: 'struck', count: 1 },
        ],
      },
    ])
  })

  it('takes three hundred paragraphs at once', () => {
    const { mex, editor } = table()
    editor.select(end(mex, 'PPT'), end(mex, 'PPT'))
    const lines = Array.from(
      { length: 300 },
      (_, at) => `${at + 1}. Instar a los Países a que sigan.`,
    )
    editor.paste({ 'text/plain': lines.join('\n') })
    expect(mex.reader.document().paragraphs).toHaveLength(305)
  })
})

/** With what a browser reads pages by. */
function pasteHtml(editor: HeadlessEditor, html: string): void {
  withParser(() => editor.paste({ 'text/html': html }))
}

function dropHtml(editor: HeadlessEditor, at: Place, html: string): void {
  withParser(() => editor.drop(at, { 'text/html': html }))
}

function withParser(act: () => void): void {
  withDOM((window) => {
    vi.stubGlobal('DOMParser', window.DOMParser)
    act()
    vi.unstubAllGlobals()
  })
}
