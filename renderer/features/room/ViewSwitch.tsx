import { VIEWS } from '../../../shared/document/document.ts'
import { useMessages } from '../../i18n/language.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { useReview, useWorkplace } from './workplace.ts'

/** Marked, as it would stand, as it was. */
export function ViewSwitch() {
  const t = useMessages()
  const { review } = useWorkplace()
  return (
    <ToggleGroup
      label={t('room.view')}
      value={useReview('view')}
      options={VIEWS.map((view) => ({ value: view, label: t(`room.view.${view}`) }))}
      onChange={review.setView}
    />
  )
}
