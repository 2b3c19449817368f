import type { Party } from '../../shared/meeting/party.ts'
import { useMessages } from './language.tsx'

/** Says a delegation's short name in the language of the screen. */
export function usePartyName(): (party: Party) => string {
  const t = useMessages()
  return (party) => t(`party.${party}`)
}
