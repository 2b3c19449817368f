import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../../i18n/language.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { meantBy } from './choices.ts'
import type { Choice } from './choices.ts'
import './references.css'

interface ParagraphChoiceProps {
  readonly choices: readonly Choice[]
  /** What the keys do. */
  readonly hint: string
  /** What is to be known of one beside its words; null: nothing. */
  readonly noteOf?: (choice: Choice) => string | null
  readonly onTake: (choice: Choice) => void
}

/** So many are shown; of more one writes a little more. */
const MOST = 60

/** Paragraphs to choose one of, by what one types or with the arrows. */
export function ParagraphChoice({ choices, hint, noteOf, onTake }: ParagraphChoiceProps) {
  const t = useMessages()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const meant = meantBy(choices, typed)
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

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const choice = shown[at]
    if (step !== undefined) {
      if (shown.length > 0) setChosen((at + step + shown.length) % shown.length)
    } else if (choice !== undefined) onTake(choice)
  }

  return (
    <div className="reference-choice" onKeyDown={onKeyDown}>
      <TextField
        ref={input}
        label={t('references.find')}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setChosen(0)
        }}
        hint={hint}
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
            onClick={() => onTake(choice)}
          >
            <span className="reference-name">{choice.name ?? '—'}</span>
            <span className="reference-words">{choice.words}</span>
            <span className="reference-handle">{noteOf?.(choice) ?? `¶ ${choice.handle}`}</span>
          </li>
        ))}
      </ul>
      {meant.length === 0 && <p>{t('references.none')}</p>}
      {meant.length > MOST && <p className="reference-more">{t('references.more')}</p>}
      <span className="unseen" role="status">
        {t('references.count', { count: meant.length })}
      </span>
    </div>
  )
}
