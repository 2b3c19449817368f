import type { Document } from '../../document/document.ts'
import { numberPaths } from '../../document/number-paths.ts'
import { textOf } from '../../document/views.ts'
import type { ParagraphId } from '../../ids.ts'
import type { Told } from '../../text/describe-reading.ts'
import type messages from './messages/es.json'
import type { Notice } from './notices.ts'

export type NoticeMessageKey = keyof typeof messages

type Say = (key: NoticeMessageKey, values?: Readonly<Record<string, string | number>>) => string

/**
 * Notices in words, for the window and the command line alike. `document` is the file's own: a
 * paragraph is called as in it.
 */
export function sayNotices(
  notices: readonly Notice[],
  document: Document,
  t: Say,
): readonly Told[] {
  if (notices.length === 0) return []
  const nameOf = namesIn(document)
  return notices.map(({ kind, count, paragraphs, words }) => {
    const names = [...new Set(paragraphs.map(nameOf))]
    const places = names.slice(0, MOST_PLACES).join(', ')
    const at =
      names.length > MOST_PLACES
        ? t('notice.atMore', { places })
        : t('notice.at', { places, count: names.length })
    return {
      sentence: t(`notice.${kind}`, { count }) + (names.length === 0 ? '' : ` (${at})`),
      lines: linesOfWords(words, t),
    }
  })
}

/** Words of a file, a line each; what is more than `most` is counted, or cut off. */
export function linesOfWords(
  words: readonly string[],
  t: (key: 'notice.more', values: { readonly count: number }) => string,
  most: { readonly words: number; readonly letters: number } = MOST,
): readonly string[] {
  const shown = words.slice(0, most.words).map((each) => quoted(each, most.letters))
  const hidden = words.length - shown.length
  return hidden > 0 ? [...shown, t('notice.more', { count: hidden })] : shown
}

const MOST_PLACES = 8
const MOST = { words: 8, letters: 160 }

function quoted(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return `«${line.length > most ? `${line.slice(0, most).trim()}…` : line}»`
}

/** By its number; else by how it begins, or where that says nothing by its place. */
function namesIn(document: Document): (id: ParagraphId) => string {
  const paths = numberPaths(document)
  const at = new Map(document.paragraphs.map(({ id }, index) => [id, index]))
  return (id) => {
    const index = at.get(id) ?? 0
    const paragraph = document.paragraphs[index]
    const start = paragraph === undefined ? '' : textOf(paragraph).trim()
    const path = paths[index]?.path
    if (path !== undefined) return path
    return start === '' ? `¶ ${index + 1}` : `«${start.slice(0, 24).trim()}…»`
  }
}
