export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED = 'mesa.theme'

/** The look of the window, kept between visits. `auto` follows the computer. */
export interface ThemeStore {
  readonly get: () => Theme
  readonly set: (theme: Theme) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createThemeStore(storage: Storage, root: HTMLElement): ThemeStore {
  const listeners = new Set<() => void>()
  let current = THEMES.find((theme) => theme === storage.getItem(STORED)) ?? 'auto'
  root.dataset['theme'] = current
  return {
    get: () => current,
    set: (theme) => {
      current = theme
      storage.setItem(STORED, theme)
      root.dataset['theme'] = theme
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
