import { useMessages } from '../../i18n/language.tsx'
import { ThemeMenu } from '../../ui/ThemeMenu.tsx'

/** `version` is null until the host has said it. */
export function HomeFoot({ version }: { readonly version: string | null }) {
  const t = useMessages()
  return (
    <footer className="home-foot">
      <p>{t('home.foot')}</p>
      <div className="home-foot-end">
        {version !== null && <p>{t('home.version', { version })}</p>}
        <ThemeMenu />
      </div>
    </footer>
  )
}
