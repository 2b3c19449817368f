import { describe, expect, it } from 'vitest'
import { paragraphId } from '../../../shared/ids.ts'
import { outlineOf, subjectOf } from '../../../renderer/features/room/model/outline.ts'
import type { OutlineRow } from '../../../renderer/features/room/model/outline.ts'
import { pointsOf } from '../../../renderer/features/room/model/points.ts'
import { documentOf } from '../../support/notation.ts'

describe('the subject of a point', () => {
  it.each([
    ['Aprobar los informes de los Grupos de Trabajo.', 'Informes de los Grupos de Trabajo'],
    ['Aceptar y agradecer el Informe financiero, y pedir otro.', 'Informe financiero'],
    ['Tomar nota de la recomendación de Panamá de impulsar un diálogo.', 'Impulsar un diálogo'],
    ['Tomar nota del informe financiero.', 'Informe financiero'],
    ['Agradecer a la PPT la presentación del plan de trabajo.', 'Plan de trabajo'],
    ['Solicitar a la Secretaría Ejecutiva que convoque', 'Secretaría Ejecutiva que convoque'],
    ['amplia', 'Amplia'],
    ['. Reiterar el agradecimiento', 'Agradecimiento'],
    ['.', '…'],
  ])('%s → %s', (text, subject) => {
    expect(subjectOf(text, 'es')).toBe(subject)
  })

  it('drops the English openers too', () => {
    expect(subjectOf('To take note of the recommendation by Panama to hold talks.', 'en')).toBe(
      'Hold talks',
    )
  })
})

describe('the index', () => {
  const document = documentOf(`
    t| CONCLUSIONES
    1| Aprobar los informes.
    1| Agradecer el plan.
    g| Grupo de Trabajo:
    a| Instar a los Países.
    i| Revisar los datos.
    a| nada`)

  it('gathers what is pending below each number', () => {
    const pending = new Map([
      [paragraphId('p1'), 1],
      [paragraphId('p4'), 2],
      [paragraphId('p6'), 3],
    ])
    expect(outlineOf(document, pending).map(drawRow)).toEqual([
      '1. Informes (0)',
      '2. Plan (5) [a. Países (3), b. Nada (0)]',
    ])
  })

  it('is of the words that were there before: what is proposed in them changes no line', () => {
    const proposed = documentOf(`
      1| Tomar [+MEX:con firmeza ]nota de los [-CAN:informes][+CAN:datos].
      1| [+CRI:Agradecer el plan.] ¶[+CRI]`)
    expect(outlineOf(proposed, new Map()).map(drawRow)).toEqual(['1. Informes (0)', '2. Plan (0)'])
  })

  it('says how people call each paragraph', () => {
    const names = [...pointsOf(document).values()].map(({ name, after }) => name ?? `> ${after}`)
    expect(names).toEqual(['> null', '1', '2', '> 2', '2.a', '2.a.i', '2.b'])
  })
})

describe('the names of points', () => {
  it('keep the old name of one that changes its level', () => {
    const document = documentOf(`
      1| Uno
      a| Dos
      a>1:MEX| Tres
      a| Cuatro`)
    const { name, was } = pointsOf(document).get(paragraphId('p3')) ?? {}
    expect([was, name]).toEqual(['1.b', '2'])
    expect(pointsOf(document).get(paragraphId('p4'))?.name).toBe('2.a')
  })
})

describe('the name of a point that is to stand elsewhere', () => {
  it('is that of the place it comes to, and the others keep theirs', () => {
    const points = pointsOf(documentOf('1| uno\na| dos\na>^p5:MEX| tres\n1| cuatro\na| cinco'))
    const [third, fourth] = [points.get(paragraphId('p3')), points.get(paragraphId('p4'))]
    expect([third?.was, third?.name]).toEqual([null, '2.b'])
    expect(fourth?.name).toBe('2')
  })
})

describe('the old name of a point', () => {
  it('is that of the text as it was, though the number above it goes too', () => {
    const document = documentOf(`
      1| Uno ¶[-CAN]
      1| Dos
      a| Tres
      a>i:CRI| Cuatro`)
    const { name, was } = pointsOf(document).get(paragraphId('p4')) ?? {}
    expect([was, name]).toEqual(['2.b', '1.a.i'])
  })
})

function drawRow({ label, subject, pending, rows }: OutlineRow): string {
  const below = rows.length === 0 ? '' : ` [${rows.map(drawRow).join(', ')}]`
  return `${label} ${subject} (${pending})${below}`
}
