import type { ParagraphId } from '../../ids.ts'
import { unreachable } from '../../result.ts'
import { ALTERNATE, chosenOf, hasWords } from './alternates.ts'
import { isRestyled } from './dress.ts'
import type { Notices } from './notices.ts'
import { isPrivateSign } from './signs.ts'
import { surveyDrawing } from './survey-drawings.ts'
import { FIELD_NAMES, surveyFields } from './survey-fields.ts'
import type { Node } from './tree.ts'
import { attribute, child } from './tree.ts'
import { allWordsIn, wordsIn } from './words.ts'

/** Looks through a file for what does not come in as it is. */
export interface Survey {
  readonly notices: Notices
  /** What an element refers to outside the package: the address; null where it does not. */
  readonly addressOf: (id: string | null) => string | null
  /** What an inserted file is called; empty where nobody knows. */
  readonly fileOf: (id: string | null) => string
  /** What a chart or diagram of the package says. */
  readonly drawnWords: (id: string | null) => string
  /** The numbers of the revisions so far. */
  readonly revisions: Set<string>
  /** Of the elements that the text has: those that are to be looked at. */
  readonly kinds: ReadonlyMap<string, Kind>
  /** Whether any of them may stand in a run. */
  readonly hasInRuns: boolean
  readonly hasFields: boolean
}

export interface Surveyed {
  /** Where it is, or what it belongs to hangs; null where that is nowhere. */
  readonly id: ParagraphId | null
  /** Whether its tracked properties say another level or kind; others are of the layout. */
  readonly hasOtherLook: boolean
  /** Whether it is moved as a whole, which is read as a move. */
  readonly isMoved: boolean
}

/** Tells what of one paragraph is left out, comes in otherwise, or is badly said. */
export function surveyParagraph(paragraph: Node, surveyed: Surveyed, survey: Survey): void {
  const { kinds, hasInRuns, hasFields } = survey
  if (hasFields) surveyFields(paragraph, surveyed.id, survey.notices)
  if (kinds.size === 0) return
  let hasLeaving = false
  const look = (node: Node) => {
    for (const each of node.children) {
      if (!hasInRuns && each.name === 'w:r') continue
      const kind = kinds.get(each.name)
      if (each.name === 'w:moveFrom') hasLeaving = true
      if (kind !== undefined) tell(kind, each, node, surveyed, survey)
      const inner = kind === 'alternate' ? chosenOf(each) : each
      if (inner !== null && !WHOLE.has(kind)) look(inner)
    }
  }
  look(paragraph)
  if (hasLeaving && !surveyed.isMoved) survey.notices.add('moves', surveyed.id)
}

/** What is told as one thing, whatever stands in it. */
const WHOLE: ReadonlySet<Kind | undefined> = new Set(['drawing', 'equation'] as const)

function tell(kind: Kind, node: Node, parent: Node, surveyed: Surveyed, survey: Survey): void {
  const { id } = surveyed
  const { notices } = survey
  switch (kind) {
    case 'alternate':
      return
    case 'date':
      return notices.add('fields', id)
    case 'drawing':
      return surveyDrawing(node, id, notices, survey.drawnWords)
    case 'equation':
      return notices.add('equations', id, wordsIn(node))
    case 'file':
      return notices.add('files', id, survey.fileOf(attribute(node, 'r:id')))
    case 'layout':
      return notices.add('layout', id)
    case 'link':
      return link(node, id, survey)
    case 'look':
      if (!isEffective(node, parent, surveyed)) notices.add('layout', id)
      return revision(node, id, survey)
    case 'reading':
      return notices.add('readings', id, `${allWordsIn(node)} (${wordsOver(parent)})`)
    case 'revision':
      return revision(node, id, survey)
    case 'run':
      if (isHidden(node)) notices.add('hidden', id, wordsIn(node))
      return
    case 'sign':
      if (isPrivateSign(node)) notices.add('signs', id, attribute(node, 'w:font') ?? '')
      return
    default:
      return unreachable(kind)
  }
}

