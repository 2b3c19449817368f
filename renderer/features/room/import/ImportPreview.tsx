import { countKinds, countSuggestions } from '../../../../shared/import/tell-changes.ts'
import type { TextName } from '../../../../shared/draft/draft.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { Select } from '../../../ui/Select.tsx'
import { ImportList } from './ImportList.tsx'
import { ImportNotices } from './ImportNotices.tsx'
import { ImportNotes } from './ImportNotes.tsx'
import { languageOf, useTexts } from '../translation/texts.ts'
import type { Texts } from '../translation/texts.ts'
import type { Importing } from './use-import.ts'

interface ImportPreviewProps {
  readonly state: Extract<Importing, { kind: 'planned' | 'done' }>
  /** For whom this person may bring a file in. */
  readonly parties: readonly Party[]
  readonly onChange: (party: Party, again: boolean) => void
}

/** What a file brings, before and after: for whom, how much, and each change. */
export function ImportPreview({ state, parties, onChange }: ImportPreviewProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const texts = useTexts()
  const { plan, told, name } = state
  const { party } = plan
  const count = countSuggestions(told)
  const counts = countKinds(told).map((each) =>
    t(`import.count.${each.kind}`, { count: each.count }),
  )
  return (
    <>
      <div className="import-head">
        <p className="import-file">{name}</p>
        {state.kind === 'planned' && parties.length > 1 ? (
          <Select
            label={t('import.for')}
            value={party}
            options={parties.map((value) => ({
              value,
              label: partyName(value),
              sign: <Plate party={value} />,
            }))}
            onChange={(value) => onChange(value, state.again)}
          />
        ) : (
          <p className="import-for">
            <Plate party={party} isSilent /> {partyName(party)}
          </p>
        )}
      </div>
      <p className="import-sum" role="status">
        <strong>
          {told.length === 0
            ? t('import.nothing')
            : t(state.kind === 'done' ? 'import.done' : 'import.would', { count })}
        </strong>
        {counts.length > 0 && ` ${counts.join(' · ')}`}
      </p>
      {texts !== null && <IntoText texts={texts} text={state.text} />}
      <ImportNotes plan={plan} told={told} />
      <ImportNotices file={state.file} />
      {state.kind === 'planned' && (plan.takenBack > 0 || state.again) && (
        <Checkbox isSelected={state.again} onChange={(again) => onChange(party, again)}>
          {t('import.again', { count: plan.takenBack })}
        </Checkbox>
      )}
      <ImportList told={told} party={party} />
    </>
  )
}

/** Of two texts a file may be of the one that one does not look at. */
function IntoText({ texts, text }: { readonly texts: Texts; readonly text: TextName }) {
  const t = useMessages()
  return <p className="import-note">{t(`import.into.${languageOf(texts, text)}`)}</p>
}
