import * as Y from 'yjs'
import { PARTIES } from '../../shared/meeting/party.ts'
import { forge, putTogether, takeApart } from '../support/forging.ts'
import type { Forgery } from '../support/forging.ts'
import type { Chance } from './chance.ts'

/** What an attacker knows of the draft: every page has all of it. */
export interface Known {
  readonly clients: readonly number[]
  readonly clockOf: (client: number) => number
  /** By map: keys and values of its entries. */
  readonly entries: readonly (readonly [map: string, key: string, value: unknown])[]
}

const MAPS = ['authorship', 'suggestions', 'marks', 'decisions', 'supports', 'rounds', 'comments']
  .concat(['imports', 'counterparts', 'standings', 'circulations', 'meta', 'meeting'])
  .flatMap((map) => [map, `translation/${map}`])
const BODIES = ['body', 'translation/body']
const NAMES = [...MAPS, ...BODIES, 'elsewhere']

export function knownIn(host: Y.Doc): Known {
  return {
    clients: [...host.store.clients.keys()],
    clockOf: (client) => Y.getState(host.store, client),
    entries: MAPS.flatMap((map) =>
      [...host.getMap(map).entries()].map(([key, value]) => [map, key, value] as const),
    ),
  }
}

/**
 * An honest update with something changed that honest people never change; mostly one thing, so
 * that not all fails for want of form.
 */
export function mutate(update: Uint8Array, known: Known, chance: Chance): Uint8Array {
  if (chance.below(6) === 0) return mutateBytes(update, chance)
  const forgery = takeApart(update)
  const times = chance.oneOf([1, 1, 1, 2, 4])
  for (let n = 0; n < times; n += 1) chance.oneOf(CHANGES)(forgery, known, chance)
  return putTogether(forgery)
}

type Change = (forgery: Forgery, known: Known, chance: Chance) => void

const CHANGES: readonly Change[] = [
  changeClient,
  changeOrigin,
  changeParent,
  changeKey,
  changeWords,
  changeValue,
  changeValue,
  changeValue,
  copyEntry,
  copyEntry,
  copyEntry,
  overwriteEntry,
  overwriteEntry,
  writeUnder,
  writeUnder,
  writeAs,
  reachBack,
  deleteSome,
  deleteSome,
  dropOne,
  (forgery) => void (forgery.deletions = []),
]

function changeClient(forgery: Forgery, known: Known, chance: Chance): void {
  const item = itemOf(forgery, chance)
  if (item === null) return
  const client = chance.oneOf([...known.clients, chance.below(2 ** 32)])
  const start = known.clockOf(client)
  const { client: old, clock: first } = item.id
  for (const struct of forgery.structs) {
    if (struct.id.client === old) {
      struct.id = Y.createID(client, start + Math.max(0, struct.id.clock - first))
    }
  }
}

function changeOrigin(forgery: Forgery, known: Known, chance: Chance): void {
  const item = itemOf(forgery, chance)
  if (item === null) return
  item.parent = null
  item.parentSub = null
  item.origin = idIn(known, chance)
  item.rightOrigin = chance.below(2) === 0 ? null : idIn(known, chance)
}

function changeParent(forgery: Forgery, known: Known, chance: Chance): void {
  const item = itemOf(forgery, chance)
  if (item === null) return
  Object.assign(item, { origin: null, rightOrigin: null })
  const isWithin = chance.below(6) === 0
  const parent = isWithin ? idIn(known, chance) : chance.oneOf(NAMES)
  Object.assign(item, { parent })
}

function changeKey(forgery: Forgery, known: Known, chance: Chance): void {
  const item = itemOf(forgery, chance)
  if (item === null || known.entries.length === 0) return
  const [map, key] = chance.oneOf(known.entries)
  Object.assign(item, { origin: null, rightOrigin: null, parent: map, parentSub: key })
}

function changeWords(forgery: Forgery, _known: Known, chance: Chance): void {
  const item = itemOf(forgery, chance)
  if (item === null) return
  item.content = chance.oneOf([
    () => new Y.ContentString('x'.repeat(item.length)),
    () => new Y.ContentDeleted(item.length),
    () => new Y.ContentEmbed({ s: 1 }),
    () => new Y.ContentEmbed({ p: '1.1', a: { kind: 'plain', level: 0 } }),
    () => new Y.ContentFormat('bold', true),
    () => new Y.ContentAny([{ s: 1 }]),
  ])()
}

/** A field of a value becomes another's, or something that nobody stores. */
function changeValue(forgery: Forgery, known: Known, chance: Chance): void {
  const entries = forgery.structs.filter(
    (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentAny,
  )
  if (entries.length === 0) return
  const item = chance.oneOf(entries)
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) return
  item.content = new Y.ContentAny([changed(item.content.arr[0], known, chance)])
}

function changed(value: unknown, known: Known, chance: Chance): unknown {
  const other = known.entries.length === 0 ? null : chance.oneOf(known.entries)[2]
  if (typeof value !== 'object' || value === null) {
    return chance.oneOf([other, '', 7, known.entries[0]?.[1]])
  }
  const fields = Object.entries(value)
  const [name] = chance.oneOf([...fields, ['country', ''], ['by', '']])
  const from = new Map(Object.entries(typeof other === 'object' && other !== null ? other : {}))
  const replacement = chance.oneOf([
    from.get(name),
    chance.oneOf(PARTIES),
    chance.oneOf(known.entries)[1],
    [...idsAsRange(known, chance)],
    null,
  ])
  return { ...value, [name]: replacement }
}

