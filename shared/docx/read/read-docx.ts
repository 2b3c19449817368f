import type { Document, View } from '../../document/document.ts'
import { groupsIn } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { relationsPathOf, targetPath } from '../package.ts'
import { createAuthors } from './authors.ts'
import { readBase } from './base.ts'
import { readComments } from './comments.ts'
import { footnotesAt, readNotes } from './footnotes.ts'
import type { ImportError } from './import-error.ts'
import type { Lists } from './lists.ts'
import { createNumbering, readLists } from './lists.ts'
import { readStyles } from './look.ts'
import type { Places } from './paragraphs.ts'
import { readParagraphs } from './paragraphs.ts'
import type { Node } from './tree.ts'
import { attribute, child, childrenOf, parsePart, under } from './tree.ts'
import type { Parts } from './unpack.ts'
import { unpack } from './unpack.ts'

/** A Word file as a document, with the numbering it brought along. */
export interface ReadDocx {
  readonly document: Document
  readonly lists: Lists
  readonly places: ReadonlyMap<ParagraphId, Places>
  /** What we put inside it when we wrote it (`DocxRequest.base`), whatever became of its text since. */
  readonly base: string | null
  /** What its pages show and the document has not. */
  readonly leftOut: LeftOut
}

export interface LeftOut {
  readonly pictures: number
  /** Their words are read cell by cell. */
  readonly tables: number
}

/**
 * Reads the body of a Word file with its tracked changes, its notes and comments. Headers and
 * pictures are left.
 */
export function readDocx(bytes: Uint8Array): Result<ReadDocx, ImportError> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return unpacked
  const parts = unpacked.value
  const roots = relationsOf(parts, '')
  if (!roots.ok) return roots
  const path = roots.value.get('officeDocument')
  const xml = path === undefined ? undefined : parts.get(path)
  if (path === undefined || xml === undefined) return err({ kind: 'not-a-docx' })
  const main = parsePart(path, xml)
  if (!main.ok) return main
  const body = child(main.value, 'w:body')
  if (main.value.name !== 'w:document' || body === null) return err({ kind: 'not-a-docx' })
  const relations = relationsOf(parts, path)
  if (!relations.ok) return relations
  const beside = new Map<string, Node>()
  for (const name of BESIDE) {
    const part = optionalPart(parts, relations.value.get(name))
    if (!part.ok) return part
    if (part.value !== null) beside.set(name, part.value)
  }
  const read = assemble(body, (name) => beside.get(name) ?? null)
  return ok({ ...read, base: readBase(parts) })
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

/**
 * The labels of a view, one for each paragraph that `viewOf` gives, in the file's own format. In
 * the marked view they are those of everything accepted, as Word shows them.
 */
export function readLabels(read: ReadDocx, view: View): readonly (string | null)[] {
  const next = createNumbering(read.lists)
  const { paragraphs } = read.document
  const settled = view === 'original' ? 'original' : 'accepted'
  const bearers =
    view === 'marked'
      ? paragraphs
      : groupsIn(view, read.document).flatMap((group) => group.at(-1) ?? [])
  return bearers.map(({ id }) => next(read.places.get(id)?.[settled] ?? null))
}

function assemble(
  body: Node,
  beside: (name: (typeof BESIDE)[number]) => Node | null,
): Omit<ReadDocx, 'base'> {
  const styles = readStyles(beside('styles'))
  const lists = readLists(beside('numbering'))
  const authors = createAuthors()
  const found = readParagraphs(body, styles, lists, authors)
  const notes = {
    footnote: readNotes(beside('footnotes'), 'w:footnote'),
    endnote: readNotes(beside('endnotes'), 'w:endnote'),
  }
  const threads = readComments(beside('comments'), beside('commentsExtended'), found)
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
    leftOut: {
      // Newer programs write each picture in both ways.
      pictures: under(body, 'w:drawing').length || under(body, 'w:pict').length,
      tables: under(body, 'w:tbl').length,
    },
  }
}

function optionalPart(parts: Parts, path: string | undefined): Result<Node | null, ImportError> {
  const xml = path === undefined ? undefined : parts.get(path)
  return path === undefined || xml === undefined ? ok(null) : parsePart(path, xml)
}

/** The parts that a part (or, for '', the package) refers to, by the last step of the type. */
function relationsOf(parts: Parts, path: string): Result<ReadonlyMap<string, string>, ImportError> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = optionalPart(parts, relationsPathOf(path))
  if (!relations.ok) return relations
  const found = childrenOf(relations.value, 'Relationship').map(
    (node) =>
      [
        (attribute(node, 'Type') ?? '').replace(/^.*\//, ''),
        targetPath(attribute(node, 'Target') ?? '', folder),
      ] as const,
  )
  return ok(new Map(found.toReversed()))
}
