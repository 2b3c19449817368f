import * as Y from 'yjs'
import type { Party } from '../../shared/meeting/party.ts'
import type { Piece } from './forging.ts'
import { forge, forgeEntry } from './forging.ts'
import { CLIENT } from './guarded-draft.ts'
import type { GuardedDraft } from './guarded-draft.ts'

const NEW = CLIENT.stranger
export const words = (said: string) => new Y.ContentString(said)

/** What a program of MEX sends, and why it is not taken. */
export const FORGED: Readonly<Record<string, readonly [string, (draft: GuardedDraft) => Forged]>> =
  {
    'words under the client id of another country': [
      'foreign-client',
      ({ clockOf }) => forge(bodyItem({ client: CLIENT.CAN, clock: clockOf(CLIENT.CAN) })),
    ],
    'words under the client id of the base text': [
      'foreign-client',
      ({ clockOf }) => forge(bodyItem({ client: CLIENT.base, clock: clockOf(CLIENT.base) })),
    ],
    'words that say nothing of whose they are': ['base-text', () => forge(bodyItem({}))],
    'words that pass for base text': [
      'base-text',
      () => [forgeEntry(NEW, 0, 'authorship', `${NEW}:0`, ''), forge(bodyItem({ clock: 1 }))],
    ],
    'words for another country’s suggestion': [
      'foreign-suggestion',
      (draft) => [
        forgeEntry(NEW, 0, 'authorship', `${NEW}:0`, idOf(draft, 'CAN')),
        forge(bodyItem({ clock: 1 })),
      ],
    ],
    'words for a suggestion that nobody made': [
      'foreign-suggestion',
      () => [forgeEntry(NEW, 0, 'authorship', `${NEW}:0`, '9.9'), forge(bodyItem({ clock: 1 }))],
    ],
    'an authorship that reaches back': [
      'rewrites',
      (draft) =>
        forgeEntry(NEW, 0, 'authorship', `${CLIENT.CAN}:${draft.clockOf(CLIENT.CAN)}`, 'x'),
    ],
    'a suggestion in another country’s name': [
      'foreign-suggestion',
      () => forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, suggestionBy('CAN')),
    ],
    'a suggestion on behalf of another, as if a rapporteur': [
      'foreign-suggestion',
      () => forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, { ...suggestionBy('CAN'), by: 'MEX' }),
    ],
    'a suggestion on behalf of another, as if written by the secretariat': [
      'foreign-suggestion',
      () => forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, { ...suggestionBy('MEX'), by: 'SE' }),
    ],
    'another’s suggestion rewritten': [
      'rewrites',
      (draft) => forgeEntry(NEW, 0, 'suggestions', idOf(draft, 'CAN'), suggestionBy('MEX')),
    ],
    'its own suggestion rewritten': [
      'rewrites',
      (draft) => forgeEntry(NEW, 0, 'suggestions', idOf(draft, 'MEX'), suggestionBy('MEX')),
    ],
    'another’s mark rewritten': [
      'foreign-suggestion',
      (draft) => {
        const { marks } = draft.sit('MEX', NEW).reader.draft
        const key = [...marks.keys()].find((each) => each.startsWith(`${CLIENT.CAN}.`)) ?? ''
        return forgeEntry(NEW, 0, 'marks', key, { ...markOf(idOf(draft, 'CAN')), ranges: [] })
      },
    ],
    'another’s mark taken over': [
      'rewrites',
      (draft) => {
        const { marks } = draft.sit('MEX', NEW).reader.draft
        const key = [...marks.keys()].find((each) => each.startsWith(`${CLIENT.CAN}.`)) ?? ''
        return forgeEntry(NEW, 0, 'marks', key, markOf(idOf(draft, 'MEX')))
      },
    ],
    'a mark under another’s suggestion': [
      'foreign-suggestion',
      (draft) => forgeEntry(NEW, 0, 'marks', `${NEW}.0`, markOf(idOf(draft, 'CAN'))),
    ],
    'a mark over what nobody wrote': [
      'unknown-content',
      (draft) =>
        forgeEntry(NEW, 0, 'marks', `${NEW}.0`, {
          ...markOf(idOf(draft, 'MEX')),
          ranges: [CLIENT.base, 0, Number.MAX_SAFE_INTEGER - 1],
        }),
    ],
    'a format that reaches over what another’s page will write': [
      'unknown-content',
      (draft) =>
        forgeEntry(NEW, 0, 'marks', `${NEW}.0`, {
          ...markOf(idOf(draft, 'MEX')),
          ...{ kind: 'format', value: { attribute: 'bold', on: true } },
          ranges: [CLIENT.CAN, draft.clockOf(CLIENT.CAN) - 1, 2],
        }),
    ],
    'a mark that adds what nobody wrote': [
      'unknown-content',
      (draft) =>
        forgeEntry(NEW, 0, 'marks', `${NEW}.0`, {
          ...markOf(idOf(draft, 'MEX')),
          more: [CLIENT.base, 0, Number.MAX_SAFE_INTEGER - 1],
        }),
    ],
    'a mark that takes out what is no list': [
      'unknown-content',
      (draft) =>
        forgeEntry(NEW, 0, 'marks', `${NEW}.0`, { ...markOf(idOf(draft, 'MEX')), less: [1, 2] }),
    ],
    'a strike that reaches ahead': [
      'unknown-content',
      (draft) =>
        forgeEntry(NEW, 0, 'marks', `${NEW}.0`, {
          ...markOf(idOf(draft, 'MEX')),
          ranges: [NEW, 1, 9],
        }),
    ],
    'a decision': [
      'may-not-decide',
      (draft) => forgeEntry(NEW, 0, 'decisions', `${NEW}.0`, decisionOn(idOf(draft, 'CAN'))),
    ],
    'a decision over the chair’s': [
      'may-not-decide',
      (draft) => {
        const [key = ''] = [...draft.sit('MEX', NEW).reader.draft.decisions.keys()]
        return forgeEntry(NEW, 0, 'decisions', key, decisionOn(idOf(draft, 'MEX')))
      },
    ],
    'the end of a round': [
      'may-not-decide',
      () => forgeEntry(NEW, 0, 'rounds', `${NEW}.0`, { order: 1, at: 1, by: 'x', snapshot: '' }),
    ],
    'another meeting’s name': ['may-not-set', () => forgeEntry(NEW, 0, 'meta', 'title', 'Otra')],
    'support in another country’s name': [
      'foreign-suggestion',
      (draft) => forgeEntry(NEW, 0, 'supports', `${NEW}.0`, supportBy('CRI', idOf(draft, 'CAN'))),
    ],
    'support of its own suggestion': [
      'foreign-suggestion',
      (draft) => forgeEntry(NEW, 0, 'supports', `${NEW}.0`, supportBy('MEX', idOf(draft, 'MEX'))),
    ],
    'support of nothing': [
      'unknown-content',
      () => forgeEntry(NEW, 0, 'supports', `${NEW}.0`, supportBy('MEX', '9.9')),
    ],
    'a comment in another country’s name': [
      'foreign-suggestion',
      () => forgeEntry(NEW, 0, 'comments', `${NEW}.0`, commentBy('CAN')),
    ],
    'a reference to a paragraph that is not there': [
      'unknown-content',
      () => own(new Y.ContentEmbed({ r: '9.9' })),
    ],
    'a reference with something beside it': [
      'unknown-content',
      (draft) => own(new Y.ContentEmbed({ r: firstParagraph(draft), x: 1 })),
    ],
    'a reference for another country’s suggestion': [
      'foreign-suggestion',
      (draft) => [
        forgeEntry(NEW, 0, 'authorship', `${NEW}:0`, idOf(draft, 'CAN')),
        forge(bodyItem({ clock: 1, content: new Y.ContentEmbed({ r: firstParagraph(draft) }) })),
      ],
    ],
    'a file brought in another country’s name': [
      'foreign-suggestion',
      () => forgeEntry(NEW, 0, 'imports', `${NEW}.0`, fileOf('CAN')),
    ],
    'a file’s record over another’s': [
      'rewrites',
      () => forgeEntry(NEW, 0, 'imports', `${CLIENT.CAN}.0`, fileOf('MEX')),
    ],
    'an entry in a type that no draft has': [
      'unknown-content',
      () => forgeEntry(NEW, 0, 'elsewhere', 'x', 1),
    ],
    'a type within the text': [
      'unknown-content',
      () => forge(bodyItem({ content: new Y.ContentType(new Y.Map()) })),
    ],
    'a format of Yjs’s in the text': [
      'unknown-content',
      () => forge(bodyItem({ content: new Y.ContentFormat('bold', true) })),
    ],
    'a document within the document': [
      'unknown-content',
      () => forge(bodyItem({ content: new Y.ContentDoc(new Y.Doc()) })),
    ],
    'a paragraph with another’s id': [
      'unknown-content',
      () => own(new Y.ContentEmbed({ p: '1.1', a: { kind: 'plain', level: 0 } })),
    ],
    'signs that Word cannot hold': ['unknown-content', () => own(words('a\u0000b'))],
    'a paragraph’s break within a word': ['unknown-content', () => own(words('a\nb'))],
    'signs that show words in another order': ['unknown-content', () => own(words('a\u202Eb'))],
    'a piece that was never there': ['unknown-content', () => new Y.GC(Y.createID(NEW, 0), 5)],
    'words that were deleted before they came': [
      'deletes',
      () => forge(bodyItem({ content: new Y.ContentDeleted(5) })),
    ],
    'what comes after something that is missing': [
      'incomplete',
      () => forge(bodyItem({ clock: 7 })),
    ],
    'what stands beside something that is missing': [
      'incomplete',
      () => forge(bodyItem({ origin: Y.createID(777, 3) })),
    ],
  }

