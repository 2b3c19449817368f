import { useState } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { ThemeMenu } from '../../ui/ThemeMenu.tsx'

interface HomeFootProps {
  /** null until the host has said it. */
  readonly version: string | null
  readonly renderHelp: (close: () => void) => ReactNode
}

export function HomeFoot({ version, renderHelp }: HomeFootProps) {
  const t = useMessages()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  return (
    <footer className="home-foot">
      <p>{t('home.foot')}</p>
      <div className="home-foot-end">
        <Button look="quiet" size="small" onPress={() => setIsHelpOpen(true)}>
          {t('help.menu')}
        </Button>
        {version !== null && <p>{t('home.version', { version })}</p>}
        <ThemeMenu />
      </div>
      {isHelpOpen && renderHelp(() => setIsHelpOpen(false))}
    </footer>
  )
}
