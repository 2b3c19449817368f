import { describe, expect, it } from 'vitest'
import { found } from '../../../support/findings.ts'

describe('checkText on repeats', () => {
  const first = 'a| Revisión y difusión de la Campaña regional sobre los riesgos de la migración.'

  it('finds the same activity twice under one number', () => {
    const again =
      'a| Revisión y difusión de la Campaña Regional sobre los Riesgos de la Migración, con el apoyo de OIM.'
    expect(found(`1| Calendario:\n${first}\na| Foro.\n${again}`)).toEqual([
      `p4 repeated «${again.slice(3)}»`,
    ])
  })

  it('tells by the cells of a calendar what an activity is', () => {
    const taller = 'a| Taller sobre Salud y Protección de Personas Migrantes'
    const twice = (one: string, other: string) =>
      found(`1| Calendario:\n${taller}${one}.\n${taller}${other}.`).length
    expect(twice(' con el apoyo de OIM', ', impartido por la UNAM')).toBe(1)
    expect(twice(', en México', ', lugar y fecha por definir')).toBe(1)
    expect(twice(', en México', ', en Belice')).toBe(0)
    expect(twice(', en marzo de 2022', ', en mayo de 2022')).toBe(0)
  })

  it('lets the same stand under two numbers, and the next of a series', () => {
    expect(found(`1| Calendario:\n${first}\n1| Documentos:\n${first}`)).toEqual([])
    expect(
      found('1| II Taller sobre Salud y Protección.\n1| III Taller sobre Salud y Protección.'),
    ).toEqual([])
  })
})

describe('checkText on numbers', () => {
  it('finds a number that was typed before a point', () => {
    expect(found('1| Uno.\na| b. Dos.')).toEqual(['p2 typed-number «b. » → «»'])
    expect(found('1| La CRM.\n1| A. de México.')).toEqual([])
  })

  it('finds an item of a sentence that is out of its place', () => {
    expect(found('p| Temas: a) uno; c) dos; d) tres.')).toEqual(['p1 out-of-order «c» → «b»'])
    expect(found('p| Temas: i) uno; ii) dos; y 1) otro; 2) más; a) fin.')).toEqual([])
  })
})

describe('checkText', () => {
  it('tells what it finds in the order of the text', () => {
    expect(found('p| El GRGM.\np| El  GRGM.')).toEqual([
      'p1 acronym «GRGM» → «GRCM»',
      'p2 double-blank «  » → « »',
      'p2 acronym «GRGM» → «GRCM»',
    ])
  })

  it('reads the text as it would stand', () => {
    expect(found('p| El [-CAN:GRGM][+CAN:GRCM] se reúne.')).toEqual([])
  })
})
