import { describe, expect, it } from 'vitest'
import { importsOf, recordImport } from '../../../shared/draft/imports.ts'
import type { ImportRecord } from '../../../shared/draft/imports.ts'
import { suggestionId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { baseUpdate } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'

const RECORD: ImportRecord = {
  party: 'MEX',
  delegate: 'Ana Peña',
  atMs: 7,
  file: 'respuesta.docx',
  digest: 'abc',
  changes: [
    ['one', suggestionId('9.1')],
    ['two', suggestionId('')],
  ],
  isWhole: true,
}

const MEX: Seat = { party: 'MEX', role: 'delegate', name: 'Ana' }
const CAN: Seat = { party: 'CAN', role: 'delegate', name: 'Claire' }
const CHAIR: Seat = { party: 'PPT', role: 'chair', name: 'Elena' }
const OBSERVER: Seat = { party: 'OBS', role: 'observer', name: 'Otto' }

const write =
  (record: ImportRecord) =>
  ({ doc, reader }: Desk) =>
    doc.transact(() => recordImport(reader.draft, record))

describe('the record of a file that came in', () => {
  it('is read as it was written, past the gate', () => {
    const house = openGatehouse(baseUpdate('p| Texto'))
    expect(house.write(MEX, write(RECORD))).toBeNull()
    expect(importsOf(house.desk().reader.draft)).toEqual([RECORD])
  })

  it('is of one’s own country, or of one that one may write for', () => {
    const house = openGatehouse(baseUpdate('p| Texto'))
    expect(house.write(CHAIR, write(RECORD))).toBeNull()
    expect(house.write(CAN, write(RECORD))).toBe('foreign-suggestion')
    expect(house.write(OBSERVER, write({ ...RECORD, party: 'OBS' }))).toBe('may-not-write')
  })

  it('is not written under another’s id, not anew, and not as it likes', () => {
    const house = openGatehouse(baseUpdate('p| Texto'))
    const set = (key: string, value: unknown) => (desk: Desk) =>
      void desk.reader.draft.imports.set(key, value)
    expect(house.write(MEX, set('1.1', { country: 'MEX' }))).toBe('rewrites')
    expect(
      house.write(MEX, ({ doc, reader }) => {
        reader.draft.imports.set(`${doc.clientID}.0`, { country: 'MEX', file: 'x'.repeat(300) })
      }),
    ).toBe('unknown-content')
    expect(house.write(MEX, write(RECORD))).toBeNull()
    const again = (desk: Desk) => {
      const [key = ''] = desk.reader.draft.imports.keys()
      desk.reader.draft.imports.set(key, { country: 'MEX' })
    }
    expect(house.write(MEX, again)).toBe('rewrites')
  })
})
