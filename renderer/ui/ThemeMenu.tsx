import { useMessages } from '../i18n/language.tsx'
import { Menu } from './Menu.tsx'
import { THEMES } from './theme.ts'
import { useTheme } from './theme-context.ts'

/** Light, dark, or as the computer is. */
export function ThemeMenu() {
  const t = useMessages()
  const [theme, setTheme] = useTheme()
  const actions = THEMES.map((id) => ({
    id,
    label: t(`ui.theme.${id}`),
    isChosen: id === theme,
    onAction: () => setTheme(id),
  }))
  return (
    <Menu label={t('ui.theme')} groups={[{ id: 'theme', title: null, actions }]}>
      {t('ui.theme')}
    </Menu>
  )
}
