import { support } from '../../../shared/draft/support.ts'
import type { Entry } from '../../../shared/draft/entry.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Button } from '../../ui/Button.tsx'
import { AcceptIcon, AddIcon } from '../../ui/icons.tsx'
import { isSupporting, maySupport } from './model/supporting.ts'
import { useWorkplace } from './workplace.ts'

interface SupportButtonProps {
  readonly entry: Entry
}

/** Adds one's country's name to another's suggestion, or takes it off again. */
export function SupportButton({ entry }: SupportButtonProps) {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, reader, clock, announcer } = useWorkplace()
  if (!maySupport(seat, entry)) return null
  const isOn = isSupporting(seat, entry)
  const turn = () => {
    const author = { party: seat.party, delegate: seat.name, atMs: clock.nowMs() }
    support(reader, entry.suggestion, !isOn, author)
    const parties = { own: partyName(seat.party), other: partyName(entry.suggestion.party) }
    announcer.say(t(isOn ? 'authors.unsupported' : 'authors.supported', parties))
  }
  return (
    <Button size="small" onPress={turn}>
      {isOn ? <AcceptIcon /> : <AddIcon />}
      {t(isOn ? 'authors.unsupport' : 'authors.support')}
    </Button>
  )
}
