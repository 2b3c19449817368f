import { describe, expect, it } from 'vitest'
import { found } from '../../../support/findings.ts'

describe('checkText on signs', () => {
  it('finds blanks too many and blanks before a sign', () => {
    expect(found('p| Los  Países , Miembros.')).toEqual([
      'p1 double-blank «  » → « »',
      'p1 stray-blank « » → «»',
    ])
  })

  it('finds brackets and quotation marks without their other half', () => {
    expect(found('p| El Grupo (GRCM formuló “lo siguiente.')).toEqual([
      'p1 unbalanced «(»',
      'p1 unbalanced «“»',
    ])
    expect(found('p| El Grupo) dijo "así.')).toEqual(['p1 unbalanced «)»', 'p1 unbalanced «"»'])
    expect(found('p| Son: a) uno; b) dos (“y «más»”). O bien: 1) tres; 2) cuatro.')).toEqual([])
  })

  it('finds what a template left open, and no ellipsis that is meant', () => {
    expect(found('1| Celebrar la próxima reunión en …\n1| ¿…?\n1| A más tardar el día …:')).toEqual(
      ['p1 gap «…»', 'p2 gap «…»', 'p3 gap «…»'],
    )
    expect(found('1| Tomar nota de que «todos (…) los Países» lo harán…')).toEqual([])
  })

  it('finds two sentences that grew together', () => {
    expect(found('p| De los países.Realizar la reunión. Vea www.iom.int y EE.UU.')).toContain(
      'p1 lost-break «.» → «. »',
    )
    expect(found('p| Vea www.iom.int.')).toEqual([])
  })
})

describe('checkText on endings', () => {
  it('finds the one point without a stop among others that have one', () => {
    expect(found('1| Instar.\n1| Exhortar\n1| Agradecer.')).toEqual([
      'p2 no-stop «Exhortar» → «Exhortar.»',
    ])
  })

  it('takes it for the manner of a list where most do without', () => {
    expect(found('1| Actualizar:\na| Taller\na| Curso\na| Foro.')).toEqual([])
  })

  it('keeps a closing mark within the sentence', () => {
    expect(found('1| Uno.\n1| El “Plan (nuevo)”\n1| Tres.')).toEqual([
      'p2 no-stop «(nuevo)”» → «(nuevo)”.»',
    ])
  })

  it('finds a sentence that goes on in the next paragraph', () => {
    expect(found('p| Agradecer por su participación\np| en el GRCM.')).toEqual([
      'p1 cut-sentence «participación»',
    ])
    expect(found('p| Los puntos:\np| en el GRCM.')).toEqual([])
  })
})