/** What stands around and between the paragraphs; `id` of the next one, null where none follows. */
export function surveyBlock(block: Node, id: ParagraphId | null, survey: Survey): void {
  const { notices } = survey
  switch (block.name) {
    case 'w:tbl':
      if (hasWords(block)) notices.add('tables', id)
      return
    default:
      if (KINDS.get(block.name) === 'file') {
        notices.add('files', id, survey.fileOf(attribute(block, 'r:id')))
      }
      if (KINDS.get(block.name) === 'layout') notices.add('layout', id)
      if (KINDS.get(block.name) === 'revision') revision(block, id, survey)
  }
}

/** Tells of whose change it is that a revision, or a comment, does not say who or when. */
export function revision(node: Node, id: ParagraphId | null, survey: Survey): void {
  const { notices, revisions } = survey
  if ((attribute(node, 'w:author') ?? '') === '') notices.add('nameless', id)
  if (!DATE.test(attribute(node, 'w:date') ?? '')) notices.add('dateless', id)
  const number = attribute(node, 'w:id')
  if (number === null) return
  if (revisions.has(number)) notices.add('repeated', id)
  revisions.add(number)
}

const DATE = /^\d{4}-\d\d-\d\dT/

type Kind =
  | 'alternate'
  | 'date'
  | 'drawing'
  | 'equation'
  | 'file'
  | 'layout'
  | 'link'
  | 'look'
  | 'reading'
  | 'revision'
  | 'run'
  | 'sign'

/** Parts of a date, or the page's number, as Word shows them when it opens a file. */
const DATES = ['Short', 'Long']
  .flatMap((length) => ['w:day', 'w:month', 'w:year'].map((part) => `${part}${length}`))
  .concat('w:pgNum')

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [ALTERNATE, 'alternate'],
  ...['w:drawing', 'w:pict', 'w:object', 'w:contentPart'].map((name) => [name, 'drawing'] as const),
  ['m:oMath', 'equation'],
  ['w:rt', 'reading'],
  ...['w:altChunk', 'w:subDoc'].map((name) => [name, 'file'] as const),
  ...DATES.map((name) => [name, 'date'] as const),
  ['w:hyperlink', 'link'],
  ['w:r', 'run'],
  ['w:sym', 'sign'],
  ['w:rPrChange', 'look'],
  ['w:pPrChange', 'look'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel'].map(
    (name) => [name, 'revision'] as const,
  ),
  ...[
    'w:tblPrChange',
    'w:tblGridChange',
    'w:tblPrExChange',
    'w:trPrChange',
    'w:tcPrChange',
    'w:sectPrChange',
    'w:cellMerge',
    'w:numberingChange',
    'w:customXmlInsRangeStart',
    'w:customXmlDelRangeStart',
    'w14:conflictIns',
    'w14:conflictDel',
  ].map((name) => [name, 'layout'] as const),
])

/** What of these a part has at all; of runs only where some are hidden. */
export function kindsAmong(names: ReadonlySet<string>): Looking {
  const found = [...KINDS].filter(([name]) => names.has(name === 'w:r' ? 'w:vanish' : name))
  return {
    kinds: new Map(found),
    hasInRuns: found.some(([name]) => !OUTSIDE_RUNS.has(name)),
    hasFields: FIELD_NAMES.some((name) => names.has(name)),
  }
}

export type Looking = Pick<Survey, 'kinds' | 'hasInRuns' | 'hasFields'>

const OUTSIDE_RUNS = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:pPrChange',
  'w:hyperlink',
  'w:altChunk',
  'w:subDoc',
])

/** What a reading stands over. */
function wordsOver(ruby: Node): string {
  return wordsIn({ ...ruby, children: ruby.children.filter(({ name }) => name === 'w:rubyBase') })
}

function isEffective(change: Node, properties: Node, { hasOtherLook }: Surveyed): boolean {
  return change.name === 'w:pPrChange' ? hasOtherLook : isRestyled(properties)
}

function isHidden(run: Node): boolean {
  const vanish = child(child(run, 'w:rPr'), 'w:vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(attribute(vanish, 'w:val') ?? '')
}

function link(node: Node, id: ParagraphId | null, { notices, addressOf }: Survey): void {
  const address = addressOf(attribute(node, 'r:id'))
  if (address === null || address === '') return
  const shown = wordsIn(node).trim()
  if (shown === '' || !address.includes(shown)) notices.add('links', id, address)
}
