import * as Y from 'yjs'
import { decide } from '../../shared/draft/decide.ts'
import type { TextName } from '../../shared/draft/draft.ts'
import { createGate } from '../../shared/draft/gate.ts'
import type { Gate } from '../../shared/draft/gate.ts'
import type { Party } from '../../shared/meeting/party.ts'
import type { Role, Seat } from '../../shared/meeting/roles.ts'
import { after, baseUpdate, before, deskFor } from './drafting.ts'
import type { Desk } from './drafting.ts'
import { putTogether } from './forging.ts'
import type { Forgery } from './forging.ts'

/** Whose client ids are whose in the draft below; 60 is not known yet. */
export const CLIENT = { base: 1, MEX: 10, CAN: 20, PPT: 30, stranger: 60 } as const

const ROLES: Partial<Record<Party, Role>> = { PPT: 'chair', SE: 'rapporteur', OBS: 'observer' }

export function seatOf(party: Party): Seat {
  return { party, role: ROLES[party] ?? 'delegate', name: party }
}

/** A draft behind its gate: Mexico and Canada wrote, the chair decided on one of the two. */
export interface GuardedDraft {
  readonly host: Y.Doc
  readonly gate: Gate
  /** What the gate says to an update made by hand; null when it lets it in. */
  readonly send: (party: Party, forgery: Partial<Forgery> | Uint8Array) => string | null
  /** As a party has it, with a client id that nobody else has. */
  readonly sit: (party: Party, client: number) => Desk
  /** The next clock of a client. */
  readonly clockOf: (client: number) => number
}

/** `text`: in which of a meeting's texts all this is. What is made by hand names the types of an original. */
export function guardDraft(text: TextName = 'original'): GuardedDraft {
  const host = new Y.Doc({ gc: false })
  const guarded = '1| Agradecer a los Países\na| Instar a la PPT'
  Y.applyUpdate(host, baseUpdate(guarded, CLIENT.base, text))
  if (text === 'translation') Y.applyUpdate(host, baseUpdate(BESIDE, CLIENT.base + 1))
  const gate = createGate(() => Y.encodeStateAsUpdate(host))
  gate.bind(CLIENT.base, 'OBS')
  const sit = (party: Party, client: number) =>
    deskFor(party, Y.encodeStateAsUpdate(host), client, () => client, text)
  const write = (party: 'MEX' | 'CAN' | 'PPT', change: (desk: Desk) => void) => {
    const desk = sit(party, CLIENT[party])
    change(desk)
    const update = Y.encodeStateAsUpdate(desk.doc, Y.encodeStateVector(host))
    if (!gate.admit(update, seatOf(party)).ok) throw new Error(`${party} is honest`)
    Y.applyUpdate(host, update)
  }
  write('MEX', (desk) => void desk.pen.insertText(after(desk, 'Agradecer'), ' mucho'))
  write('CAN', (desk) => void desk.pen.deleteRange(before(desk, 'Instar'), after(desk, 'Instar')))
  write('PPT', ({ reader }) => {
    const [first] = reader.entries()
    if (first !== undefined) decide(reader, [first], 'accepted', { name: 'PPT', atMs: 1 })
  })
  return {
    host,
    gate,
    sit,
    clockOf: (client) => Y.getState(host.store, client),
    send(party, forgery) {
      const update =
        forgery instanceof Uint8Array
          ? forgery
          : putTogether({ structs: [], deletions: [], ...movedTo(text, forgery) })
      const verdict = gate.admit(update, seatOf(party))
      if (verdict.ok) Y.applyUpdate(host, update)
      return verdict.ok ? null : verdict.error
    },
  }
}

/** The original that lies beside a guarded translation. */
export const BESIDE = '1| Reconocer'

/** The same, under the names that the other text's types have. */
function movedTo(text: TextName, forgery: Partial<Forgery>): Partial<Forgery> {
  for (const struct of forgery.structs ?? []) {
    const parent: unknown = struct instanceof Y.Item ? struct.parent : null
    if (text === 'translation' && typeof parent === 'string' && !parent.includes('/')) {
      Object.assign(struct, { parent: `translation/${parent}` })
    }
  }
  return forgery
}
