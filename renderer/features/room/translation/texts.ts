import { createContext, useContext, useSyncExternalStore } from 'react'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import type { Cell } from '../../../sync/readable.ts'
import { createCell } from '../../../sync/readable.ts'
import { useReadable } from '../../../sync/use-readable.ts'
import type { Workplace } from '../workplace.ts'
import type { Aligned, Aligning } from './aligning.ts'

/** Which texts one sees, and in which of them one works. */
export interface TextsState {
  readonly shown: TextName | 'both'
  readonly active: TextName
}

/** A meeting with two texts, as one person looks at it. */
export interface Texts {
  readonly state: Cell<TextsState>
  readonly workplaces: Readonly<Record<TextName, Workplace>>
  readonly aligning: Aligning
}

export function createTextsState(): Cell<TextsState> {
  return createCell<TextsState>({ shown: 'original', active: 'original' })
}

/** Shows one text, or both beside each other. */
export function showTexts(state: Cell<TextsState>, shown: TextsState['shown']): void {
  state.set({ shown, active: shown === 'both' ? state.get().active : shown })
}

/** Works on a text from now on; it is shown where it was not. */
export function turnToText(state: Cell<TextsState>, text: TextName): void {
  const { shown, active } = state.get()
  if (active !== text) state.set({ shown: shown === 'both' ? shown : text, active: text })
}

export const OTHER = { original: 'translation', translation: 'original' } as const

/** The paragraph that one is at, in each text. */
export type Heres = Readonly<Record<TextName, ParagraphId | null>>
export const NOWHERE: Heres = { original: null, translation: null }

/** The same object within a paragraph: what shows it is drawn anew where one goes to another, not at each key. */
export function movedTo(heres: Heres, text: TextName, paragraph: ParagraphId): Heres {
  return heres[text] === paragraph ? heres : { ...heres, [text]: paragraph }
}

/** Null while the meeting has one text. */
export const TextsContext = createContext<Texts | null>(null)

export function useTexts(): Texts | null {
  return useContext(TextsContext)
}

export function useTextsState({ state }: Texts): TextsState {
  return useSyncExternalStore(state.subscribe, state.get)
}

export function useAligned({ aligning }: Texts): Aligned {
  return useReadable(aligning.state)
}

export function languageOf({ workplaces }: Texts, text: TextName): Language {
  return workplaces[text].settings.meeting.language
}
