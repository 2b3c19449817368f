import { Button as AriaButton } from 'react-aria-components'
import type { NearbyTable } from '../../../shared/protocol/http.ts'
import { useMessages } from '../../i18n/language.tsx'
import { TableIcon } from '../../ui/icons.tsx'

interface NearbyTablesProps {
  readonly tables: readonly NearbyTable[]
  readonly onGo: (table: NearbyTable) => void
}

/** What other computers show in the room's network: to be told apart by name, and by address when in doubt. */
export function NearbyTables({ tables, onGo }: NearbyTablesProps) {
  const t = useMessages()
  return (
    <div className="nearby">
      <h3 id="nearby-title">{t('home.nearby')}</h3>
      <ul aria-labelledby="nearby-title">
        {tables.map((table) => (
          <li key={`${table.origin} ${table.name}`}>
            <AriaButton className="nearby-table" onPress={() => onGo(table)}>
              <TableIcon />
              <span>{table.name}</span>
              <span className="nearby-address tabular">
                {table.origin.replace(/^http:\/\//, '')}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
