import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../../i18n/language.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useReview, useWorkplace } from '../workplace.ts'
import { choicesIn, meantBy } from './choices.ts'
import type { Choice } from './choices.ts'
import './references.css'

/** So many are shown; of more one writes a little more. */
const MOST = 60

/** The paragraphs of the text, to refer to one of them. */
export function ReferenceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages()
  const id = useId()
  const { reader, editor, announcer } = useWorkplace()
  const document = useReview('document')
  const all = useMemo(() => choicesIn(document), [document])
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const meant = meantBy(all, typed)
  const shown = meant.slice(0, MOST)
  const at = Math.min(chosen, shown.length - 1)
  const active = at < 0 ? null : `${id}-${at}`

  useEffect(() => {
    const field = input.current
    if (field === null) return
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-expanded', 'true')
    field.setAttribute('aria-controls', id)
    if (active === null) field.removeAttribute('aria-activedescendant')
    else field.setAttribute('aria-activedescendant', active)
    const option = active === null ? null : window.document.getElementById(active)
    option?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return
    const letter = reader.referenceTo(choice.id)
    onClose()
    editor.current?.write(letter)
    announcer.say(t('references.said', { name: choice.name ?? choice.words.slice(0, 40) }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step === undefined) take(shown[at])
    else if (shown.length > 0) setChosen((at + step + shown.length) % shown.length)
  }

  return (
    <Dialog
      title={t('references.title')}
      lead={t('references.lead')}
      size="medium"
      onClose={onClose}
    >
      <div className="reference-choice" onKeyDown={onKeyDown}>
        <TextField
          ref={input}
          label={t('references.find')}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setChosen(0)
          }}
          hint={t('references.hint')}
          autoFocus
          autoComplete="off"
        />
        <ul id={id} role="listbox" aria-label={t('references.list')} className="reference-list">
          {shown.map((choice, index) => (
            <li
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="reference-row"
              onClick={() => take(choice)}
            >
              <span className="reference-name">{choice.name ?? '—'}</span>
              <span className="reference-words">{choice.words}</span>
              <span className="reference-handle">¶ {choice.handle}</span>
            </li>
          ))}
        </ul>
        {meant.length === 0 && <p>{t('references.none')}</p>}
        {meant.length > MOST && <p className="reference-more">{t('references.more')}</p>}
        <span className="unseen" role="status">
          {t('references.count', { count: meant.length })}
        </span>
      </div>
    </Dialog>
  )
}
