import { describe, expect, it } from 'vitest'
import { withdraw } from '../../../shared/draft/withdraw.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../support/drafting.ts'
import type { Desk } from '../../support/drafting.ts'
import { openGatehouse, penFor } from '../../support/gatekeeping.ts'

const RAPPORTEUR: Seat = { party: 'SE', role: 'rapporteur', name: 'Rosa Gil' }
const MEX: Seat = { party: 'MEX', role: 'delegate', name: 'Ana Peña' }
const CAN: Seat = { party: 'CAN', role: 'delegate', name: 'Claire Roy' }

const gatehouse = () => openGatehouse(baseUpdate('1| Agradecer a los Países'))

const dictate = (desk: Desk) =>
  void penFor(desk, 'MEX', 'SE').insertText(after(desk, 'los '), 'once ')

describe('the rapporteur', () => {
  it('writes for a country that speaks, and both names are kept', () => {
    const house = gatehouse()
    expect(house.write(RAPPORTEUR, dictate)).toBeNull()
    expect(draw(house.desk())).toBe('1| Agradecer a los [+MEX:once ]Países')
    const [entry] = house.desk().reader.entries()
    expect(entry?.suggestion).toMatchObject({ party: 'MEX', by: 'SE', delegate: 'Relatora SE' })
  })

  it('is the only one who may: a delegate who tries is refused', () => {
    const house = gatehouse()
    const refusal = house.write(CAN, (desk) => {
      penFor(desk, 'MEX', 'CAN').insertText(after(desk, 'los '), 'once ')
    })
    expect(refusal).toBe('foreign-suggestion')
    expect(draw(house.desk())).toBe('1| Agradecer a los Países')
  })

  it('cannot claim that another wrote it', () => {
    const refusal = gatehouse().write(RAPPORTEUR, (desk) => {
      penFor(desk, 'MEX', 'PPT').insertText(after(desk, 'los '), 'once ')
    })
    expect(refusal).toBe('foreign-suggestion')
  })

  it('leaves what the country typed itself to the country: striking in it is a suggestion upon it', () => {
    const house = gatehouse()
    house.write(MEX, (desk) => void desk.pen.insertText(after(desk, 'los '), 'once '))
    const refusal = house.write(RAPPORTEUR, (desk) => {
      penFor(desk, 'MEX', 'SE').deleteRange(before(desk, 'once'), after(desk, 'once '))
    })
    expect(refusal).toBeNull()
    expect(draw(house.desk())).toContain('[-MEX')
  })

  it('takes back what he wrote for it, and so may the country', () => {
    const house = gatehouse()
    house.write(RAPPORTEUR, dictate)
    expect(
      house.write(RAPPORTEUR, (desk) => {
        penFor(desk, 'MEX', 'SE').deleteRange(before(desk, 'ce '), after(desk, 'once '))
      }),
    ).toBeNull()
    expect(draw(house.desk())).toBe('1| Agradecer a los [+MEX:on]Países')
    const withdrawn = house.write(MEX, (desk) => {
      const [entry] = desk.reader.entries()
      if (entry !== undefined) withdraw(desk.reader, entry, desk.pen.author)
    })
    expect(withdrawn).toBeNull()
    expect(draw(house.desk())).toBe('1| Agradecer a los Países')
  })

  it('is not imitated by the country: its own words begin a suggestion of their own', () => {
    const house = gatehouse()
    house.write(RAPPORTEUR, dictate)
    expect(
      house.write(MEX, (desk) => void desk.pen.insertText(after(desk, 'once '), 'queridos ')),
    ).toBeNull()
    expect(house.desk().reader.entries()).toHaveLength(2)
  })

  it('keeps flags apart when he writes in turns for himself and for a country, and deletes between', () => {
    const desk = deskFor('SE', baseUpdate('1| Agradecer a los Países'), 10)
    desk.pen.insertText(before(desk, 'los'), 'todos ')
    penFor(desk, 'MEX', 'SE').insertText(after(desk, 'Países'), ' Miembros')
    desk.pen.deleteRange(before(desk, 'Agradecer'), after(desk, 'Agra'))
    desk.pen.insertText(before(desk, 'dos '), 'y')
    expect(draw(desk)).toContain('[+SE:toydos ]los Países[+MEX: Miembros]')
  })
})
