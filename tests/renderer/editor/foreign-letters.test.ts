import { withDOM } from '@lexical/headless/dom'
import { describe, expect, it, vi } from 'vitest'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import { openHeadlessEditor } from '../../support/headless-editor.ts'
import type { HeadlessEditor } from '../../support/headless-editor.ts'

/** A text that refers to “Dos.”, its editor with the caret after “Uno”, and the letter that means “Dos.”. */
function referring() {
  const mex = deskFor('MEX', baseUpdate('1| Uno.\n1| Dos.\n1| Según eso, actuar.'), 10)
  const target = before(mex, 'Dos').paragraph
  const letter = mex.reader.referenceTo(target)
  mex.pen.insertText(after(mex, 'Según'), letter)
  const editor = openHeadlessEditor(mex)
  editor.select(after(mex, 'Uno'), after(mex, 'Uno'))
  return { mex, editor, letter, target }
}

const html = (editor: HeadlessEditor, words: string) =>
  withDOM((window) => {
    vi.stubGlobal('DOMParser', window.DOMParser)
    editor.paste({ 'text/html': words })
    vi.unstubAllGlobals()
  })

/** What comes from outside by each way, with a letter that means a reference within the text. */
const WAYS: Readonly<Record<string, (editor: HeadlessEditor, letter: string) => void>> = {
  typed: (editor, letter) => void editor.input('insertText', letter),
  'put by a spell checker': (editor, letter) => void editor.input('insertReplacementText', letter),
  pasted: (editor, letter) => editor.paste({ 'text/plain': letter }),
  'pasted from a page': (editor, letter) => html(editor, `<p>${letter}</p>`),
  'pasted as an entity': (editor, letter) =>
    html(editor, `<p>&#x${letter.charCodeAt(0).toString(16)};</p>`),
}

describe('a letter of private use that means a reference in the text', () => {
  it.each(Object.entries(WAYS))('is none where it is %s', (_, write) => {
    const { mex, editor, letter } = referring()
    write(editor, letter)
    expect(draw(mex).split('\n')[0]).toBe('1| Uno[+MEX:\ufffd].')
  })

  it('is none where it is dropped', () => {
    const { mex, editor, letter } = referring()
    editor.drop(after(mex, 'Uno'), { 'text/plain': letter })
    expect(draw(mex).split('\n')[0]).toBe('1| Uno[+MEX:\ufffd].')
  })

  it('is one where a reference was copied', () => {
    const { mex, editor, letter, target } = referring()
    html(editor, `<span data-mesa-reference="${target}">2</span>`)
    expect(draw(mex).split('\n')[0]).toBe(`1| Uno[+MEX:${letter}].`)
  })
})