type Forged = Piece | readonly Piece[]

function bodyItem(claim: Partial<Parameters<typeof forge>[0]>): Parameters<typeof forge>[0] {
  const beginning = claim.origin === undefined ? { parent: 'body' } : {}
  return { client: NEW, clock: 0, content: words('falso'), ...beginning, ...claim }
}

/** Content of the text under a suggestion of the party's own, as an honest page writes it. */
export function own(content: Y.Item['content'], party: Party = 'MEX'): Y.Item[] {
  return [
    forgeEntry(NEW, 0, 'suggestions', `${NEW}.0`, suggestionBy(party)),
    forgeEntry(NEW, 1, 'authorship', `${NEW}:1`, `${NEW}.0`),
    forge(bodyItem({ clock: 2, content })),
  ]
}

export function idOf({ sit }: GuardedDraft, party: Party): string {
  const entries = sit('OBS', 998).reader.ledger().suggestions
  const found = [...entries.values()].find((each) => each.party === party)
  if (found === undefined) throw new Error(`${party} suggests something`)
  return found.id
}

function firstParagraph({ sit }: GuardedDraft): string {
  return sit('OBS', 996).reader.document().paragraphs[0]?.id ?? ''
}

const suggestionBy = (country: Party) => ({ country, delegate: 'x', at: 1 })
const markOf = (suggestion: string) => ({ suggestion, kind: 'delete', ranges: [CLIENT.base, 3, 2] })
export const decisionOn = (suggestion: string) => ({
  ...{ suggestion, verdict: 'accepted', order: 9, at: 1, by: 'x', batch: null },
  ...{ inserted: [], marks: [] },
})
const supportBy = (country: Party, suggestion: string) => ({
  ...{ suggestion, country, delegate: 'x', at: 1, on: true, order: 1 },
})
const fileOf = (country: Party) => ({
  ...{ country, delegate: 'x', at: 1, file: 'a.docx', digest: 'x', changes: [], whole: true },
})
export const commentBy = (country: Party) => ({
  ...{ kind: 'thread', country, delegate: 'x', at: 1, text: 'a', on: { ranges: [1, 5, 1] } },
})
