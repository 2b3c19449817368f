import type { ParagraphId } from '../../ids.ts'
import { unreachable } from '../../result.ts'
import { ALTERNATE, chosenOf, hasWords } from './alternates.ts'
import { BOX } from './table-rows.ts'
import { isRestyled } from './dress.ts'
import type { Notices } from './notices.ts'
import { isPrivateSign } from './signs.ts'
import type { Node } from './tree.ts'
import { attribute, child, under } from './tree.ts'
import { wordsIn } from './words.ts'

/** Looks through a file for what does not come in as it is. */
export interface Survey {
  readonly notices: Notices
  /** What an element refers to outside the package: the address; null where it does not. */
  readonly addressOf: (id: string | null) => string | null
  /** What a chart or diagram of the package says. */
  readonly drawnWords: (id: string | null) => string
  /** The numbers of the revisions so far. */
  readonly revisions: Set<string>
  /** Of the elements that the text has: those that are to be looked at. */
  readonly kinds: ReadonlyMap<string, Kind>
  /** Whether any of them may stand in a run. */
  readonly hasInRuns: boolean
}

export interface Surveyed {
  readonly id: ParagraphId
  /** Whether its tracked properties say another level or kind; others are of the layout. */
  readonly hasOtherLook: boolean
  /** Whether it is moved as a whole, which is read as a move. */
  readonly isMoved: boolean
}

/** Tells what of one paragraph is left out, comes in otherwise, or is badly said. */
export function surveyParagraph(paragraph: Node, surveyed: Surveyed, survey: Survey): void {
  const { kinds, hasInRuns } = survey
  if (kinds.size === 0) return
  let hasLeaving = false
  const look = (node: Node) => {
    for (const each of node.children) {
      if (!hasInRuns && each.name === 'w:r') continue
      const kind = kinds.get(each.name)
      if (each.name === 'w:moveFrom') hasLeaving = true
      if (kind !== undefined) tell(kind, each, node, surveyed, survey)
      const inner = kind === 'alternate' ? chosenOf(each) : each
      if (inner !== null && kind !== 'drawing' && kind !== 'equation') look(inner)
    }
  }
  look(paragraph)
  if (hasLeaving && !surveyed.isMoved) survey.notices.add('moves', surveyed.id)
}

function tell(kind: Kind, node: Node, parent: Node, surveyed: Surveyed, survey: Survey): void {
  const { id } = surveyed
  const { notices } = survey
  switch (kind) {
    case 'alternate':
      return
    case 'drawing':
      return drawing(node, id, survey)
    case 'equation':
      return notices.add('equations', id, wordsIn(node))
    case 'layout':
      return notices.add('layout', id)
    case 'link':
      return link(node, id, survey)
    case 'look':
      if (!isEffective(node, parent, surveyed)) notices.add('layout', id)
      return revision(node, id, survey)
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
  const { notices, addressOf } = survey
  switch (block.name) {
    case 'w:tbl':
      if (hasWords(block)) notices.add('tables', id)
      return
    case 'w:altChunk':
    case 'w:subDoc':
      return notices.add('files', id, addressOf(attribute(block, 'r:id')) ?? '')
    default:
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
  'alternate' | 'drawing' | 'equation' | 'layout' | 'link' | 'look' | 'revision' | 'run' | 'sign'

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [ALTERNATE, 'alternate'],
  ...['w:drawing', 'w:pict', 'w:object', 'w:contentPart'].map((name) => [name, 'drawing'] as const),
  ['m:oMath', 'equation'],
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
export function kindsAmong(names: ReadonlySet<string>): Pick<Survey, 'kinds' | 'hasInRuns'> {
  const found = [...KINDS].filter(([name]) => names.has(name === 'w:r' ? 'w:vanish' : name))
  return {
    kinds: new Map(found),
    hasInRuns: found.some(([name]) => !OUTSIDE_RUNS.has(name)),
  }
}

const OUTSIDE_RUNS = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:pPrChange',
  'w:hyperlink',
])

function isEffective(change: Node, properties: Node, { hasOtherLook }: Surveyed): boolean {
  return change.name === 'w:pPrChange' ? hasOtherLook : isRestyled(properties)
}

function isHidden(run: Node): boolean {
  const vanish = child(child(run, 'w:rPr'), 'w:vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(attribute(vanish, 'w:val') ?? '')
}

function link(node: Node, id: ParagraphId, { notices, addressOf }: Survey): void {
  const address = addressOf(attribute(node, 'r:id'))
  if (address === null || address === '') return
  const shown = wordsIn(node).trim()
  if (shown === '' || !address.includes(shown)) notices.add('links', id, address)
}

function drawing(node: Node, id: ParagraphId, { notices, drawnWords }: Survey): void {
  if (node.name === 'w:object') return notices.add('objects', id)
  if (under(node, BOX).some(hasWords)) return notices.add('boxes', id)
  const charts = [...under(node, 'c:chart'), ...under(node, 'dgm:relIds')]
  for (const each of charts) {
    const part = attribute(each, 'r:id') ?? attribute(each, 'r:dm')
    notices.add('charts', id, drawnWords(part))
  }
  if (charts.length === 0 && !isRule(node)) notices.add('pictures', id)
}

/** A line across the page. */
function isRule(node: Node): boolean {
  return node.children.some((each) => attribute(each, 'o:hr') !== null)
}
