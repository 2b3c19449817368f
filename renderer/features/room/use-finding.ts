import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { findOrderOf } from './model/find-keys.ts'
import { useWorkplace } from './workplace.ts'

/** What is looked for, and how. */
export interface Query {
  readonly words: string
  readonly isCaseKept: boolean
  readonly isWholeWords: boolean
}

/** A search as long as the room is open: closed and opened again, it still knows its words. */
export interface Finding {
  readonly mode: 'find' | 'replace' | null
  readonly query: Query
  /** Grows with each order to look for something: the field takes the focus then. */
  readonly asked: number
  readonly change: (part: Partial<Query>) => void
  readonly open: (mode: 'find' | 'replace') => void
  readonly close: () => void
}

const NOTHING: Query = { words: '', isCaseKept: false, isWholeWords: false }

/** The search of the room, and the keys that open it wherever the focus is. */
export function useFinding(): Finding {
  const { editor, pen } = useWorkplace()
  const [mode, setMode] = useState<Finding['mode']>(null)
  const [query, setQuery] = useState(NOTHING)
  const [asked, setAsked] = useState(0)
  const mayReplace = pen !== null

  const change = useCallback(
    (part: Partial<Query>) => setQuery((before) => ({ ...before, ...part })),
    [],
  )
  const open = useCallback(
    (next: 'find' | 'replace') => {
      const words = editor.current?.selectedWords() ?? ''
      if (words !== '' && words.length <= MOST_SELECTED && !words.includes('\n')) change({ words })
      setMode((before) =>
        mayReplace && (next === 'replace' || before === 'replace') ? 'replace' : 'find',
      )
      setAsked((count) => count + 1)
    },
    [editor, mayReplace, change],
  )
  const close = useCallback(() => setMode(null), [])

  const isOpen = mode !== null
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const order = findOrderOf(event)
      if (order === null || document.querySelector('[role$="dialog"]') !== null) return
      const isStep = order === 'next' || order === 'previous'
      if (isStep && isOpen) return
      event.preventDefault()
      open(isStep ? 'find' : order)
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [isOpen, open])

  return useMemo(
    () => ({ mode, query, asked, change, open, close }),
    [mode, query, asked, change, open, close],
  )
}

/** The field takes the focus, and its words are selected, each time that one asks to look. */
export function useAskedField(asked: number): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  return field
}

/** Who has selected more than this does not mean to look for it. */
const MOST_SELECTED = 100
