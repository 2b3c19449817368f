import type { Standings } from '../draft/standings.ts'
import type { Together } from './pairing.ts'

/** How far the paragraphs of a translation are agreed: as what they translate, of which alone it is said. */
export function standingsByPair(standings: Standings, pairs: readonly Together[]): Standings {
  return new Map(
    pairs.flatMap(({ original, translation }) => {
      const standing = standings.get(original)
      return standing === undefined ? [] : [[translation, standing] as const]
    }),
  )
}
