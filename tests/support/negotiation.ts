import type { Desk } from './drafting.ts'
import { after, baseUpdate, before, deskFor, exchange } from './drafting.ts'

const BASE = `
  1| Agradecer a la PPT la presentación del informe.
  1| Tomar nota de la recomendación de Panamá.
  a| Solicitar a los Países su apoyo.`

/** A chair, Mexico and Canada over three points; Mexico has two suggestions, Canada one. */
export interface Negotiation {
  readonly chair: Desk
  readonly mexico: Desk
  readonly canada: Desk
  /** Brings everybody to the same text. */
  readonly meet: () => void
}

export function negotiation(): Negotiation {
  const base = baseUpdate(BASE)
  const chair = deskFor('PPT', base, 11)
  const mexico = deskFor('MEX', base, 12)
  const canada = deskFor('CAN', base, 13)
  const meet = () => exchange(chair, mexico, canada)
  mexico.pen.insertText(before(mexico, 'la presentación'), 'mucho ')
  canada.pen.deleteRange(before(canada, 'de Panamá'), after(canada, 'de Panamá'))
  mexico.pen.insertText(after(mexico, 'los Países'), ' Miembros')
  meet()
  return { chair, mexico, canada, meet }
}
