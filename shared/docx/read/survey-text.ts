import type { Blocks } from './blocks.ts'
import type { Lists } from './lists.ts'
import type { Notices } from './notices.ts'
import type { ReadParagraph } from './paragraphs.ts'
import type { Related } from './relations.ts'
import type { Anchor } from './runs.ts'
import { surveyComments, surveyNotes } from './survey-notes.ts'
import type { Reference } from './survey-notes.ts'
import { kindsAmong, surveyBlock, surveyParagraph } from './survey.ts'
import type { Survey } from './survey.ts'
import type { Root } from './tree.ts'
import type { ParagraphId } from '../../ids.ts'

/**
 * `names` are those of the main part; `wordsAt` reads a chart or diagram of the package by its
 * path.
 */
export function createSurvey(
  notices: Notices,
  names: ReadonlySet<string>,
  relations: readonly Related[],
  wordsAt: (path: string | undefined) => string,
): Survey {
  const byId = new Map(relations.map((each) => [each.id, each]))
  return {
    notices,
    addressOf: (id) => {
      const related = byId.get(id ?? '')
      return related?.isOutside === true ? related.target : null
    },
    fileOf: (id) => {
      const { isOutside, target } = byId.get(id ?? '') ?? { isOutside: true, target: '' }
      return isOutside ? target : target.replace(/^.*\//, '')
    },
    drawnWords: (id) => wordsAt(byId.get(id ?? '')?.target),
    revisions: new Set(),
    ...kindsAmong(names),
  }
}

/** Tells what of the body, the notes and the comments does not come in as it is. */
export function surveyText(
  paragraphs: readonly ReadParagraph[],
  blocks: Blocks,
  parts: Readonly<Record<'footnote' | 'endnote' | 'comments', Root | null>>,
  lists: Lists,
  survey: Survey,
): void {
  const labels = labelsTold(lists, survey.notices)
  const ids = new Map(paragraphs.map(({ node, paragraph }) => [node, paragraph.id]))
  for (const { node, at } of blocks.others) {
    const next = blocks.paragraphs[at]?.node
    surveyBlock(node, next === undefined ? null : (ids.get(next) ?? null), survey)
  }
  for (const { node, paragraph, places } of paragraphs) {
    const { id, props, changes, moves } = paragraph
    surveyParagraph(
      node,
      { id, hasOtherLook: changes.length > 0, isMoved: moves !== undefined },
      survey,
    )
    const isDeep = (places.accepted?.level ?? 0) > 2 && props.kind === 'point'
    if (isDeep) survey.notices.add('levels', id)
    labels(id, places)
  }
  for (const kind of ['footnote', 'endnote'] as const) {
    surveyNotes(parts[kind], `w:${kind}`, referencesIn(paragraphs, kind), survey)
  }
  const homes = new Map(
    paragraphs.flatMap(({ paragraph, anchors }) =>
      anchors
        .filter(({ kind }) => COMMENTS.includes(kind))
        .map(({ id }): [string, ParagraphId] => [id, paragraph.id]),
    ),
  )
  surveyComments(parts.comments, homes, survey)
}

const COMMENTS: readonly Anchor['kind'][] = ['comment-start', 'comment-end', 'comment']

/** Tells once of what each label of a list says beside its number: a point has none of that. */
function labelsTold(
  lists: Lists,
  notices: Notices,
): (id: ParagraphId, places: ReadParagraph['places']) => void {
  const told = new Set<string>()
  return (id, { original, accepted }) => {
    const place = accepted ?? original
    const pattern = lists.get(place?.list ?? '')?.levels.get(place?.level ?? 0)?.pattern ?? ''
    if (!/\p{L}{2}/u.test(pattern)) return
    notices.add('labels', id, told.has(pattern) ? '' : pattern.replace(/%\d/g, '…'))
    told.add(pattern)
  }
}

function referencesIn(
  paragraphs: readonly ReadParagraph[],
  kind: Anchor['kind'],
): ReadonlyMap<string, Reference> {
  return new Map(
    paragraphs.flatMap(({ paragraph, anchors }) =>
      anchors
        .filter((each) => each.kind === kind)
        .map(({ id, marks }): [string, Reference] => [id, { paragraph: paragraph.id, ...marks }]),
    ),
  )
}
