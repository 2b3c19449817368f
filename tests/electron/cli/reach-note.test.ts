import { expect, it } from 'vitest'
import { reachNote } from '../../../electron/cli/commands/host.ts'
import { createTranslate } from '../../../electron/cli/words.ts'

it.each([
  ['127.0.0.1', false, 'Solo se llega desde este equipo'],
  ['::1', true, 'Solo se llega desde este equipo'],
  ['0.0.0.0', false, 'no va cifrada'],
  ['192.168.1.20', false, 'no va cifrada'],
  ['::', false, 'no va cifrada'],
  ['0.0.0.0', true, null],
])('whoever starts a host at %s (encrypted: %s) is told: %s', (address, isEncrypted, told) => {
  const note = reachNote(address, isEncrypted)
  const words = note === null ? null : createTranslate('es')(note)
  if (told === null) expect(words).toBeNull()
  else expect(words).toContain(told)
})
