import type { Blocks } from './blocks.ts'
import type { Notices } from './notices.ts'
import type { ReadParagraph } from './paragraphs.ts'
import type { Related } from './relations.ts'
import type { Anchor } from './runs.ts'
import { surveyNotes } from './survey-notes.ts'
import type { Reference } from './survey-notes.ts'
import { kindsAmong, revision, surveyBlock, surveyParagraph } from './survey.ts'
import type { Survey } from './survey.ts'
import type { Node, Root } from './tree.ts'
import { childrenOf, under } from './tree.ts'

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
  survey: Survey,
): void {
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
  }
  for (const kind of ['footnote', 'endnote'] as const) {
    surveyNotes(parts[kind], `w:${kind}`, referencesIn(paragraphs, kind), survey)
  }
  // Comments are numbered apart.
  const comments = { ...survey, revisions: new Set<string>() }
  for (const each of childrenOf(parts.comments, 'w:comment')) {
    revision(each, null, comments)
    surveyPictures(each, survey)
  }
}

/** A comment comes in as words alone. */
function surveyPictures(comment: Node, { notices }: Survey): void {
  const pictures = PICTURES.flatMap((name) => under(comment, name))
  pictures.forEach(() => notices.add('pictures', null))
}

const PICTURES = ['w:drawing', 'w:pict']

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
