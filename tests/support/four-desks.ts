import { expect } from 'vitest'
import { labelsOf } from '../../shared/document/labels.ts'
import { textOf, viewOf } from '../../shared/document/views.ts'
import { decide } from '../../shared/draft/decide.ts'
import type { Party } from '../../shared/meeting/party.ts'
import { after, baseUpdate, before, deskFor, exchange } from './drafting.ts'
import type { Desk } from './drafting.ts'

export const BY = { name: 'Elena Robles', atMs: 99 }

/** Four at a table whose clock ticks with everything that is proposed. */
export function fourDesks() {
  let clock = 0
  const base = baseUpdate('1| uno\na| dos\na| tres\n1| cuatro')
  const sit = (party: Party, client: number) => deskFor(party, base, client, () => (clock += 1))
  const desks = {
    mex: sit('MEX', 10),
    can: sit('CAN', 20),
    cri: sit('CRI', 30),
    chair: sit('PPT', 40),
  }
  return { ...desks, meet: () => exchange(...Object.values(desks)) }
}

export const move = (desk: Desk, words: string, target: string | null) =>
  desk.pen.move(
    before(desk, words).paragraph,
    target === null ? null : before(desk, target).paragraph,
  )

export const join = (desk: Desk, words: string, next: string) =>
  desk.pen.deleteRange(after(desk, words), before(desk, next))

export const pending = ({ reader }: Desk, party?: Party) =>
  reader
    .entries()
    .filter(
      ({ state, suggestion }) =>
        state === 'pending' && (party ?? suggestion.party) === suggestion.party,
    )

export const draw = ({ reader }: Desk, view: 'marked' | 'accepted' | 'original' = 'accepted') => {
  const paragraphs = viewOf(reader.document(), view)
  const labels = labelsOf(paragraphs)
  return paragraphs.map((each, at) => `${labels[at] ?? ''}${textOf(each)}`).join(' / ')
}

/** Accepts all, or rejects it, and expects what was shown before. */
export function expectPromise({ chair }: { readonly chair: Desk }, accepted: string): void {
  expect(draw(chair)).toBe(accepted)
  decide(chair.reader, pending(chair), 'accepted', BY)
  expect(draw(chair, 'marked')).toBe(accepted)
}
