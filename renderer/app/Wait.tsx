import { useMessages } from '../i18n/language.tsx'
import { Progress } from '../ui/Progress.tsx'
import './app.css'

/** While a part of the page is loaded. */
export function Wait() {
  const t = useMessages()
  return (
    <main className="app-notice">
      <Progress label={t('app.loading')} share={null} />
    </main>
  )
}
