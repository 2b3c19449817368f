import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Theme, ThemeStore } from './theme.ts'

export const ThemeContext = createContext<ThemeStore | null>(null)

/** The window's look, and how to change it. @throws where no `ThemeContext` stands above. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const store = useContext(ThemeContext)
  if (store === null) throw new Error('A component asks for the theme outside a ThemeContext')
  return [useSyncExternalStore(store.subscribe, store.get), store.set]
}
