import * as Y from 'yjs'
import { viewOf } from '../../shared/document/views.ts'
import { breakSilence, openSilence, silencesOf } from '../../shared/draft/circulations.ts'
import { decide } from '../../shared/draft/decide.ts'
import { openDraft } from '../../shared/draft/draft.ts'
import { recordImport } from '../../shared/draft/imports.ts'
import { agree, consult } from '../../shared/draft/standings.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { before } from '../support/drafting.ts'
import { bilingualUpdate, confirmAll, twoDesksFor } from '../support/two-languages.ts'
import { BASE } from './run.ts'
import { IN_ENGLISH } from './two-texts.ts'

/**
 * A meeting with both its texts and something of all that may stand beside words: references, what is agreed,
 * what countries consult on, a silence that one broke, files that came in, pairs that somebody confirmed. And whose its client ids are.
 */
export function furnishedBase(): {
  readonly base: Uint8Array
  readonly owners: Map<number, Party>
} {
  const start = bilingualUpdate(BASE, IN_ENGLISH)
  const owners = new Map<number, Party>()
  for (const client of Y.parseUpdateMeta(start).to.keys()) owners.set(client, 'OBS')
  const sit = (party: Party, base: Uint8Array, client: number) => {
    owners.set(client, party)
    return twoDesksFor(party, base, client)
  }
  const mex = sit('MEX', start, 71)
  const by = (party: Party) => ({ party, delegate: party, atMs: 1 })
  const [title, thanks, urge] = viewOf(mex.es.reader.document(), 'original')
  if (title === undefined || thanks === undefined || urge === undefined) throw new Error('No text')
  mex.es.pen.insertText(before(mex.es, 'INSTAR'), mex.es.reader.referenceTo(thanks.id))
  mex.en.pen.insertText(before(mex.en, 'TO URGE'), 'first ')
  consult(mex.es.reader, thanks.id, { of: 'MEX', isOn: true, until: null }, by('MEX'))
  const can = sit('CAN', Y.encodeStateAsUpdate(mex.doc), 72)
  const file = { file: 'a.docx', digest: 'x', changes: [], isWhole: true }
  can.doc.transact(() => recordImport(openDraft(can.doc), { ...by('CAN'), ...file }))
  confirmAll(can, 'CAN')
  can.en.pen.insertText(before(can.en, 'TO EXHORT'), 'then ')
  const chair = sit('PPT', Y.encodeStateAsUpdate(can.doc), 73)
  agree(chair.es.reader, thanks.id, 'agreed', by('PPT'))
  agree(chair.es.reader, urge.id, 'referendum', by('PPT'))
  openSilence(chair.es.reader, '2021-12-04T17:00-06:00', by('PPT'))
  for (const { id } of silencesOf(chair.es.reader)) {
    breakSilence(chair.es.reader, id, { of: 'BLZ', isOn: true, why: 'x' }, by('PPT'))
  }
  const [first] = chair.en.reader.entries()
  if (first === undefined) throw new Error('Nobody suggests anything')
  decide(chair.en.reader, [first], 'accepted', { name: 'PPT', atMs: 2 })
  return { base: Y.encodeStateAsUpdate(chair.doc), owners }
}
