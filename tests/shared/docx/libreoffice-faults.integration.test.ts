import { describe, expect, it } from 'vitest'
import { textOf, viewOf } from '../../../shared/document/views.ts'
import { exported } from '../../support/exported.ts'
import { noLibreOffice, settleInOffice } from '../../support/libreoffice.ts'
import { documentOf } from '../../support/notation.ts'

/*
 * Where LibreOffice (7.4) was seen to do otherwise than Word, in Word's own files too. Each is a
 * test that says what it does: should one fail, LibreOffice has changed, and the documents that
 * it is asked about need no longer leave this out.
 */

async function inOffice(notation: string, verdict: 'Accept' | 'Reject') {
  const [settled = []] = await settleInOffice([{ file: await exported(notation), verdict }])
  return settled
}

describe.skipIf(noLibreOffice !== null)(`LibreOffice's faults ${noLibreOffice ?? ''}`, () => {
  it('an end that one inserts and another strikes: it is not resolved as in Word', async () => {
    const notation = 'p| uno ¶[+MEX][-CAN]\np| dos\np| tres'
    const settled = await inOffice(notation, 'Reject')
    const ours = viewOf(documentOf(notation), 'original').map(textOf)
    expect(ours).toEqual(['unodos', 'tres'])
    expect(settled.map(({ text }) => text)).not.toEqual(ours)
  })

  it('two paragraphs that come together: it keeps what the first is, Word what the last is', async () => {
    const notation = '1| uno ¶[-MEX]\np| dos\np| tres'
    const [first] = await inOffice(notation, 'Accept')
    expect(viewOf(documentOf(notation), 'accepted')[0]?.props.kind).toBe('plain')
    expect(first).toEqual({ style: 'List Number', label: '1.', text: 'unodos' })
  })
})
