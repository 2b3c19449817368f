import type { ImportPlan } from '../../../../shared/import/plan-import.ts'
import { tellAsides } from '../../../../shared/import/tell-asides.ts'
import type { ToldChange } from '../../../../shared/import/tell-changes.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { ToldList } from '../../../ui/ToldList.tsx'

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
  const aside = tellAsides(asides, t)
  return (
    <>
      {withoutBase !== null && <Banner tone="warn">{t(`import.base.${withoutBase}`)}</Banner>}
      {unplaced > 0 && <Banner tone="warn">{t('import.unplaced', { count: unplaced })}</Banner>}
      {aside.length > 0 && (
        <Banner tone="warn">
          <ToldList told={aside} />
        </Banner>
      )}
      {known > 0 && <p className="import-note">{t('import.known', { count: known })}</p>}
      {settled > 0 && <p className="import-note">{t('import.settled', { count: settled })}</p>}
    </>
  )
}
