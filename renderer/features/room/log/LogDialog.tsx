import { useState } from 'react'
import type { LoggedDecision } from '../../../../shared/draft/log.ts'
import type { DecisionId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { PARTIES } from '../../../../shared/meeting/party.ts'
import { SavingNote } from '../../../bridge/SavingNote.tsx'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Select } from '../../../ui/Select.tsx'
import { CirculationLog } from '../circulation/CirculationLog.tsx'
import { LogTable } from './LogTable.tsx'
import { useLogSaving } from './use-log-saving.ts'
import type { SaveFile } from './use-log-saving.ts'
import { useLog } from './use-log.ts'
import './log.css'

interface LogDialogProps {
  readonly saveFile: SaveFile
  readonly onClose: () => void
}

/** Every decision: who, when, on what, with which words; to be read, taken back and saved. */
export function LogDialog({ saveFile, onClose }: LogDialogProps) {
  const t = useMessages()
  const log = useLog()
  const [party, setParty] = useState<Party | null>(null)
  const saving = useLogSaving(saveFile, party)
  const sizes = new Map<DecisionId, number>()
  for (const { batch } of log) sizes.set(batch, (sizes.get(batch) ?? 0) + 1)
  const shown = log.filter(({ entry }) => party === null || entry.suggestion.party === party)
  return (
    <Dialog
      title={t('log.title')}
      lead={t('log.lead')}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <div className="log-outcome">
            {saving.outcome !== null && <SavingNote outcome={saving.outcome} />}
          </div>
          <Button isDisabled={log.length === 0} onPress={() => saving.save('csv')}>
            {t('log.saveCsv')}
          </Button>
          <Button isDisabled={log.length === 0} onPress={() => saving.save('json')}>
            {t('log.saveJson')}
          </Button>
        </>
      }
    >
      <CirculationLog />
      <div className="log-head">
        <PartyFilter log={log} value={party} onChange={setParty} />
        <p className="log-count">{t('log.count', { count: shown.length })}</p>
      </div>
      {log.length === 0 ? (
        <p className="list-empty">{t('log.empty')}</p>
      ) : (
        <LogTable key={party} decisions={shown} sizeOf={(batch) => sizes.get(batch) ?? 1} />
      )}
    </Dialog>
  )
}

interface PartyFilterProps {
  readonly log: readonly LoggedDecision[]
  readonly value: Party | null
  readonly onChange: (party: Party | null) => void
}

/** Those on whose suggestions something was decided. */
function PartyFilter({ log, value, onChange }: PartyFilterProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const countOf = (party: Party) =>
    log.filter(({ entry }) => entry.suggestion.party === party).length
  const parties = PARTIES.map((party) => ({ party, count: countOf(party) }))
    .filter(({ count }) => count > 0)
    .map(({ party, count }) => ({
      value: party,
      label: t('log.party', { party: partyName(party), count }),
    }))
  return (
    <div className="log-filter">
      <Select
        label={t('log.filter')}
        isLabelHidden
        value={value ?? 'all'}
        options={[{ value: 'all', label: t('log.all') }, ...parties]}
        onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
      />
    </div>
  )
}