/** What stands in some map, once more, under a key of one's own. */
function copyEntry(forgery: Forgery, known: Known, chance: Chance): void {
  const at = nextOf(forgery, known)
  if (at === null || known.entries.length === 0) return
  const [map, , value] = entryIn(known, chance)
  const sign = map.endsWith('authorship') ? ':' : '.'
  const key = `${at.client}${sign}${at.clock}`
  const stored = chance.below(3) > 0 ? value : changed(value, known, chance)
  forgery.structs.push(forge({ ...at, parent: map, key, content: new Y.ContentAny([stored]) }))
}

/** Over what stands in some map, as `map.set` of a page would. */
function overwriteEntry(forgery: Forgery, known: Known, chance: Chance): void {
  const at = nextOf(forgery, known)
  if (at === null || known.entries.length === 0) return
  const [map, key, value] = entryIn(known, chance)
  const content = new Y.ContentAny([changed(value, known, chance)])
  forgery.structs.push(forge({ ...at, parent: map, key, content }))
}

/** Words for a suggestion that somebody made, at some place in the text. */
function writeUnder(forgery: Forgery, known: Known, chance: Chance): void {
  const at = nextOf(forgery, known)
  const made = suggestionsIn(known)
  if (at === null || made.length === 0) return
  const [map, suggestion] = chance.oneOf(made)
  const content = new Y.ContentAny([suggestion])
  const key = `${at.client}:${at.clock}`
  const parent = map.replace('suggestions', 'authorship')
  forgery.structs.push(forge({ ...at, parent, key, content }))
  forgery.structs.push(wordsAt({ ...at, clock: at.clock + 1 }, chance))
}

/** Words in the place where another client would go on writing. */
function writeAs(forgery: Forgery, known: Known, chance: Chance): void {
  const client = chance.oneOf(known.clients)
  if (forgery.structs.some(({ id }) => id.client === client)) return
  forgery.structs.push(wordsAt({ client, clock: known.clockOf(client) }, chance))
}

/** Says of what somebody wrote before that it is for another suggestion. */
function reachBack(forgery: Forgery, known: Known, chance: Chance): void {
  const at = nextOf(forgery, known)
  const made = suggestionsIn(known)
  if (at === null || made.length === 0) return
  const { client, clock } = idIn(known, chance)
  const [map, suggestion] = chance.oneOf(made)
  const content = new Y.ContentAny([suggestion])
  const key = `${client}:${clock}`
  const parent = map.replace('suggestions', 'authorship')
  forgery.structs.push(forge({ ...at, parent, key, content }))
}

/** At the very beginning of a text. */
function wordsAt(at: { readonly client: number; readonly clock: number }, chance: Chance): Y.Item {
  return forge({ ...at, parent: chance.oneOf(BODIES), content: new Y.ContentString('falso') })
}

function suggestionsIn({ entries }: Known): Known['entries'] {
  return entries.filter(([map]) => map.endsWith('suggestions'))
}

function deleteSome(forgery: Forgery, known: Known, chance: Chance): void {
  const { client, clock } = idIn(known, chance)
  forgery.deletions.push([client, clock, 1 + chance.below(4)])
}

function dropOne({ structs }: Forgery, _known: Known, chance: Chance): void {
  structs.splice(chance.below(structs.length), 1)
}

/** Where the sender itself would go on writing. */
function nextOf({ structs }: Forgery, known: Known): { client: number; clock: number } | null {
  const last = structs.at(-1)
  if (last === undefined) return null
  const { client } = last.id
  const own = structs.filter(({ id }) => id.client === client)
  const clock = own.reduce((end, { id, length }) => Math.max(end, id.clock + length), 0)
  return { client, clock: Math.max(clock, known.clockOf(client)) }
}

/** Of each map as often, however few it holds. */
function entryIn({ entries }: Known, chance: Chance): Known['entries'][number] {
  const map = chance.oneOf([...new Set(entries.map(([each]) => each))])
  return chance.oneOf(entries.filter(([each]) => each === map))
}

function itemOf({ structs }: Forgery, chance: Chance): Y.Item | null {
  const items = structs.filter((struct) => struct instanceof Y.Item)
  return items.length === 0 ? null : chance.oneOf(items)
}

function idIn(known: Known, chance: Chance): Y.ID {
  const client = chance.oneOf(known.clients)
  return Y.createID(client, chance.below(known.clockOf(client)))
}

function idsAsRange(known: Known, chance: Chance): readonly number[] {
  const { client, clock } = idIn(known, chance)
  return [client, clock, 1 + chance.below(known.clockOf(client) - clock)]
}

function mutateBytes(update: Uint8Array, chance: Chance): Uint8Array {
  const bytes = [...update]
  for (let n = chance.below(3); n >= 0; n -= 1) {
    const at = chance.below(bytes.length)
    const byte = chance.below(256)
    chance.oneOf([
      () => void (bytes[at] = byte),
      () => void (bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))),
      () => void bytes.splice(at, 0, byte),
      () => void bytes.splice(at, 1 + chance.below(3)),
      () => void bytes.push(...bytes.slice(at)),
    ])()
  }
  return Uint8Array.from(bytes)
}
