import { describe, expect, it } from 'vitest'
import { support } from '../../../shared/draft/support.ts'
import type { Party } from '../../../shared/meeting/party.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse } from '../../support/gatekeeping.ts'
import type { Gatehouse } from '../../support/gatekeeping.ts'

const BASE = baseUpdate('1| Agradecer a los Países')

const seat = (party: Party) => ({ party, role: 'delegate', name: party }) as const

const propose = (desk: Desk) => void desk.pen.insertText(after(desk, 'los '), 'once ')

const first = ({ reader }: Desk) => {
  const [entry] = reader.entries()
  if (entry === undefined) throw new Error('Nothing is suggested')
  return entry.suggestion
}

const stand = (desk: Desk, isOn = true) =>
  support(desk.reader, first(desk), isOn, { ...desk.pen.author, atMs: 5 })

const supporters = (house: Gatehouse) => first(house.desk()).supporters ?? []

describe('support', () => {
  it('adds a country’s name to another’s suggestion, and takes it off again', () => {
    const house = openGatehouse(BASE)
    house.write(seat('MEX'), propose)
    for (const party of ['CRI', 'PAN'] as const) {
      expect(house.write(seat(party), (desk) => stand(desk))).toBeNull()
    }
    expect(supporters(house)).toEqual(['CRI', 'PAN'])
    expect(house.write(seat('CRI'), (desk) => stand(desk, false))).toBeNull()
    expect(supporters(house)).toEqual(['PAN'])
    house.write(seat('CRI'), (desk) => stand(desk))
    expect(supporters(house)).toEqual(['PAN', 'CRI'])
  })

  it('is nothing for one’s own suggestion, nor twice for the same', () => {
    const house = openGatehouse(BASE)
    house.write(seat('MEX'), propose)
    house.write(seat('MEX'), (desk) => stand(desk))
    house.write(seat('CRI'), (desk) => {
      stand(desk)
      stand(desk)
      expect(desk.reader.draft.supports.size).toBe(1)
    })
    expect(supporters(house)).toEqual(['CRI'])
  })

  it('is shown at once, on the very entry', () => {
    const [mex, cri] = [deskFor('MEX', BASE, 10), deskFor('CRI', BASE, 20)]
    propose(mex)
    exchange(mex, cri)
    let heard = 0
    mex.reader.subscribe(() => (heard += 1))
    expect(first(mex).supporters).toBeUndefined()
    stand(cri)
    exchange(mex, cri)
    expect(first(mex).supporters).toEqual(['CRI'])
    expect(heard).toBe(1)
  })

  it('is refused in another country’s name, and for nothing', () => {
    const house = openGatehouse(BASE)
    house.write(seat('MEX'), propose)
    const forged = house.write(seat('CAN'), ({ reader, ...desk }) => {
      support(reader, first({ reader, ...desk }), true, { party: 'CRI', delegate: 'x', atMs: 1 })
    })
    expect(forged).toBe('foreign-suggestion')
    const empty = house.write(seat('CAN'), ({ doc, reader }) => {
      const value = { suggestion: '9.9', country: 'CAN', delegate: 'x', at: 1, on: true, order: 1 }
      doc.transact(() => reader.draft.supports.set('12.0', value))
    })
    expect(empty).not.toBeNull()
    expect(supporters(house)).toEqual([])
  })

  it('counts the later of two, whichever arrives first', () => {
    const [mex, one, other] = [10, 20, 30].map((client) =>
      deskFor(client === 10 ? 'MEX' : 'CRI', BASE, client),
    )
    if (mex === undefined || one === undefined || other === undefined) throw new Error('Three sit')
    propose(mex)
    exchange(mex, one, other)
    stand(one)
    exchange(one, other)
    stand(other, false)
    exchange(other, mex)
    exchange(one, mex)
    expect(first(mex).supporters).toBeUndefined()
  })
})
