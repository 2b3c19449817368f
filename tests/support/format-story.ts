import * as Y from 'yjs'
import { markedLabels } from '../../shared/document/labels.ts'
import { spelledOut } from '../../shared/document/references.ts'
import { viewOf } from '../../shared/document/views.ts'
import { blocksOf } from '../../shared/draft/blocks.ts'
import { replyTo, resolveThread } from '../../shared/draft/comment.ts'
import { readComments } from '../../shared/draft/comments.ts'
import { readCirculation, silencesOf } from '../../shared/draft/circulations.ts'
import { decide, lastDecision, undoDecision } from '../../shared/draft/decide.ts'
import type { Decider } from '../../shared/draft/decide.ts'
import { counterpartsOf } from '../../shared/draft/counterparts.ts'
import { isBegun, openDraft } from '../../shared/draft/draft.ts'
import type { Entry } from '../../shared/draft/entry.ts'
import { importsOf, recordImport } from '../../shared/draft/imports.ts'
import { openReader } from '../../shared/draft/open-reader.ts'
import { closeRound, draftAt, roundsOf } from '../../shared/draft/rounds.ts'
import {
  readSettings,
  writeLetterheadPages,
  writeLogos,
  writeMeeting,
} from '../../shared/draft/settings.ts'
import { readStandings } from '../../shared/draft/standings.ts'
import { startDraft } from '../../shared/draft/start.ts'
import { support } from '../../shared/draft/support.ts'
import { withdraw } from '../../shared/draft/withdraw.ts'
import { commentOn, drawThreads, said } from './commenting.ts'
import { FORM } from '../../shared/meeting/form.ts'
import { alignmentOf } from '../../shared/translation/alignment.ts'
import { MEETING, after, before, deskFor, exchange } from './drafting.ts'
import type { Desk } from './drafting.ts'
import { penFor } from './gatekeeping.ts'
import { showParagraphs } from './notation.ts'
import { circulateSome } from './circulation-story.ts'
import { agreeOnSome } from './standing-story.ts'
import { translate } from './translation-story.ts'

/** A draft in which everything has happened that can be stored: every map, every kind of record. */
export function tellStory(): Uint8Array {
  const base = openingUpdate()
  const mex = deskFor('MEX', base, 10)
  const can = deskFor('CAN', base, 20)
  const chair = deskFor('PPT', base, 30)
  const scribe = deskFor('SE', base, 40)
  const all = [mex, can, chair, scribe]
  const meet = () => exchange(...all)
  const by: Decider = { name: 'Elena Robles', atMs: 1_700_000_000_000 }

  mex.pen.insertText(after(mex, 'Agradecer'), ' mucho')
  can.pen.replaceRange(before(can, 'informe'), after(can, 'informe'), 'estudio')
  meet()
  decide(chair.reader, pendingOf(chair), 'accepted', by)
  can.pen.deleteRange(before(can, 'Tomar nota'), after(can, 'Tomar nota'))
  meet()
  decide(chair.reader, pendingOf(chair), 'rejected', by)
  mex.pen.move(before(mex, 'Instar').paragraph, null)
  meet()
  decide(chair.reader, pendingOf(chair), 'accepted', by)
  closeRound(chair.reader, by)
  meet()
  mex.pen.insertParagraphs(after(mex, 'a los Países.'), [
    { props: { kind: 'plain', level: 0 }, text: '' },
    {
      props: { kind: 'point', level: 1 },
      text: 'Capacitar 🙂',
      formats: [{ attribute: 'italic', from: 0, to: 9 }],
    },
  ])
  can.pen.split(after(can, 'avances'))
  can.pen.setProps([before(can, 'Grupo').paragraph], { kind: 'section' })
  chair.pen.setFormat(before(chair, 'Tomar'), after(chair, 'Tomar'), 'underline', true)
  chair.pen.setFormat(before(chair, 'Grupo'), after(chair, 'Grupo'), 'bold', false)
  penFor(scribe, 'CRI', 'SE').insertText(after(scribe, 'Felicitar'), ' de nuevo')
  meet()
  can.pen.deleteRange(before(can, 'citar'), after(can, 'citar'))
  mex.pen.deleteRange(after(mex, 'su trabajo.'), before(mex, 'Grupo'))
  mex.pen.move(before(mex, 'Felicitar').paragraph, before(mex, 'Tomar').paragraph)
  mex.pen.insertText(after(mex, 'Tomar'), ' buena')
  mex.pen.undo()
  meet()
  for (const entry of pendingOf(chair).slice(0, 2)) {
    support(chair.reader, entry.suggestion, true, { party: 'PPT', delegate: 'Elena', atMs: 5 })
    support(can.reader, entry.suggestion, true, { party: 'CAN', delegate: 'Claire', atMs: 6 })
    meet()
    support(can.reader, entry.suggestion, false, { party: 'CAN', delegate: 'Claire', atMs: 7 })
  }
  decide(chair.reader, pendingOf(chair).slice(0, 1), 'accepted', by)
  const last = lastDecision(chair.reader)
  if (last !== null) undoDecision(chair.reader, last.id, by)
  meet()
  const [own] = pendingOf(can).filter(({ suggestion }) => suggestion.party === 'CAN')
  if (own !== undefined) withdraw(can.reader, own, can.pen.author)
  reserve(mex, chair, meet, by)
  moveAndJoin(mex, can, chair, meet)
  talk(mex, can, meet)
  markAtOnce(mex, base, meet)
  refer(mex, can, meet)
  bringIn(mex, pendingOf(mex).slice(0, 1))
  translate(mex)
  agreeOnSome(mex, chair, meet)
  circulateSome(mex, chair, meet)
  return Y.encodeStateAsUpdate(mex.doc)
}

