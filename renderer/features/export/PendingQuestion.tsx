import { useMessages } from '../../i18n/language.tsx'
import { Rich } from '../../i18n/Rich.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import type { Pending } from './file-kind.ts'

interface PendingQuestionProps {
  readonly count: number
  readonly value: Pending
  readonly onChange: (pending: Pending) => void
}

/** Asked whenever something is undecided, so that no proposal slips into a final text unasked. */
export function PendingQuestion({ count, value, onChange }: PendingQuestionProps) {
  const t = useMessages()
  return (
    <div className="export-pending">
      <p>
        <Rich message="export.pending" values={{ count }} />
      </p>
      <RadioCards
        label={t('export.pending.label')}
        isLabelHidden
        value={value}
        cards={(['out', 'in'] as const).map((each) => ({
          value: each,
          title: t(`export.pending.${each}`),
          hint: t(`export.pending.${each}.hint`),
        }))}
        onChange={onChange}
      />
    </div>
  )
}
