import { randomInt } from 'node:crypto'
import type { Party } from '../../../shared/meeting/party.ts'
import { PARTIES } from '../../../shared/meeting/party.ts'

/** Without I, L, O, 0 and 1: what is read aloud across a room is typed as it was meant. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS_ONLY = /^[2-9A-HJKMNP-TV-Z]+$/
const GROUP = 4

/** A new invitation code, as `MEX-7Q4K-9TDP`: 30⁸ of them, so that guessing is hopeless at ten tries a minute. */
export function createCode(party: Party): string {
  return `${party}-${randomSigns()}-${randomSigns()}`
}

/** The code that somebody typed or pasted, in any case and with or without its hyphens; null if it is none. */
export function parseCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const party = PARTIES.find(
    (each) => signs.startsWith(each) && signs.length === each.length + 2 * GROUP,
  )
  if (party === undefined) return null
  const rest = signs.slice(party.length)
  if (!SIGNS_ONLY.test(rest)) return null
  return `${party}-${rest.slice(0, GROUP)}-${rest.slice(GROUP)}`
}

function randomSigns(): string {
  return Array.from({ length: GROUP }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('')
}
