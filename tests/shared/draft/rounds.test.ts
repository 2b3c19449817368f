import { describe, expect, it } from 'vitest'
import { decide, lastDecision, undoDecision } from '../../../shared/draft/decide.ts'
import { openReader } from '../../../shared/draft/open-reader.ts'
import { closeRound, draftAt, roundsOf } from '../../../shared/draft/rounds.ts'
import type { Round } from '../../../shared/draft/rounds.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { after, baseUpdate, before, deskFor, draw, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'
import { showParagraphs } from '../../support/notation.ts'

const BASE = baseUpdate(`
  1| Agradecer a los Países
  a| Instar a la PPT`)
const BY = { name: 'Elena Robles', atMs: 99 }
const CHAIR: Seat = { party: 'PPT', role: 'chair', name: 'Elena Robles' }
const MEX: Seat = { party: 'MEX', role: 'delegate', name: 'Ana Peña' }

function table() {
  return { mex: deskFor('MEX', BASE, 10), chair: deskFor('PPT', BASE, 30) }
}

const pending = ({ reader }: Desk) => reader.entries().filter((entry) => entry.state === 'pending')

/** Accepts what MEX adds, and leaves what it strikes pending. */
function firstRound({ mex, chair }: ReturnType<typeof table>): void {
  mex.pen.insertText(after(mex, 'los '), 'once ')
  mex.pen.deleteRange(before(mex, 'Instar'), after(mex, 'Instar '))
  exchange(mex, chair)
  const [insertion] = pending(chair)
  if (insertion !== undefined) decide(chair.reader, [insertion], 'accepted', BY)
  closeRound(chair.reader, BY)
  exchange(mex, chair)
}

function theOnly({ reader }: Desk): Round {
  const [round, ...others] = roundsOf(reader.draft)
  if (round === undefined || others.length > 0) throw new Error('One round is closed')
  return round
}

function textAt(desk: Desk, round: Round): string {
  const draft = draftAt(desk.reader.draft, round)
  if (!draft.ok) return draft.error
  const reader = openReader(draft.value)
  const text = showParagraphs(reader.document().paragraphs)
  reader.stop()
  return text.replaceAll(/\d+\.\d+(?=:)/g, 'MEX')
}

describe('a closed round', () => {
  it('carries over what is pending, in its author’s name', () => {
    const desks = table()
    firstRound(desks)
    expect(draw(desks.mex)).toBe('1| Agradecer a los once Países\na| [-MEX:Instar ]a la PPT')
    expect(pending(desks.chair).map(({ suggestion }) => suggestion.party)).toEqual(['MEX'])
  })

  it('seals what was decided: no undo takes it back, and what is decided later can be undone', () => {
    const desks = table()
    firstRound(desks)
    const { chair } = desks
    expect(lastDecision(chair.reader)).toBeNull()
    decide(chair.reader, pending(chair), 'rejected', BY)
    const last = lastDecision(chair.reader)
    if (last !== null) undoDecision(chair.reader, last.id, BY)
    expect(draw(chair)).toContain('[-MEX:Instar ]a la PPT')
    expect(lastDecision(chair.reader)).toBeNull()
  })

  it('stays readable as it stood, whatever is written afterwards', () => {
    const desks = table()
    firstRound(desks)
    const { mex, chair } = desks
    mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
    decide(chair.reader, pending(chair), 'accepted', BY)
    exchange(mex, chair)
    const stood = '1| Agradecer a los once Países\na| [-MEX:Instar ]a la PPT'
    expect(textAt(mex, theOnly(mex))).toBe(stood)
    expect(textAt(chair, theOnly(chair))).toBe(stood)
  })

  it('lets in what was typed without a network before anybody heard of it', () => {
    const desks = table()
    const { mex, chair } = desks
    mex.pen.insertText(after(mex, 'PPT'), ' (sin red)')
    decide(chair.reader, pending(chair), 'accepted', BY)
    closeRound(chair.reader, BY)
    exchange(mex, chair)
    expect(draw(chair)).toContain('a| Instar a la PPT[+MEX: (sin red)]')
    expect(textAt(chair, theOnly(chair))).toContain('a| Instar a la PPT')
  })

  it('is numbered in order', () => {
    const { chair } = table()
    closeRound(chair.reader, BY)
    closeRound(chair.reader, { ...BY, atMs: 100 })
    expect(roundsOf(chair.reader.draft).map(({ number, atMs }) => [number, atMs])).toEqual([
      [1, 99],
      [2, 100],
    ])
  })

  it('says so when its record is damaged, or not all of it has arrived', () => {
    const desks = table()
    firstRound(desks)
    const round = theOnly(desks.chair)
    expect(textAt(desks.chair, { ...round, snapshot: 'CQkJ' })).toBe('damaged')
    expect(textAt(deskFor('CAN', BASE, 40), round)).toBe('incomplete')
  })
})

describe('the gate', () => {
  const house = () => {
    const gatehouse = openGatehouse(BASE)
    gatehouse.write(MEX, (desk) => void desk.pen.insertText(after(desk, 'los '), 'once '))
    gatehouse.write(CHAIR, (desk) => void decide(desk.reader, pending(desk), 'accepted', BY))
    return gatehouse
  }
  const reopen = ({ reader }: Desk) => {
    const [[id, decision] = []] = [...reader.ledger().decisions]
    if (id === undefined || decision === undefined) throw new Error('Something is decided')
    const { suggestion, inserted, marks } = decision
    const value = { suggestion, inserted, marks, verdict: 'reopened', order: 9, at: 1, by: 'x' }
    const { doc, decisions } = reader.draft
    doc.transact(() => decisions.set(`${doc.clientID}.0`, value))
  }

  it('lets nobody but the chair close a round', () => {
    const refusal = house().write(MEX, ({ reader }) => void closeRound(reader, BY))
    expect(refusal).toBe('may-not-decide')
  })

  it('lets nobody take back what was sealed, the chair neither', () => {
    const gatehouse = house()
    expect(gatehouse.write(CHAIR, reopen)).toBeNull()
    const sealed = house()
    expect(sealed.write(CHAIR, ({ reader }) => void closeRound(reader, BY))).toBeNull()
    expect(sealed.write(CHAIR, reopen)).toBe('round-closed')
  })

  it('takes what was reopened and the round after it when they come at once', () => {
    const gatehouse = house()
    const refusal = gatehouse.write(CHAIR, (desk) => {
      const last = lastDecision(desk.reader)
      if (last === null) throw new Error('Something is decided')
      undoDecision(desk.reader, last.id, BY)
      closeRound(desk.reader, BY)
    })
    expect(refusal).toBeNull()
  })

  it('lets the chair decide on what was reopened before the round was closed', () => {
    const gatehouse = house()
    gatehouse.write(CHAIR, reopen)
    gatehouse.write(CHAIR, ({ reader }) => void closeRound(reader, BY))
    const refusal = gatehouse.write(CHAIR, (desk) => {
      expect(decide(desk.reader, pending(desk), 'rejected', BY)).not.toBeNull()
    })
    expect(refusal).toBeNull()
    expect(draw(gatehouse.desk())).toContain('1| Agradecer a los Países')
  })

  it('takes no entry that is no round', () => {
    const refusal = house().write(CHAIR, ({ doc, reader }) => {
      const value = { order: 1, at: 1, by: 'x', snapshot: 7 }
      doc.transact(() => reader.draft.rounds.set(`${doc.clientID}.0`, value))
    })
    expect(refusal).toBe('unknown-content')
  })
})
