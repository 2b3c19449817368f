import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../shared/document/document.ts'
import type { Thread } from '../../../shared/document/threads.ts'
import { viewOf } from '../../../shared/document/views.ts'
import { parseLetterheadFile } from '../../../shared/docx/graft/letterhead-file.ts'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import type { DocxRequest } from '../../../shared/docx/write/write-docx.ts'
import { EXPORT_MODES } from '../../../shared/docx/export-modes.ts'
import { exported } from '../../support/exported.ts'
import { documentOf, showParagraphs } from '../../support/notation.ts'
import { anyDocument } from '../../support/random-document.ts'
import { withNotes } from '../../support/random-notes.ts'
import { wordLetterhead } from '../../support/word-letterhead.ts'

const SCOPE = { maxParagraphs: 6, hasStruckNewEnds: true, hasMarkedEnds: true }
const STANDING = withNotes(anyDocument(SCOPE))
const ANYTHING = withNotes(anyDocument({ ...SCOPE, hasMoves: true }))

describe('a tracked file with footnotes and comments', () => {
  it('says the footnotes of every view', async () => {
    await fc.assert(
      fc.asyncProperty(
        STANDING,
        fc.constantFrom('accepted', 'original'),
        async (document, view) => {
          expect(notesIn(viewOf(await read(document), view))).toEqual(
            notesIn(viewOf(document, view)),
          )
        },
      ),
    )
  })

  it('says what was said, by whom, when, in answer to what and about which words', async () => {
    await fc.assert(
      fc.asyncProperty(STANDING, async (document) => {
        const copy = await read(document)
        expect(copy.threads?.map(told)).toEqual(document.threads?.map(told))
        expect(copy.threads?.map(about)).toEqual(
          document.threads?.map((thread) => about(asInWord(thread, document))),
        )
      }),
    )
  })

  it('is a sound Word file in every mode, on either letterhead', async () => {
    const own = parseLetterheadFile(await wordLetterhead())
    if (!own.ok) throw new Error(own.error.kind)
    const letterhead = fc.constantFrom({}, { ownLetterhead: own.value })
    await fc.assert(
      fc.asyncProperty(ANYTHING, fc.constantFrom(...EXPORT_MODES), letterhead, async (...drawn) => {
        const [document, mode, on] = drawn
        const file = await exported(document, { mode, pending: 'in', base: '{"a":"<1>"}', ...on })
        expect(readDocx(file).ok).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('loses no comment where paragraphs move', async () => {
    await fc.assert(
      fc.asyncProperty(ANYTHING, async (document) => {
        expect((await read(document)).threads?.map(told)).toEqual(document.threads?.map(told))
      }),
    )
  })
})

describe('a clean file', () => {
  const document = documentOf('1| Instar[^MEX:No aplica] a [-CAN:todos][+MEX:algunos[^Véase]]')

  it('has the footnotes of its view, and no comments unless they are asked for', async () => {
    const [thread] = fc.sample(STANDING, { seed: 7, numRuns: 50 }).flatMap(threadsOf)
    const threads = thread === undefined ? [] : [thread]
    const clean = await read({ ...document, threads }, { mode: 'clean', pending: 'in' })
    expect(showParagraphs(clean.paragraphs)).toBe('1| Instar[^MEX:No aplica] a algunos[^Véase]')
    expect(clean.threads).toBeUndefined()
    const asked = await read({ ...document, threads }, { mode: 'original', hasComments: true })
    expect(showParagraphs(asked.paragraphs)).toBe('1| Instar[^MEX:No aplica] a todos')
    expect(asked.threads?.map(told)).toEqual(threads.map(told))
  })
})

async function read(document: Document, request?: Partial<DocxRequest>): Promise<Document> {
  const result = readDocx(await exported(document, request))
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.document
}

function notesIn(paragraphs: Document['paragraphs']) {
  return paragraphs.map(({ footnotes = [] }) =>
    footnotes.map(({ offset, text, of }) => `${offset} ${of ?? ''}: ${text}`),
  )
}

function told({ party, delegate, atMs, text, replies, resolved }: Thread) {
  const remarks = [{ party, delegate, atMs, text }, ...replies].map((each) =>
    [each.party, each.delegate, each.atMs, each.text].join('|'),
  )
  return { remarks, isResolved: resolved !== null }
}

const about = ({ passage }: Thread) => passage

/** A comment on words of a new paragraph has no range in the file: it is about that paragraph. */
function asInWord(thread: Thread, { paragraphs }: Document): Thread {
  const { spans } = thread.passage
  const ends = [spans[0], spans.at(-1)].map((span) =>
    paragraphs.find(({ id }) => id === span?.paragraph),
  )
  const isNew = ends.some(
    (each) =>
      each !== undefined && [...each.runs, each.end].every(({ insertion }) => insertion !== null),
  )
  const last = ends.at(-1)
  if (!isNew || last === undefined) return thread
  const words = last.runs.map(({ text }) => text).join('')
  const whole = [{ paragraph: last.id, from: 0, to: words.length }]
  return { ...thread, passage: { spans: whole, words: words.replace(/\s+/g, ' ').trim() } }
}

const threadsOf = ({ threads = [] }: Document): readonly Thread[] => threads
