import type { KeyboardEvent } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Find } from './use-find.ts'
import type { Finding } from './use-finding.ts'
import { useAskedField } from './use-finding.ts'
import type { Replace } from './use-replace.ts'

interface FindFieldProps {
  readonly finding: Finding
  readonly find: Find
  readonly onChange: () => void
}

/** The words looked for. Enter goes to the next, Shift+Enter to the one before. */
export function FindField({ finding, find, onChange }: FindFieldProps) {
  const t = useMessages()
  const field = useAskedField(finding.asked)
  const { words } = finding.query
  return (
    <div className="find-field" onKeyDown={onEnter((isBack) => find.step(isBack ? -1 : 1))}>
      <TextField
        label={t('find.words')}
        isLabelHidden
        placeholder={t('find.wordsOrHandle')}
        value={words}
        autoComplete="off"
        ref={field}
        onChange={(next) => {
          onChange()
          finding.change({ words: next })
        }}
      />
      {words !== '' && <Count find={find} />}
    </div>
  )
}

/** What is to stand for them. Enter replaces the one looked at and goes on. */
export function ReplaceField({ replace }: { readonly replace: Replace }) {
  const t = useMessages()
  return (
    <div className="find-field" onKeyDown={onEnter(() => replace.one())}>
      <TextField
        label={t('find.replaceWith')}
        isLabelHidden
        placeholder={t('find.replaceWith')}
        value={replace.text}
        autoComplete="off"
        onChange={replace.setText}
      />
    </div>
  )
}

function Count({ find: { at, count, isStruck } }: { readonly find: Find }) {
  const t = useMessages()
  return (
    <span className={count === 0 ? 'find-count find-count-none' : 'find-count'}>
      {count === 0 ? t('find.none') : t('find.count', { at, count })}
      {isStruck && <em>{t('find.struck')}</em>}
    </span>
  )
}

/** But for the Enter that ends a composition. */
function onEnter(act: (isBack: boolean) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    act(event.shiftKey)
  }
}
