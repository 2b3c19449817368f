import type { ParagraphId } from '../../ids.ts'
import { hasWords } from './alternates.ts'
import type { Notices } from './notices.ts'
import { BOX } from './table-rows.ts'
import type { Node } from './tree.ts'
import { attribute, under } from './tree.ts'

/**
 * Tells what a drawing is, and what it says: none of it comes in but the words of text boxes.
 * `drawnWords` reads a chart or diagram of the package.
 */
export function surveyDrawing(
  node: Node,
  id: ParagraphId | null,
  notices: Notices,
  drawnWords: (id: string | null) => string,
): void {
  const words = drawnIn(node)
  if (node.name === 'w:object') return notices.add('objects', id, words)
  if (under(node, BOX).some(hasWords)) {
    if (words !== '') notices.add('pictures', id, words)
    return notices.add('boxes', id)
  }
  const charts = CHARTS.flatMap((name) => under(node, name))
  for (const each of charts) {
    const part = attribute(each, 'r:id') ?? attribute(each, 'r:dm')
    notices.add('charts', id, joined([drawnWords(part), words]))
  }
  if (charts.length === 0 && !isRule(node)) notices.add('pictures', id, words)
}

/** What drawings say that is no text of theirs: letters drawn, and what they show, for who cannot see it. */
export function drawnIn(node: Node): string {
  return joined(allDrawnIn(node))
}

/** The same one by one. */
export function allDrawnIn(node: Node): readonly string[] {
  const letters = under(node, 'a:t').map(({ text }) => text)
  const drawn = under(node, 'v:textpath').map((each) => attribute(each, 'string'))
  const told = under(node, 'wp:docPr').flatMap((each) => [
    attribute(each, 'title'),
    attribute(each, 'descr'),
  ])
  const shapes = SHAPES.flatMap((name) => under(node, name)).map((each) => attribute(each, 'alt'))
  return [...letters, ...drawn, ...told, ...shapes].flatMap((each) => each?.trim() || [])
}

/** What a chart or diagram says, of the root of its part: its letters, and the names of what it counts. */
export function wordsOfChart(part: Node): string {
  const names = NAMES.flatMap((name) => under(part, name)).flatMap((each) => under(each, 'c:v'))
  const all = [...under(part, 'a:t'), ...names, ...under(part, 'cx:pt')]
  return joined([...new Set(all.map(({ text }) => text))])
}

const CHARTS = ['c:chart', 'cx:chart', 'dgm:relIds']
const SHAPES = ['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:group']
const NAMES = ['c:strCache', 'c:multiLvlStrCache', 'c:tx']

function joined(words: readonly (string | null)[]): string {
  return words.flatMap((each) => each?.trim() || []).join(' ')
}

/** A line across the page. */
function isRule(node: Node): boolean {
  return node.children.some((each) => attribute(each, 'o:hr') !== null)
}
