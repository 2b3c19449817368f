import { useState } from 'react'
import { numberPaths } from '../../../../shared/document/number-paths.ts'
import type { ToldChange } from '../../../../shared/import/tell-changes.ts'
import type { Party } from '../../../../shared/meeting/party.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWorkplace } from '../workplace.ts'
import { shown } from './told.ts'

interface ImportListProps {
  readonly told: readonly ToldChange[]
  readonly party: Party
}

/** Drawn at first, and with each press: a file may hold ten thousand. */
const SHOWN = 200

/** Each change of a file in a line: where, who, and the words. */
export function ImportList({ told, party }: ImportListProps) {
  const t = useMessages()
  const { reader } = useWorkplace()
  const [most, setMost] = useState(SHOWN)
  if (told.length === 0) return null
  const document = reader.document()
  const paths = numberPaths(document)
  const places = new Map(document.paragraphs.map(({ id }, at) => [id, paths[at]?.path]))
  return (
    <>
      <ol className="import-list" data-party={party} aria-label={t('import.list')}>
        {told.slice(0, most).map((each, at) => (
          <li key={at} className={`import-change import-change-${each.state}`}>
            <span className="import-place">
              {(each.paragraph === null ? undefined : places.get(each.paragraph)) ?? '—'}
            </span>
            <span className="import-words proposed">
              <span className="import-verb">{t(`import.verb.${each.kind}`)}</span>
              {each.struck !== '' && <del>{shown(each.struck)}</del>}{' '}
              {each.added !== '' && <ins>{shown(each.added)}</ins>}
              {each.words !== '' && <span>{shown(each.words)}</span>}
            </span>
            <span className="import-who">
              {each.delegate}
              {each.state !== 'placed' && <em>{t(`import.state.${each.state}`)}</em>}
            </span>
          </li>
        ))}
      </ol>
      {told.length > most && (
        <Button onPress={() => setMost(most + SHOWN)}>
          {t('import.more', { count: told.length - most })}
        </Button>
      )}
    </>
  )
}
