import type { ImportPlan } from '../../../../shared/import/plan-import.ts'
import type { ToldChange } from '../../../../shared/import/tell-changes.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'

interface ImportNotesProps {
  readonly plan: ImportPlan
  readonly told: readonly ToldChange[]
}

/** What one should know of a file beside its changes. */
export function ImportNotes({ plan, told }: ImportNotesProps) {
  const t = useMessages()
  const { withoutBase, known, asides } = plan
  const unplaced = told.filter(({ state }) => state === 'unplaced').length
  const settled = told.filter(({ state }) => state === 'settled').length
  const others = [...new Set(asides.map(({ party }) => party))].join(', ')
  return (
    <>
      {withoutBase !== null && <Banner tone="warn">{t(`import.base.${withoutBase}`)}</Banner>}
      {unplaced > 0 && <Banner tone="warn">{t('import.unplaced', { count: unplaced })}</Banner>}
      {asides.length > 0 && (
        <Banner tone="warn">{t('import.others', { count: asides.length, parties: others })}</Banner>
      )}
      {known > 0 && <p className="import-note">{t('import.known', { count: known })}</p>}
      {settled > 0 && <p className="import-note">{t('import.settled', { count: settled })}</p>}
    </>
  )
}
