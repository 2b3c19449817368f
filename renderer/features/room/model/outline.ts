import type { Document, Paragraph } from '../../../../shared/document/document.ts'
import { referencesIn, refers, spell } from '../../../../shared/document/references.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import type { Language } from '../../../../shared/meeting/meeting.ts'
import { propsIn, staysIn } from '../../../../shared/document/views.ts'
import { countedLabels } from './counted-labels.ts'

/** A line of the index: a numbered point, with what hangs below it. */
export interface OutlineRow {
  readonly id: ParagraphId
  /** As printed: `4.`, `c.` */
  readonly label: string
  /** The subject, without the verb that every point opens with; of what was there before, where anything was. */
  readonly subject: string
  readonly text: string
  /** Pending suggestions here and below. */
  readonly pending: number
  readonly rows: readonly OutlineRow[]
}

/** Two levels of the index: numbers, and their letters. */
export function outlineOf(
  document: Document,
  pending: ReadonlyMap<ParagraphId, number>,
): readonly OutlineRow[] {
  const labels = countedLabels(document)
  const rows: (Omit<OutlineRow, 'rows'> & { rows: OutlineRow[] })[] = []
  document.paragraphs.forEach((paragraph, at) => {
    const count = pending.get(paragraph.id) ?? 0
    const label = labels[at]?.label ?? null
    const parent = rows.at(-1)
    const { level } = propsIn('accepted', paragraph)
    if (label === null || (level > 0 && parent === undefined)) {
      if (parent !== undefined)
        rows[rows.length - 1] = { ...parent, pending: parent.pending + count }
      return
    }
    const head = said(headOf(paragraph, document.language), document)
    const row = { ...head, label, pending: count, rows: [] }
    if (level === 0 || parent === undefined) return void rows.push(row)
    const below = level === 1 ? [...parent.rows, row] : addToLast(parent.rows, count)
    rows[rows.length - 1] = { ...parent, pending: parent.pending + count, rows: below }
  })
  return rows
}

/**
 * What a point is about, for one line of the index: the opening verbs go, and "la presentación
 * de", "la recomendación de … de" and the like after them.
 */
export function subjectOf(text: string, language: Language): string {
  const words = text.replace(/^[^\p{L}\p{N}]+/u, '').trim()
  if (words === '') return NO_WORDS
  const bare = OPENERS[language].reduce((left, opener) => left.replace(opener, ''), words)
  const clause = bare.split(/[.;:(]|,(?=\s)/)[0]?.trim() ?? ''
  const subject = clause === '' ? words : clause
  return subject.charAt(0).toLocaleUpperCase(language) + subject.slice(1)
}

const NO_WORDS = '…'

const ARTICLE_ES = String.raw`(?:(?:a|de|por|en|con)\s+)?(?:la|el|los|las|del|al|un|una)`
const REPORTED_ES = String.raw`(?:recomendaci[oó]n|presentaci[oó]n|propuesta|invitaci[oó]n|participaci[oó]n|apoyo|reflexi[oó]n)(?:es)?s?`

/** Tried one after the other, each once. */
const OPENERS: Readonly<Record<Language, readonly RegExp[]>> = {
  es: [
    /^[\p{Lu}][\p{Ll}]+[aei]r(?:se)?(?:(?:,|\s+y|\s+e)\s+[\p{Ll}]+[aei]r)*\s+/u,
    /^nota\s+(?:con\s+[\p{Ll}]+\s+)?(?=del?\b)/u,
    /^a\s+la\s+PPT(?:\s+de\s+[\p{Lu}][\p{L}]+)?,?\s+/u,
    new RegExp(
      String.raw`^${ARTICLE_ES}\s+${REPORTED_ES}\s+(?:de\s+[\p{Lu}]\p{L}+\s+)?(?=(?:de|del|sobre|a)\s)`,
      'u',
    ),
    new RegExp(
      String.raw`^(?:del?|sobre|a)?\s*(?:${ARTICLE_ES}\s+)?(?:informe|resultados)(?:\s+de\s+resultados)?\s+(?=del?\s)`,
      'u',
    ),
    new RegExp(String.raw`^(?:(?:de|a|sobre|por|con|en)\s+)?(?:(?:la|el|los|las|lo)\s+)?`, 'u'),
    /^del\s+|^al\s+/u,
  ],
  en: [
    /^(?:To\s+)?[\p{L}]+(?:\s+and\s+[\p{L}]+)?\s+(?=(?:note|the|of|to|that|its|all)\s)/u,
    /^note\s+of\s+/u,
    /^(?:the\s+)?(?:recommendation|presentation|report|proposal)s?\s+(?:by\s+[\p{Lu}]\p{L}+\s+)?(?:of|on|to)\s+/u,
    /^(?:to|of|on)?\s*(?:the\s+)?/u,
  ],
}

type Head = Pick<OutlineRow, 'id' | 'subject' | 'text'>

/** By language and paragraph: a paragraph's object changes when anything in it does. */
const heads: Readonly<Record<Language, WeakMap<Paragraph, Head>>> = {
  es: new WeakMap(),
  en: new WeakMap(),
}

function headOf(paragraph: Paragraph, language: Language): Head {
  const known = heads[language].get(paragraph)
  if (known !== undefined) return known
  const text = wordsIn('accepted', paragraph)
  const agreed = wordsIn('original', paragraph)
  const head = { id: paragraph.id, subject: subjectOf(agreed || text, language), text }
  heads[language].set(paragraph, head)
  return head
}

function said(head: Head, document: Document): Head {
  if (!refers(head.text)) return head
  const words = referencesIn(document, 'accepted')
  return { ...head, subject: spell(head.subject, words), text: spell(head.text, words) }
}

function wordsIn(view: 'accepted' | 'original', { runs }: Paragraph): string {
  return runs
    .filter((run) => staysIn(view, run))
    .map((run) => run.text)
    .join('')
}

function addToLast(rows: readonly OutlineRow[], count: number): OutlineRow[] {
  const last = rows.at(-1)
  return last === undefined
    ? []
    : [...rows.slice(0, -1), { ...last, pending: last.pending + count }]
}
