import { useEffect, useRef } from 'react'
import { can } from '../../../../shared/meeting/roles.ts'
import type { ChosenFile, Files } from '../../../bridge/files.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { useTexts } from '../translation/texts.ts'
import { WorkplaceContext, useAuthor, useWorkplace } from '../workplace.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { FileDrop } from './FileDrop.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import { describeProblem } from './told.ts'
import { useImport } from './use-import.ts'
import './import.css'

interface ImportDialogProps {
  readonly chooseFile: Files['choose']
  /** A file that was dropped on the room; null where one is to be chosen here. */
  readonly dropped: ChosenFile | null
  readonly onClose: () => void
}

/** A Word file that comes back: what it would change, for whom, and what needs a look. */
export function ImportDialog({ chooseFile, dropped, onClose }: ImportDialogProps) {
  const t = useMessages()
  const workplace = useWorkplace()
  const { seat, settings } = workplace
  const texts = useTexts()
  const author = useAuthor()
  const importing = useImport(author)
  const { state, read } = importing
  const first = useRef(dropped)
  useEffect(() => {
    if (first.current === null) return
    read(first.current)
    first.current = null
  }, [read])
  // Who typed between two slices would undo their own words with the import: it is one step.
  const closeIfWhole = () => {
    if (state.kind !== 'writing') onClose()
  }
  const parties = can(seat.role, 'represent')
    ? [...new Set([seat.party, ...settings.meeting.present])]
    : [seat.party]
  return (
    <Dialog
      title={t('import.title')}
      lead={t('import.lead')}
      size="wide"
      onClose={closeIfWhole}
      footer={<ImportFoot importing={importing} onClose={onClose} />}
    >
      <div className="import">
        {(state.kind === 'choosing' || state.kind === 'unreadable') && (
          <>
            {state.kind === 'unreadable' && (
              <Banner tone="stop" look="box" title={describeProblem(state.name, state.problem, t)}>
                {t('import.problem.hint')}
              </Banner>
            )}
            <FileDrop chooseFile={chooseFile} onFile={read} />
          </>
        )}
        {state.kind === 'reading' && (
          <Progress label={t('import.reading', { name: state.name })} share={null} />
        )}
        {state.kind === 'writing' && (
          <Progress label={t('import.writing', { name: state.name })} share={state.share} />
        )}
        {(state.kind === 'planned' || state.kind === 'done') && (
          <WorkplaceContext value={texts?.workplaces[state.text] ?? workplace}>
            <ImportPreview
              state={state}
              parties={parties}
              onChange={(party, again) => importing.change(party, again)}
            />
          </WorkplaceContext>
        )}
      </div>
    </Dialog>
  )
}
