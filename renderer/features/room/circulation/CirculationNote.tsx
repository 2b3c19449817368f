import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useCirculation, useCirculationWords } from './use-circulation.ts'
import './circulation.css'

/** Over the sheet: how its text goes out. Nothing where nobody has said so. */
export function CirculationNote({ onOpen }: { readonly onOpen: () => void }) {
  const t = useMessages()
  const words = useCirculationWords()
  const { state, circulation } = useCirculation()
  if (words === '') return null
  const tone = circulation.final !== null ? 'final' : state
  return (
    <div className="circulation-note" data-tone={tone}>
      <p>{words}.</p>
      <Button size="small" label={t('circulation.openNote')} onPress={onOpen}>
        {t('circulation.open')}
      </Button>
    </div>
  )
}
