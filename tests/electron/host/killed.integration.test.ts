import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildPrograms } from '../../load/served.ts'
import { loadKills } from '../../load/scenarios/kills.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** `npm run load -- --only kills` does it a hundred times. */
const KILLS = 8

it('a host that is killed while everybody types keeps all that it confirmed or showed', async () => {
  const programs = await buildPrograms(ROOT)
  const line = await loadKills(programs, KILLS)
  expect(line).toMatchObject({ unkept: 0, lost: 0, doubled: 0, refused: 0, altered: 0 })
  expect(line).toMatchObject({ kills: KILLS, isOnTarget: true })
})
