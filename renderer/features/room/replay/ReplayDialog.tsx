import { useState } from 'react'
import type { HistoryStep } from '../../../../shared/protocol/http.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { DeedList } from './DeedList.tsx'
import { FormerText } from './FormerText.tsx'
import { TimeSlider } from './TimeSlider.tsx'
import { useHistory } from './use-history.ts'
import type { ReadHistory } from './use-history.ts'
import { useRested } from './use-rested.ts'
import './replay.css'

interface ReplayDialogProps {
  readonly readHistory: ReadHistory
  readonly onClose: () => void
}

/** The meeting's course: the text as it stood at any moment, and who did what around then. */
export function ReplayDialog({ readHistory, onClose }: ReplayDialogProps) {
  const t = useMessages()
  const history = useHistory(readHistory)
  return (
    <Dialog title={t('replay.title')} lead={t('replay.lead')} size="full" onClose={onClose}>
      {history.kind === 'reading' && <Progress label={t('replay.reading')} share={null} />}
      {history.kind === 'failed' && (
        <Banner
          tone="stop"
          title={t('replay.failed')}
          action={<Button onPress={history.again}>{t('sync.retry')}</Button>}
        >
          {t('replay.failedHint')}
        </Banner>
      )}
      {history.kind === 'read' && history.steps.length < 2 && (
        <p className="list-empty">{t('replay.empty')}</p>
      )}
      {history.kind === 'read' && history.steps.length >= 2 && <Course steps={history.steps} />}
    </Dialog>
  )
}

function Course({ steps }: { readonly steps: readonly HistoryStep[] }) {
  const [at, setAt] = useState(steps.length - 1)
  const shown = useRested(at)
  return (
    <div className="replay">
      <TimeSlider steps={steps} at={at} onChange={setAt} />
      <div className="replay-body">
        <FormerText steps={steps} at={shown} />
        <DeedList steps={steps} at={shown} onGo={setAt} />
      </div>
    </div>
  )
}
