import { useEffect, useMemo } from 'react'
import { openReader } from '../../../../shared/draft/open-reader.ts'
import { draftAt } from '../../../../shared/draft/rounds.ts'
import type { Round } from '../../../../shared/draft/rounds.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FormerDraft } from '../FormerDraft.tsx'
import { useWorkplace } from '../workplace.ts'

interface RoundTextProps {
  readonly round: Round
  readonly onBack: () => void
  readonly onClose: () => void
}

/** How the text stood when a round was closed, to be read. */
export function RoundText({ round, onBack, onClose }: RoundTextProps) {
  const t = useMessages()
  const { reader } = useWorkplace()
  const former = useMemo(() => {
    const draft = draftAt(reader.draft, round)
    return draft.ok ? openReader(draft.value) : draft.error
  }, [reader, round])
  useEffect(() => (typeof former === 'string' ? undefined : () => former.stop()), [former])
  return (
    <Dialog
      title={t('rounds.name', { number: round.number })}
      lead={t('rounds.readLead')}
      size="wide"
      onClose={onClose}
      footer={<Button onPress={onBack}>{t('rounds.back')}</Button>}
    >
      {typeof former === 'string' ? (
        <Banner tone="stop">{t(`rounds.${former}`)}</Banner>
      ) : (
        <FormerDraft reader={former} />
      )}
    </Dialog>
  )
}
