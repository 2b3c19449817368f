import { useEffect, useState } from 'react'
import type { NearbyTable } from '../../../shared/protocol/http.ts'
import type { Client } from '../../bridge/client.ts'

/** A table that was just opened is in the list by the time its code has been read out. */
const ASK_EVERY_MS = 2_000

/** The tables of the room's network, best known; none on a page that is not the desk's. */
export function useNearby(client: Client, isDesk: boolean): readonly NearbyTable[] {
  const [tables, setTables] = useState<readonly NearbyTable[]>([])
  useEffect(() => {
    if (!isDesk) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let isWanted = true
    const ask = async () => {
      const answer = await client('desk/nearby', null)
      if (!isWanted) return
      if (answer.ok) setTables((before) => (isSame(before, answer.value) ? before : answer.value))
      timer = setTimeout(() => void ask(), ASK_EVERY_MS)
    }
    void ask()
    return () => {
      isWanted = false
      if (timer !== null) clearTimeout(timer)
    }
  }, [client, isDesk])
  return tables
}

function isSame(one: readonly NearbyTable[], other: readonly NearbyTable[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
