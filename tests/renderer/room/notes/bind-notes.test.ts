import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { bindNotes } from '../../../../renderer/features/room/notes/bind-notes.ts'
import { openNotes } from '../../../../shared/notes/notes.ts'

/** As much of a text area as is used of it: value, selection and events. */
class Box extends EventTarget {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection = 'none' as const
  scrollTop = 0

  setSelectionRange(start: number, end: number): void {
    ;[this.selectionStart, this.selectionEnd] = [start, end]
  }

  /** Types over the selection, as a browser does. */
  type(text: string): void {
    const { value, selectionStart: start, selectionEnd: end } = this
    this.value = value.slice(0, start) + text + value.slice(end)
    this.setSelectionRange(start + text.length, start + text.length)
    this.dispatchEvent(new Event('input'))
  }

  press(key: string): void {
    const keys = { key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }
    this.dispatchEvent(Object.assign(new Event('keydown'), keys))
  }
}

function bound(text = '') {
  const doc = new Y.Doc({ gc: false })
  const notes = openNotes(doc)
  notes.insert(0, text)
  const box = new Box()
  const stop = bindNotes(box as unknown as HTMLTextAreaElement, notes) // it has all that is used
  return { box, notes, stop, saved: () => notes.toJSON() }
}

describe('a box bound to notes', () => {
  it('shows what is there and writes what is typed, stretch by stretch', () => {
    const { box, saved } = bound('Ceder en el punto 3.')
    box.setSelectionRange(5, 5)
    box.type(' todo')
    box.setSelectionRange(0, 5)
    box.type('Dar')
    expect([saved(), box.value]).toEqual(['Dar todo en el punto 3.', 'Dar todo en el punto 3.'])
  })

  it('keeps the selection on its letters while others write before, within and after it', () => {
    const { box, notes } = bound('Ceder en el punto')
    box.setSelectionRange(6, 11)
    notes.insert(0, 'No. ')
    notes.insert(12, '-')
    notes.insert(notes.length, ' 3')
    expect(box.value).toBe('No. Ceder en- el punto 3')
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('en- el')
  })

  it('leaves a composition alone, and puts it among what others wrote meanwhile', () => {
    const { box, notes, saved } = bound('el punto')
    box.setSelectionRange(2, 2)
    box.dispatchEvent(new Event('compositionstart'))
    box.type('´')
    notes.insert(0, 'sobre ')
    notes.insert(notes.length, ' 3')
    expect([box.value, saved()]).toEqual(['el´ punto', 'sobre el punto 3'])
    box.setSelectionRange(2, 3)
    box.type('á')
    box.dispatchEvent(new Event('compositionend'))
    expect([box.value, saved()]).toEqual(['sobre elá punto 3', 'sobre elá punto 3'])
    expect(box.selectionStart).toBe('sobre elá'.length)
  })

  it('undoes what was typed in one place, and never what others wrote', () => {
    const { box, notes, saved } = bound('uno dos')
    box.setSelectionRange(3, 3)
    for (const letter of ' y') box.type(letter)
    notes.insert(0, 'cero ')
    box.setSelectionRange(box.value.length, box.value.length)
    box.type('!')
    box.press('z')
    expect(saved()).toBe('cero uno y dos')
    box.press('z')
    expect(saved()).toBe('cero uno dos')
    box.press('z')
    expect([saved(), box.value]).toEqual(['cero uno dos', 'cero uno dos'])
    box.press('y')
    expect(box.value).toBe('cero uno y dos')
  })

  it('lets go when it is told to', () => {
    const { box, stop, saved } = bound('uno')
    stop()
    box.type('x')
    expect(saved()).toBe('uno')
  })
})
