import { useEffect, useState } from 'react'
import { roundsOf } from '../../../../shared/draft/rounds.ts'
import type { Round } from '../../../../shared/draft/rounds.ts'
import type { Reader } from '../../../../shared/draft/reader.ts'
import { useTexts } from '../translation/texts.ts'
import { useOriginal } from '../translation/use-original.ts'

/** The closed rounds, oldest first: two texts have the same ones, told by the original. */
export function useRounds(): readonly Round[] {
  const { draft } = useOriginal()
  const [rounds, setRounds] = useState(() => roundsOf(draft))
  useEffect(() => {
    const look = () => setRounds(roundsOf(draft))
    look()
    draft.rounds.observe(look)
    return () => draft.rounds.unobserve(look)
  }, [draft])
  return rounds
}

/** Of all the texts of the meeting, the original first. */
export function useAllReaders(): readonly Reader[] {
  const texts = useTexts()
  const original = useOriginal()
  return texts === null ? [original] : [original, texts.workplaces.translation.reader]
}
