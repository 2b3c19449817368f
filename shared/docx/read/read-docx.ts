import type { Document } from '../../document/document.ts'
import type { MarkedLabel } from '../../document/labels.ts'
import { markedLabelsBy } from '../../document/labels.ts'
import { groupsIn } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { Authors } from './authors.ts'
import { createAuthors } from './authors.ts'
import { readBase } from './base.ts'
import type { Blocks } from './blocks.ts'
import { blocksIn } from './blocks.ts'
import { readComments } from './comments.ts'
import type { NoteMixing } from './footnotes.ts'
import { footnotesAt, noteMixingOf, readNotes } from './footnotes.ts'
import type { ImportError } from './import-error.ts'
import type { Lists } from './lists.ts'
import { createNumbering, readLists } from './lists.ts'
import { readStyles } from './look.ts'
import type { Notice } from './notices.ts'
import { createNotices } from './notices.ts'
import type { Origin, Places } from './paragraphs.ts'
import { readParagraphs } from './paragraphs.ts'
import { saverOf } from './properties.ts'
import type { Referred } from './referred.ts'
import { optionalPart, pathOf, relationsOf } from './relations.ts'
import { drawnWordsIn, surveyPackage } from './survey-package.ts'
import { createSurvey, surveyText } from './survey-text.ts'
import type { Survey } from './survey.ts'
import type { Root } from './tree.ts'
import { child, parsePart } from './tree.ts'
import { unpack } from './unpack.ts'

/** A Word file as a document, with the numbering it brought along. */
export interface ReadDocx {
  readonly document: Document
  readonly lists: Lists
  readonly places: ReadonlyMap<ParagraphId, Places>
  /** What refers to a paragraph's number, by the paragraph that says it; in the document it is words. */
  readonly referred: ReadonlyMap<ParagraphId, readonly Referred[]>
  readonly breaks: Breaks
  /** Paragraphs of which the file does not say what they are; in the document they are something. */
  readonly unsaid: ReadonlySet<ParagraphId>
  /** How likely its footnotes have each other's words, or none. */
  readonly noteMixing: NoteMixing
  /** What we put inside it when we wrote it (`DocxRequest.base`), whatever became of its text since. */
  readonly base: string | null
  /** What of it does not come in as it is. */
  readonly notices: readonly Notice[]
}

/** Where lines end within paragraphs; in the document there is a blank at each of these offsets. */
export type Breaks = ReadonlyMap<ParagraphId, readonly number[]>

/**
 * Reads the body of a Word file with its tracked changes, its notes and comments, and tells what
 * else there is in it.
 */
export function readDocx(bytes: Uint8Array): Result<ReadDocx, ImportError> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const roots = relationsOf(parts, '')
  if (!roots.ok) return roots
  const path = pathOf(roots.value, 'officeDocument')
  const xml = path === undefined ? undefined : parts.get(path)
  if (path === undefined || xml === undefined) return err({ kind: 'not-a-docx' })
  const main = parsePart(path, xml)
  if (!main.ok) return main
  const body = child(main.value, 'w:body')
  if (main.value.name !== 'w:document' || body === null) return err({ kind: 'not-a-docx' })
  const relations = relationsOf(parts, path)
  if (!relations.ok) return relations
  const beside = new Map<string, Root>()
  for (const name of BESIDE) {
    const part = optionalPart(parts, pathOf(relations.value, name))
    if (!part.ok) return part
    if (part.value !== null) beside.set(name, part.value)
  }
  const base = readBase(parts)
  const notices = createNotices()
  const surveyed = surveyPackage(parts, relations.value, base, notices)
  if (!surveyed.ok) return surveyed
  const { names } = main.value
  const authors = createAuthors()
  const blocks = blocksIn(body, names, authors)
  if (blocks.paragraphs.length > PARAGRAPH_LIMIT) {
    return err({ kind: 'too-many', limit: PARAGRAPH_LIMIT })
  }
  const drawnWords = (part: string | undefined) => drawnWordsIn(parts, part)
  const survey = createSurvey(notices, names, relations.value, drawnWords)
  const origin = { saver: saverOf(parts, base !== null), isClosed: base?.isClosed ?? null }
  const read = assemble(blocks, authors, (name) => beside.get(name) ?? null, survey, origin)
  return ok({ ...read, base: base?.text ?? null, notices: notices.list() })
}

/** The parts beside the body that are read, as its relations call them. */
const BESIDE = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
] as const

/** The labels of a view, one for each paragraph that `viewOf` gives, in the file's own format. */
export function readLabels(
  { document, lists, places }: ReadDocx,
  view: 'accepted' | 'original',
): readonly (string | null)[] {
  const next = createNumbering(lists)
  const bearers = groupsIn(view, document).flatMap((group) => group.at(-1) ?? [])
  return bearers.map(({ id }) => next(places.get(id)?.[view] ?? null))
}

/** What stands before each paragraph of the marked view, in the file's own format. */
export function readMarkedLabels({ document, lists, places }: ReadDocx): readonly MarkedLabel[] {
  return markedLabelsBy(document, (view) => {
    const next = createNumbering(lists)
    return ({ id }) => next(places.get(id)?.[view] ?? null)
  })
}

/** A text of 300 pages has some six thousand. */
const PARAGRAPH_LIMIT = 100_000

function assemble(
  blocks: Blocks,
  authors: Authors,
  beside: (name: (typeof BESIDE)[number]) => Root | null,
  survey: Survey,
  origin: Origin,
): Omit<ReadDocx, 'base' | 'notices'> {
  const styles = readStyles(beside('styles'))
  const lists = readLists(beside('numbering'))
  const found = readParagraphs(blocks.paragraphs, styles, lists, authors, origin)
  const parts = { footnote: beside('footnotes'), endnote: beside('endnotes') }
  const notes = {
    footnote: readNotes(parts.footnote, 'w:footnote'),
    endnote: readNotes(parts.endnote, 'w:endnote'),
  }
  const threads = readComments(beside('comments'), beside('commentsExtended'), found)
  surveyText(found, blocks, { ...parts, comments: beside('comments') }, lists, survey)
  return {
    document: {
      language: styles.language,
      paragraphs: found.map(({ paragraph, anchors }) => {
        const footnotes = footnotesAt(anchors, notes)
        return footnotes.length === 0 ? paragraph : { ...paragraph, footnotes }
      }),
      suggestions: authors.suggestions,
      ...(threads.length > 0 && { threads }),
    },
    lists,
    places: new Map(found.map(({ paragraph, places }) => [paragraph.id, places])),
    noteMixing:
      origin.saver === 'other' ? 'no' : noteMixingOf(found.flatMap(({ anchors }) => anchors)),
    unsaid: new Set(found.flatMap(({ paragraph, isSaid }) => (isSaid ? [] : paragraph.id))),
    referred: new Map(found.map(({ paragraph, referred }) => [paragraph.id, referred])),
    breaks: new Map(found.map(({ paragraph, breaks }) => [paragraph.id, breaks])),
  }
}
