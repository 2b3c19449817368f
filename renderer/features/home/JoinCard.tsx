import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { readInvitationAddress } from './invitation-address.ts'

interface JoinCardProps {
  /** Null where the window cannot leave its own host. */
  readonly visit: ((address: string) => void) | null
  readonly onJoin: (code: string) => void
}

/** The first thing on the page: a code typed, or a whole link pasted. */
export function JoinCard({ visit, onJoin }: JoinCardProps) {
  const t = useMessages()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<'empty' | 'malformed' | 'elsewhere' | null>(null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const address = readInvitationAddress(typed)
    if (address.kind === 'empty' || address.kind === 'malformed') return setProblem(address.kind)
    const isElsewhere = address.kind === 'link' && address.origin !== window.location.origin
    if (!isElsewhere) onJoin(address.code)
    else if (visit === null) setProblem('elsewhere')
    else visit(`${address.origin}/i/${address.code}`)
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
    </form>
  )
}
