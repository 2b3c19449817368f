import { useMemo } from 'react'
import { useMessages } from '../../../i18n/language.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useReview, useWorkplace } from '../workplace.ts'
import { choicesIn } from './choices.ts'
import type { Choice } from './choices.ts'
import { ParagraphChoice } from './ParagraphChoice.tsx'

/** The paragraphs of the text, to refer to one of them. */
export function ReferenceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages()
  const { reader, editor, announcer } = useWorkplace()
  const document = useReview('document')
  const choices = useMemo(() => choicesIn(document), [document])
  const take = (choice: Choice) => {
    const letter = reader.referenceTo(choice.id)
    onClose()
    editor.current?.write(letter)
    announcer.say(t('references.said', { name: choice.name ?? choice.words.slice(0, 40) }))
  }
  return (
    <Dialog
      title={t('references.title')}
      lead={t('references.lead')}
      size="medium"
      onClose={onClose}
    >
      <ParagraphChoice choices={choices} hint={t('references.hint')} onTake={take} />
    </Dialog>
  )
}
