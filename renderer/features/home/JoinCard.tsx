import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { NearbyTable } from '../../../shared/protocol/http.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NearbyTables } from './NearbyTables.tsx'
import { readInvitationAddress } from './invitation-address.ts'

type Problem = 'empty' | 'malformed' | 'which'

interface JoinCardProps {
  /** Those of the room's network. */
  readonly tables: readonly NearbyTable[]
  readonly visit: (address: string) => void
  /** Whether the host of this page made the code. */
  readonly isKnown: (code: string) => Promise<boolean>
  readonly onJoin: (code: string) => void
}

/** The first thing on the page: a code typed, a whole link pasted, or a table of the network chosen. */
export function JoinCard({ tables, visit, isKnown, onJoin }: JoinCardProps) {
  const t = useMessages()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const address = readInvitationAddress(typed)
    if (address.kind === 'empty' || address.kind === 'malformed') return setProblem(address.kind)
    if (address.kind === 'code') return void follow(address.code)
    if (address.origin === window.location.origin) onJoin(address.code)
    else go(address.origin, address.code)
  }
  /** A code alone does not say where it was made: here, or at the one other table there is. */
  const follow = async (code: string) => {
    const [table] = tables
    if (table === undefined || (await isKnown(code))) onJoin(code)
    else if (tables.length > 1) setProblem('which')
    else go(table.origin, code)
  }
  const go = (origin: string, code: string | null) => {
    visit(code === null ? `${origin}/` : `${origin}/i/${code}`)
  }
  const choose = ({ origin }: NearbyTable) => {
    const address = readInvitationAddress(typed)
    go(origin, address.kind === 'code' ? address.code : null)
  }
  return (
    <form className="join-card" onSubmit={submit} noValidate>
      <div className="join-words">
        <h2>{t('home.join.title')}</h2>
        <p>{t('home.join.lead')}</p>
      </div>
      <TextField
        look="code"
        label={t('home.join.code')}
        isLabelHidden
        placeholder="MEX-7Q4K-9TDP"
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setProblem(null)
        }}
        error={problem === null ? null : t(`home.join.${problem}`)}
      />
      <Button type="submit" look="main" size="large">
        {t('home.join.go')}
      </Button>
      {tables.length > 0 && <NearbyTables tables={tables} onGo={choose} />}
    </form>
  )
}
