import { useEffect } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { FindActions, ReplaceActions } from './FindActions.tsx'
import { FindField, ReplaceField } from './FindFields.tsx'
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

/** Looks for words in the text, whatever the view; who may write replaces them. Tab goes from field to field first. */
export function FindBar({ finding }: FindBarProps) {
  const t = useMessages()
  const { pen } = useWorkplace()
  const { mode, query, close } = finding
  const find = useFind(query)
  const replace = useReplace(query, find)
  const leave = useLeaving(find, close)
  const mayReplace = pen !== null
  const isReplacing = mayReplace && mode === 'replace'
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
      <div className="find-fields">
        <FindField finding={finding} find={find} onChange={replace.forget} />
        {isReplacing && <ReplaceField replace={replace} />}
      </div>
      <div className="find-actions">
        <FindActions
          finding={finding}
          find={find}
          onReplace={mayReplace && !isReplacing ? () => finding.open('replace') : null}
          onLeave={leave}
        />
        {isReplacing && <ReplaceActions replace={replace} />}
      </div>
    </section>
  )
}

/** F3 and Shift+F3, wherever the focus is. */
function useStepKeys({ step }: Find): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
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
