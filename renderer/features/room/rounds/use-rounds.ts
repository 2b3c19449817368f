import { useEffect, useState } from 'react'
import { roundsOf } from '../../../../shared/draft/rounds.ts'
import type { Round } from '../../../../shared/draft/rounds.ts'
import { useWorkplace } from '../workplace.ts'

/** The closed rounds, oldest first. */
export function useRounds(): readonly Round[] {
  const { draft } = useWorkplace().reader
  const [rounds, setRounds] = useState(() => roundsOf(draft))
  useEffect(() => {
    const look = () => setRounds(roundsOf(draft))
    look()
    draft.rounds.observe(look)
    return () => draft.rounds.unobserve(look)
  }, [draft])
  return rounds
}