/** Says what a stored translation comes to beside its original; left out by drafts from before there were any. */
function tellTranslation(doc: Y.Doc): unknown {
  const draft = openDraft(doc, 'translation')
  if (!isBegun(draft)) return {}
  const [original, translation] = [openReader(openDraft(doc)), openReader(draft)]
  const records = counterpartsOf(draft)
  return {
    translation: {
      marked: showParagraphs(translation.document().paragraphs).split('\n'),
      entries: translation.entries().map(tellEntry),
      settings: readSettings(draft),
      records,
      alignment: alignmentOf(original.document(), translation.document(), records),
    },
  }
}

/** What a reader makes of a stored draft, in words that can be compared. */
export function tellOf(update: Uint8Array): unknown {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, update)
  const reader = openReader(openDraft(doc))
  const document = reader.document()
  const lines = (view: 'marked' | 'accepted' | 'original') =>
    showParagraphs(viewOf(spelledOut(document, view), view)).split('\n')
  const { setAside } = reader.ledger()
  return JSON.parse(
    JSON.stringify({
      marked: lines('marked'),
      accepted: lines('accepted'),
      original: lines('original'),
      labels: markedLabels(document),
      entries: reader.entries().map(tellEntry),
      suggestions: [...document.suggestions.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      rounds: roundsOf(reader.draft).map((round) => {
        const then = draftAt(reader.draft, round)
        const text = then.ok ? showParagraphs(openReader(then.value).document().paragraphs) : 'lost'
        return { number: round.number, order: round.order, by: round.by, text: text.split('\n') }
      }),
      threads: drawThreads({ reader }),
      // Left out by drafts from before there were any.
      ...(reader.draft.imports.size > 0 && { imports: importsOf(reader.draft) }),
      ...(blocksOf(reader.draft).length > 0 && { blocks: blocksOf(reader.draft) }),
      ...(reader.draft.standings.size > 0 && { standings: [...readStandings(reader)] }),
      ...(reader.draft.circulations.size > 0 && {
        silences: silencesOf(reader),
        final: readCirculation(reader).final,
      }),
      settings: readSettings(reader.draft),
      ...(tellTranslation(doc) as object), // made just above
      setAside: setAside + readComments(reader).setAside,
    }),
  ) as unknown // it was made of plain data just now
}

function openingUpdate(): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 1
  const point = (text: string, level: 0 | 1 | 2) =>
    ({ props: { kind: 'point', level }, text }) as const
  startDraft(doc, {
    template: 'conclusiones-grcm',
    title: 'Conclusiones',
    meeting: { ...MEETING, theme: 'Movilidad', group: 'protection', isVirtual: true },
    form: { ...FORM, thirdLevel: 'dash', proTempore: 'Pro Tempore' },
    paragraphs: [
      { props: { kind: 'title', level: 0 }, text: 'CONCLUSIONES', pattern: 'CONCLUSIONES' },
      point('Agradecer el informe a los Países.', 0),
      point('Tomar nota de los avances y de su trabajo.', 1),
      {
        props: { kind: 'group', level: 0 },
        text: 'Grupo de Trabajo',
        formats: [{ attribute: 'bold', from: 0, to: 5 }],
        footnotes: [{ offset: 5, text: 'Del acta de 2020.' }],
      },
      point('Instar a la PPT.', 1),
      point('Felicitar a México.', 0),
    ],
  })
  writeMeeting(openDraft(doc), { ...MEETING, city: 'Panamá', theme: 'Movilidad' })
  const svg = { slot: 'left', mediaType: 'image/svg+xml', base64: 'PHN2Zy8+' } as const
  const size = { widthPx: 10, heightPx: 20 }
  writeLogos(openDraft(doc), [
    { ...svg, ...size },
    { ...svg, ...size, slot: 'center' },
  ])
  writeLetterheadPages(openDraft(doc), 'last')
  return Y.encodeStateAsUpdate(doc)
}

