import { describe, expect, it } from 'vitest'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import { openHeadlessEditor } from '../../support/headless-editor.ts'

const BASE = '1| Agradecer a la OIM por su ayuda'

/** “OIM” is selected, and MEX is asked for one kind of input. */
function asked(inputType: string, data?: string): string {
  const desk = deskFor('MEX', baseUpdate(BASE), 10)
  const editor = openHeadlessEditor(desk)
  editor.select(before(desk, 'OIM'), after(desk, 'OIM'))
  expect(editor.input(inputType, data)).toBe(true)
  return draw(desk)
}

const REPLACED = '1| Agradecer a la [-MEX:OIM][+MEX:CRM] por su ayuda'
const STRUCK = '1| Agradecer a la [-MEX:OIM] por su ayuda'
const SPLIT = '1| Agradecer a la [-MEX:OIM] ¶[+MEX]\n1|  por su ayuda'

/** Every type of the Input Events specification that a browser may ask leave for outside a composition. */
const TYPES: Readonly<Record<string, string>> = {
  insertText: REPLACED,
  insertReplacementText: REPLACED,
  insertFromYank: REPLACED,
  insertFromDrop: REPLACED,
  insertFromPaste: REPLACED,
  insertFromPasteAsQuotation: REPLACED,
  insertLineBreak: SPLIT,
  insertParagraph: SPLIT,
  deleteContent: STRUCK,
  deleteContentBackward: STRUCK,
  deleteContentForward: STRUCK,
  deleteWordBackward: STRUCK,
  deleteWordForward: STRUCK,
  deleteSoftLineBackward: STRUCK,
  deleteSoftLineForward: STRUCK,
  deleteEntireSoftLine: STRUCK,
  deleteHardLineBackward: STRUCK,
  deleteHardLineForward: STRUCK,
  deleteByCut: STRUCK,
  deleteByDrag: BASE,
  insertOrderedList: BASE,
  insertUnorderedList: BASE,
  insertHorizontalRule: BASE,
  insertTranspose: BASE,
  insertLink: BASE,
  insertCompositionText: BASE,
  insertFromComposition: BASE,
  deleteCompositionText: BASE,
  deleteByComposition: BASE,
  historyUndo: BASE,
  historyRedo: BASE,
  formatBold: BASE,
  formatItalic: BASE,
  formatUnderline: BASE,
  formatStrikeThrough: BASE,
  formatSuperscript: BASE,
  formatSubscript: BASE,
  formatJustifyFull: BASE,
  formatJustifyCenter: BASE,
  formatJustifyRight: BASE,
  formatJustifyLeft: BASE,
  formatRemove: BASE,
  formatSetBlockTextDirection: BASE,
  formatSetInlineTextDirection: BASE,
  formatBackColor: BASE,
  formatFontColor: BASE,
  formatFontName: BASE,
  somethingNew: BASE,
  '': BASE,
}

describe('what the browser asks leave for', () => {
  it.each(Object.entries(TYPES))('%s is the pen’s or comes to nothing', (inputType, expected) => {
    expect(asked(inputType, 'CRM')).toBe(expected)
  })

  it('changes the level of a paragraph where it would be set in', () => {
    const desk = deskFor('MEX', baseUpdate(BASE), 10)
    const editor = openHeadlessEditor(desk)
    editor.select(before(desk, 'OIM'), before(desk, 'OIM'))
    const levelNow = () => desk.reader.document().paragraphs[0]?.changes.at(-1)?.props.level
    editor.input('formatIndent')
    expect(levelNow()).toBe(1)
    editor.input('formatOutdent')
    expect(levelNow()).toBeUndefined()
  })

  it('takes one’s own back, and repeats it', () => {
    const desk = deskFor('MEX', baseUpdate(BASE), 10)
    const editor = openHeadlessEditor(desk)
    editor.select(before(desk, 'OIM'), after(desk, 'OIM'))
    editor.input('insertReplacementText', 'CRM')
    editor.input('historyUndo')
    expect(draw(desk)).toBe(BASE)
    editor.input('historyRedo')
    expect(draw(desk)).toBe(REPLACED)
  })

  it('strikes what is selected and begins a paragraph in one step', () => {
    const desk = deskFor('MEX', baseUpdate(BASE), 10)
    const editor = openHeadlessEditor(desk)
    editor.select(before(desk, 'OIM'), after(desk, 'OIM'))
    editor.input('insertParagraph')
    editor.input('insertText', 'Instar')
    expect(draw(desk)).toBe('1| Agradecer a la [-MEX:OIM] ¶[+MEX]\n1| [+MEX:Instar] por su ayuda')
    editor.input('historyUndo')
    editor.input('historyUndo')
    expect(draw(desk)).toBe(BASE)
  })

  it('lets in no control characters and nothing unseen', () => {
    expect(asked('insertText', 'C\u0000R\u200bM')).toBe(REPLACED)
  })
})
