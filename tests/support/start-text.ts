import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')
const REAL = path.join(ROOT, '../shared/seeds/conclusiones-grcm-2021-12-01.txt')
const OWN = path.join(ROOT, 'templates/practice/conclusiones.txt')

/** The real conclusions of 2021 where they are at hand, else a text of ours of that shape. */
export function conclusionsText(): { readonly text: string; readonly isReal: boolean } {
  const isReal = existsSync(REAL)
  return { text: readFileSync(isReal ? REAL : OWN, 'utf8'), isReal }
}
