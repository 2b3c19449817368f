import { VIEWS } from '../../../shared/document/document.ts'
import { useMessages } from '../../i18n/language.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { firstOnly } from './model/only.ts'
import { useReview, useWorkplace } from './workplace.ts'

const CHOICES = [...VIEWS, 'only'] as const

/** Marked, as it would stand, as it was, or marked by some countries only. */
export function ViewSwitch() {
  const t = useMessages()
  const { review, seat } = useWorkplace()
  const view = useReview('view')
  const only = useReview('only')
  return (
    <ToggleGroup
      label={t('room.view')}
      value={only === null ? view : 'only'}
      options={CHOICES.map((each) => ({ value: each, label: t(`room.view.${each}`) }))}
      onChange={(chosen) =>
        chosen === 'only'
          ? review.setOnly(firstOnly(review.state.get(), seat.party))
          : review.setView(chosen)
      }
    />
  )
}
