import { useMessages } from '../i18n/language.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import './app.css'

/** For who opens a table's address without having come in. */
export function NoSeat({ onHome }: { readonly onHome: () => void }) {
  const t = useMessages()
  return (
    <main className="app-notice">
      <Brand />
      <h1>{t('app.noSeat')}</h1>
      <p>{t('app.noSeat.hint')}</p>
      <Button look="main" onPress={onHome}>
        {t('app.toHome')}
      </Button>
    </main>
  )
}
