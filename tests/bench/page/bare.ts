import { registerPlainText } from '@lexical/plain-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'

declare global {
  interface Window {
    /** Fills the bare editor with paragraphs, and resolves when they are shown. */
    fillBare(paragraphs: readonly string[]): Promise<void>
  }
}

/** The yardstick: Lexical with its own plain text and nothing else, in one sheet of our width. */
const editor = createEditor({
  namespace: 'bare',
  onError: (error) => {
    throw error
  },
})
const sheet = document.getElementById('sheet')
if (sheet === null) throw new Error('No sheet')
sheet.style.cssText = 'width: 652px; margin: 0 auto; white-space: pre-wrap; font: 18px/1.6 serif'
editor.setRootElement(sheet)
registerPlainText(editor)

window.fillBare = (paragraphs) =>
  new Promise((resolve) => {
    editor.update(
      () => {
        const nodes = paragraphs.map((text) => {
          const paragraph = $createParagraphNode()
          paragraph.append($createTextNode(text))
          return paragraph
        })
        $getRoot()
          .clear()
          .append(...nodes)
      },
      { onUpdate: resolve },
    )
  })
