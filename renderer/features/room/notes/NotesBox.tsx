import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { MAX_NOTES_LENGTH, openNotes } from '../../../../shared/notes/notes.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { bindNotes } from './bind-notes.ts'

interface NotesBoxProps {
  readonly doc: Y.Doc
  readonly label: string
}

/** A plain box that two of a delegation may type in at once. */
export function NotesBox({ doc, label }: NotesBoxProps) {
  const t = useMessages()
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (box.current === null) return
    return bindNotes(box.current, openNotes(doc))
  }, [doc])
  return (
    <textarea
      ref={box}
      className="field-input notes-box"
      aria-label={label}
      placeholder={t('notes.placeholder')}
      maxLength={MAX_NOTES_LENGTH}
      spellCheck
    />
  )
}