function reserve(mex: Desk, chair: Desk, meet: () => void, by: Decider): void {
  mex.pen.addFootnote(after(mex, 'Felicitar'), 'México no se felicita.', true)
  chair.pen.addFootnote(after(chair, 'Tomar'), 'Véase el informe.', false)
  meet()
  const notes = pendingOf(chair).filter(({ kind }) => kind === 'footnote')
  decide(chair.reader, notes, 'accepted', by)
  meet()
  for (const { footnotes = [] } of mex.reader.document().paragraphs) {
    for (const { id, of } of footnotes) if (of === 'MEX') mex.pen.liftFootnote(id)
  }
  mex.pen.addFootnote(before(mex, 'Instar'), 'México reflexiona.', true)
  meet()
}

/** By the record alone: what a file becomes is what a delegate types. */
function bringIn({ doc, reader }: Desk, entries: readonly Entry[]): void {
  const became = entries.map(({ suggestion }) => ['a change', suggestion.id] as const)
  const by = { party: 'MEX', delegate: 'Ana Peña', atMs: 4 } as const
  doc.transact(() => {
    const file = { file: 'respuesta.docx', digest: 'a digest', isWhole: true }
    recordImport(reader.draft, { ...by, ...file, changes: became })
  })
}

/** Moves by one who sees what another writes meanwhile, and by one who does not; joins before and after them. */
function moveAndJoin(mex: Desk, can: Desk, chair: Desk, meet: () => void): void {
  mex.pen.insertText(after(mex, 'México.'), '\nReconocer.\nContinuar.')
  meet()
  mex.pen.deleteRange(after(mex, 'Reconocer.'), before(mex, 'Continuar.'))
  can.pen.move(before(can, 'Felicitar').paragraph, null)
  chair.pen.insertText(after(chair, 'México.'), '\nSaludar.')
  meet()
  can.pen.move(before(can, 'Continuar.').paragraph, before(can, 'Saludar.').paragraph)
  chair.pen.split(after(chair, 'Conti'))
  meet()
}

/** To a point that stays, and to one that another country would strike. */
function refer(mex: Desk, can: Desk, meet: () => void): void {
  const letterOf = (words: string) => mex.reader.referenceTo(before(mex, words).paragraph)
  mex.pen.insertText(
    after(mex, 'Grupo de Trabajo'),
    `, según ${letterOf('Agradecer')} y ${letterOf('Reconocer')}`,
  )
  meet()
  can.pen.deleteRange(before(can, 'Reconocer'), after(can, 'Reconocer.'))
  meet()
}

/** Two of one country write the same mark anew, each without the other. */
function markAtOnce(mex: Desk, base: Uint8Array, meet: () => void): void {
  const colleague = deskFor('MEX', base, 50)
  mex.pen.setFormat(before(mex, 'Saludar'), after(mex, 'Saludar'), 'bold', true)
  exchange(mex, colleague)
  mex.pen.setFormat(before(mex, 'Sal'), after(mex, 'Sal'), 'bold', false)
  colleague.pen.setFormat(before(colleague, 'dar'), after(colleague, 'dar'), 'bold', false)
  exchange(mex, colleague)
  meet()
}

function talk(mex: Desk, can: Desk, meet: () => void): void {
  const thread = commentOn(mex, 'Agradecer', '¿Por qué no «reconocer»?')
  meet()
  replyTo(can.reader.draft, thread, 'De acuerdo.', said('CAN', 2))
  commentOn(can, 'México', 'Con tilde.')
  meet()
  resolveThread(mex.reader.draft, thread, true, said('MEX', 3))
  meet()
}

function pendingOf({ reader }: Pick<Desk, 'reader'>): readonly Entry[] {
  return reader.entries().filter((entry) => entry.state === 'pending')
}

function tellEntry(entry: Entry) {
  const { suggestion, kind, state, inserted, deleted, restyled, footnote, against } = entry
  const told = { by: suggestion.party, kind, state, inserted, deleted, restyled, against }
  return footnote === null ? told : { ...told, footnote }
}
