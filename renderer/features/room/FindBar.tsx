import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CloseIcon, DownIcon, UpIcon } from '../../ui/icons.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ReplaceRow } from './ReplaceRow.tsx'
import { findOrderOf } from './model/find-keys.ts'
import { useFind } from './use-find.ts'
import type { Find } from './use-find.ts'
import type { Finding } from './use-finding.ts'
import { useReplace } from './use-replace.ts'
import { useWorkplace } from './workplace.ts'
import './find.css'

interface FindBarProps {
  readonly finding: Finding
}

/** Looks for words in the text, whatever the view; who may write replaces them. */
export function FindBar({ finding }: FindBarProps) {
  const t = useMessages()
  const { pen } = useWorkplace()
  const { mode, query, change, close } = finding
  const find = useFind(query)
  const replace = useReplace(query, find)
  const leave = useLeaving(find, close)
  const field = useAskedField(finding.asked)
  useStepKeys(find)

  return (
    <section
      className="find-bar"
      role="search"
      aria-label={t('find.bar')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        leave()
      }}
    >
      <div className="find-row" onKeyDown={stepsBy(find)}>
        <div className="find-field">
          <TextField
            label={t('find.words')}
            isLabelHidden
            placeholder={t('find.words')}
            value={query.words}
            autoComplete="off"
            ref={field}
            onChange={(words) => {
              replace.forget()
              change({ words })
            }}
          />
          <Count find={find} words={query.words} />
        </div>
        <IconButton label={t('find.previous')} onPress={() => find.step(-1)}>
          <UpIcon />
        </IconButton>
        <IconButton label={t('find.next')} onPress={() => find.step(1)}>
          <DownIcon />
        </IconButton>
        <Checkbox isSelected={query.isCaseKept} onChange={(isCaseKept) => change({ isCaseKept })}>
          {t('find.isCaseKept')}
        </Checkbox>
        <Checkbox
          isSelected={query.isWholeWords}
          onChange={(isWholeWords) => change({ isWholeWords })}
        >
          {t('find.isWholeWords')}
        </Checkbox>
        <span className="find-end">
          {pen !== null && mode === 'find' && (
            <Button size="small" look="quiet" onPress={() => finding.open('replace')}>
              {t('find.replace')}
            </Button>
          )}
          <IconButton label={t('find.close')} onPress={leave}>
            <CloseIcon />
          </IconButton>
        </span>
      </div>
      {pen !== null && mode === 'replace' && <ReplaceRow replace={replace} />}
    </section>
  )
}

function Count({ find, words }: { readonly find: Find; readonly words: string }) {
  const t = useMessages()
  if (words === '') return null
  const { at, count, isStruck } = find
  return (
    <span className={count === 0 ? 'find-count find-count-none' : 'find-count'}>
      {count === 0 ? t('find.none') : t('find.count', { at, count })}
      {isStruck && <em>{t('find.struck')}</em>}
    </span>
  )
}

/** Enter and Shift+Enter in the field. */
function stepsBy(find: Find): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    if (event.target.type !== 'text' || event.nativeEvent.isComposing) return
    event.preventDefault()
    find.step(event.shiftKey ? -1 : 1)
  }
}

/** F3 and Shift+F3, wherever the focus is. */
function useStepKeys({ step }: Find): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const order = findOrderOf(event)
      if (order !== 'next' && order !== 'previous') return
      event.preventDefault()
      step(order === 'next' ? 1 : -1)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [step])
}

/** Back into the text, where what was found is selected. */
function useLeaving({ current }: Find, close: () => void): () => void {
  const { editor } = useWorkplace()
  return () => {
    close()
    const [first] = current?.shown ?? []
    if (first === undefined) editor.current?.focus()
    else editor.current?.select(first)
  }
}

/** The field takes the focus, and its words are selected, each time that one asks to look. */
function useAskedField(asked: number) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  return field
}
