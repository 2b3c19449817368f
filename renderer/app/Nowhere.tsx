import { useMessages } from '../i18n/language.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import './app.css'

/** For an address that leads to no screen. */
export function Nowhere({ onHome }: { readonly onHome: () => void }) {
  const t = useMessages()
  return (
    <main className="app-notice">
      <Brand />
      <h1>{t('app.notFound')}</h1>
      <Button look="main" onPress={onHome}>
        {t('app.toHome')}
      </Button>
    </main>
  )
}
