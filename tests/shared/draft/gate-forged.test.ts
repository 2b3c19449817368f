import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TEXTS } from '../../../shared/draft/draft.ts'
import type { TextName } from '../../../shared/draft/draft.ts'
import { deskFor, draw } from '../../support/drafting.ts'
import { commentBy, decisionOn, FORGED, idOf, own, words } from '../../support/forged.ts'
import { forgeEntry, takeApart } from '../../support/forging.ts'
import { BESIDE, CLIENT, guardDraft } from '../../support/guarded-draft.ts'
import type { GuardedDraft } from '../../support/guarded-draft.ts'

const UNTOUCHED = '1| Agradecer mucho a los Países\na| [-CAN:Instar] a la PPT'
const NEW = CLIENT.stranger

describe.each(TEXTS)('the gate refuses in the %s, made by hand,', (text) => {
  it.each(Object.entries(FORGED))('%s', (_, [code, make]) => {
    const draft = guardDraft(text)
    const made = make(draft)
    const structs = [made].flat()
    expect(draft.send('MEX', { structs })).toBe(code)
    expectUntouched(draft, text)
  })

  it('any word taken out of the text, whosever it is', () => {
    for (const party of ['MEX', 'CAN', 'SE', 'PPT'] as const) {
      const draft = guardDraft(text)
      const ofBase = [CLIENT.base, 18, 1] as const
      const ofMexico = [CLIENT.MEX, 2, 2] as const
      for (const range of [ofBase, ofMexico]) {
        expect(draft.send(party, { deletions: [range] })).toBe('deletes')
      }
      expectUntouched(draft, text)
    }
  })

  it('any entry taken out, and deletions of what is not there', () => {
    const draft = guardDraft(text)
    for (const client of [CLIENT.MEX, CLIENT.CAN, CLIENT.PPT]) {
      const all = [client, 0, draft.clockOf(client)] as const
      expect(draft.send('PPT', { deletions: [all] })).toBe('deletes')
    }
    expect(draft.send('MEX', { deletions: [[777, 0, 5]] })).toBe('incomplete')
    expect(draft.send('MEX', { deletions: [[CLIENT.CAN, 90, 2 ** 40]] })).toBe('incomplete')
    expectUntouched(draft, text)
  })

  it('what an observer writes, whatever it is', () => {
    const draft = guardDraft(text)
    const comment = forgeEntry(NEW, 0, 'comments', `${NEW}.0`, commentBy('OBS'))
    expect(draft.send('OBS', { structs: [comment] })).toBe('may-not-write')
    expect(draft.send('OBS', { structs: own(words('hola'), 'OBS') })).toBe('may-not-write')
  })

  it('nothing of it when a part is honest', () => {
    const draft = guardDraft(text)
    const desk = draft.sit('MEX', 61)
    const paragraph = desk.reader.document().paragraphs[0]
    if (paragraph === undefined) throw new Error('There is a text')
    desk.pen.insertText({ paragraph: paragraph.id, offset: 0 }, 'Al fin ')
    const update = Y.encodeStateAsUpdate(desk.doc, Y.encodeStateVector(draft.host))
    const { structs } = takeApart(update)
    const forged = forgeEntry(NEW, 0, 'decisions', `${NEW}.0`, decisionOn(idOf(draft, 'CAN')))
    expect(draft.send('MEX', { structs: [...structs, forged] })).toBe('may-not-decide')
    expectUntouched(draft, text)
    expect(draft.send('MEX', update)).toBeNull()
  })
})

function expectUntouched({ host, sit }: GuardedDraft, which: TextName): void {
  expect(draw(sit('OBS', 999))).toBe(UNTOUCHED)
  if (which === 'original') return
  expect(draw(deskFor('OBS', Y.encodeStateAsUpdate(host), 997))).toBe(BESIDE)
}
