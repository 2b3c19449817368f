import type {
  Document,
  Marks,
  MoveChange,
  Paragraph,
  Props,
  PropsChange,
  Run,
  Suggestion,
} from '../../shared/document/document.ts'
import { PLAIN } from '../../shared/document/document.ts'
import { ATTRIBUTES } from '../../shared/document/format.ts'
import type { Footnote } from '../../shared/document/footnotes.ts'
import type { SuggestionId } from '../../shared/ids.ts'
import { markId, paragraphId, suggestionId } from '../../shared/ids.ts'
import type { Language } from '../../shared/meeting/meeting.ts'
import { isCountry, isParty } from '../../shared/meeting/party.ts'

/**
 * Documents are drawn in tests, one paragraph a line:
 *
 *     t| CONCLUSIONES
 *     1| Agradecer a [-CAN:[+MEX:todos ]]los Países ¶[-CRI]
 *     1>a:MEX| Instar
 *
 * 1. Before `|` the kind: `t`itle, `s`ection, `p`lain, `g`roup, or a point `1`, `a`, `i`;
 *    then the pending changes, oldest first: `>a:MEX`.
 * 2. `[+MEX:words]` is inserted by MEX, `[-CAN:words]` struck by CAN; they nest. ` ¶[+MEX][-CAN]`
 *    marks the end; the blank before it is not text. A bare ` ¶` keeps a blank at the end.
 * 3. A name is a party, perhaps with a number (`MEX2` is another suggestion of MEX); each name
 *    is one suggestion, and its id. The paragraphs are `p1`, `p2` … from the top.
 * 4. `[b:words]` are bold (`i`talic, `u`nderlined), `[b+MEX:words]` made so by MEX, `[b-MEX:words]`
 *    plain again. `1>^p3:MEX|` is moved after `p3` by MEX, `>^:MEX` to the beginning.
 * 5. A backslash takes the next sign for a plain one.
 * 6. `[^words]` is a footnote, `[^MEX:words]` a reservation of Mexico; proposed or struck where
 *    it stands in such brackets. Their ids are `f1`, `f2` … from the top.
 */
export function documentOf(notation: string, language: Language = 'es'): Document {
  const suggestions = new Map<SuggestionId, Suggestion>()
  const name = (label: string): SuggestionId => {
    const suggestion = suggestionOf(label)
    suggestions.set(suggestion.id, suggestion)
    return suggestion.id
  }
  const paragraphs = notation
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '')
    .map((line, index) => paragraphOf(line, index, name))
  return { language, paragraphs: withFootnoteIds(paragraphs), suggestions }
}

function withFootnoteIds(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let count = 0
  return paragraphs.map((paragraph) => {
    const { footnotes } = paragraph
    if (footnotes === undefined) return paragraph
    return { ...paragraph, footnotes: footnotes.map((each) => ({ ...each, id: idOf(++count) })) }
  })
}

const idOf = (count: number) => markId(`f${count}`)

/** Draws a document again; whatever `documentOf` reads comes out the same, but for nesting. */
export function show(document: Document): string {
  return showParagraphs(document.paragraphs)
}

export function showParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(showParagraph).join('\n')
}

/** Deletions stand outside, in order; the insertion inside. */
export function showRuns(runs: readonly Run[]): string {
  return runs.map((run) => wrap(run, dress(run, run.text.replace(/[[\]\\¶]/g, '\\$&')))).join('')
}

/** The suggestion behind a name such as `MEX` or `MEX2`. Its time grows with its number. */
export function suggestionOf(label: string): Suggestion {
  const [, party, number] = /^([A-Z]{2,3})(\d*)$/.exec(label) ?? []
  if (!isParty(party)) throw new Error(`No such suggestion in the notation: ${label}`)
  const minutes = number === undefined || number === '' ? 1 : Number(number)
  return {
    id: suggestionId(label),
    party,
    delegate: DELEGATES[party] ?? `Delegado ${party}`,
    atMs: Date.UTC(2021, 11, 1, 15, minutes),
  }
}

const DELEGATES: Readonly<Record<string, string>> = {
  MEX: 'Ana Peña',
  CAN: 'Claire Roy',
  CRI: 'Luis Mora',
}

const PROPS: Readonly<Record<string, Props>> = {
  t: { kind: 'title', level: 0 },
  s: { kind: 'section', level: 0 },
  p: { kind: 'plain', level: 0 },
  g: { kind: 'group', level: 0 },
  '1': { kind: 'point', level: 0 },
  a: { kind: 'point', level: 1 },
  i: { kind: 'point', level: 2 },
}

type Name = (label: string) => SuggestionId

function paragraphOf(line: string, index: number, name: Name): Paragraph {
  const bar = line.indexOf('|')
  if (bar < 0) throw new Error(`No kind before the words: ${line}`)
  const [head = '', ...steps] = line.slice(0, bar).split('>')
  const changes = steps
    .filter((step) => !step.startsWith('^'))
    .map((step): PropsChange => {
      const [props = '', label = ''] = step.split(':')
      return { suggestion: name(label), props: propsOf(props) }
    })
  const moves = steps
    .filter((step) => step.startsWith('^'))
    .map((step) => moveOf(step, index, name))
  const body = line.slice(bar + 1).replace(/^ /, '')
  const { runs, end, footnotes } = runsAndEnd(body.replace(' ¶', '¶'), name)
  return {
    ...{ id: paragraphId(`p${index + 1}`), props: propsOf(head), runs, end, changes },
    ...(moves.length > 0 && { moves }),
    ...(footnotes.length > 0 && { footnotes }),
  }
}

function moveOf(step: string, index: number, name: Name): MoveChange {
  const [after = '', label = ''] = step.slice(1).split(':')
  return {
    suggestion: name(label),
    after: after === '' ? null : paragraphId(after),
    from: index === 0 ? null : paragraphId(`p${index}`),
    order: suggestionOf(label).atMs,
  }
}

function propsOf(sign: string): Props {
  const props = PROPS[sign]
  if (props === undefined) throw new Error(`No such kind in the notation: ${sign}`)
  return props
}

function runsAndEnd(body: string, name: Name) {
  const runs: Run[] = []
  const footnotes: Footnote[] = []
  let end: Marks = PLAIN
  let isEnd = false
  const open: Bracket[] = []
  const marks = (): Marks => ({
    insertion: open.filter(({ sign }) => sign === '+').at(-1)?.id ?? null,
    deletions: open.flatMap(({ sign, id }) => (sign === '-' && id !== null ? [id] : [])),
  })
  for (const [token, escaped, of, note, sign, label] of body.matchAll(
    /\\(.)|\[\^(?:([A-Z]{2,3}):)?([^\]]*)\]|\[([biu][+-]?|[+-])([A-Z]{2,3}\d*)?:?|\]|¶|[^[\]\\¶]+/g,
  )) {
    if (note !== undefined) {
      const offset = runs.reduce((sum, { text }) => sum + text.length, 0)
      const reservation = isCountry(of) ? { of } : {}
      footnotes.push({ id: markId(''), offset, text: note, ...reservation, ...marks() })
    } else if (sign !== undefined) open.push({ sign, id: label === undefined ? null : name(label) })
    else if (token === '¶') isEnd = true
    else if (token === ']' && isEnd) {
      const { insertion, deletions } = marks()
      end = {
        insertion: insertion ?? end.insertion,
        deletions: [...end.deletions, ...deletions],
      }
      open.pop()
    } else if (token === ']') open.pop()
    else if (isEnd) throw new Error(`Words after the end: ${body}`)
    else append(runs, { text: escaped ?? token, ...marks(), ...dressOf(open) })
  }
  return { runs, end, footnotes }
}

/** An open bracket; without an id it stands for what is settled. */
interface Bracket {
  readonly sign: string
  readonly id: SuggestionId | null
}

const LETTERS = { b: 'bold', i: 'italic', u: 'underline' } as const

function dressOf(open: readonly Bracket[]): Pick<Run, 'format' | 'restyled'> {
  const dressed = open.flatMap(({ sign, id }) => {
    const letter = (['b', 'i', 'u'] as const).find((each) => sign.startsWith(each))
    return letter === undefined
      ? []
      : [{ attribute: LETTERS[letter], isOn: !sign.endsWith('-'), id }]
  })
  const settled = ATTRIBUTES.filter((attribute) =>
    dressed.some((each) => each.id === null && each.attribute === attribute),
  )
  const restyled = dressed.flatMap(({ attribute, isOn, id }) =>
    id === null ? [] : [{ suggestion: id, attribute, isOn }],
  )
  return {
    ...(settled.length > 0 && { format: settled }),
    ...(restyled.length > 0 && { restyled }),
  }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const isSame = last !== undefined && keyOf(last) === keyOf(run)
  if (isSame) runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}

const keyOf = ({ text: _, ...rest }: Run): string => JSON.stringify(rest)

function showParagraph(paragraph: Paragraph): string {
  const { props, changes, moves = [], end } = paragraph
  const steps = [
    ...changes.map((each) => `>${signOf(each.props)}:${each.suggestion}`),
    ...moves.map((each) => `>^${each.after ?? ''}:${each.suggestion}`),
  ].join('')
  const words = showWords(paragraph)
  const body = `${words}${showEnd(end, words)}`
  return `${signOf(props)}${steps}|${body === '' || body.startsWith(' ¶') ? '' : ' '}${body}`
}

/** The runs, cut where a footnote stands. */
function showWords({ runs, footnotes = [] }: Paragraph): string {
  let words = ''
  let from = 0
  for (const note of footnotes) {
    words += showRuns(sliceRuns(runs, from, note.offset)) + wrap(note, showFootnote(note))
    from = note.offset
  }
  return words + showRuns(sliceRuns(runs, from, Infinity))
}

function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function showFootnote({ of, text }: Footnote): string {
  return `[^${of === undefined ? '' : `${of}:`}${text}]`
}

function showEnd({ insertion, deletions }: Marks, words: string): string {
  const marks = [...(insertion === null ? [] : [`+${insertion}`]), ...deletions.map((d) => `-${d}`)]
  if (marks.length > 0) return ` ¶${marks.map((mark) => `[${mark}]`).join('')}`
  return words.endsWith(' ') ? ' ¶' : ''
}

function signOf({ kind, level }: Props): string {
  if (kind === 'point') return (['1', 'a', 'i'] as const)[level]
  return kind.charAt(0)
}

function dress({ format = [], restyled = [] }: Run, text: string): string {
  const settled = format.reduceRight((words, each) => `[${each.charAt(0)}:${words}]`, text)
  return restyled.reduceRight((words, { attribute, isOn, suggestion }) => {
    return `[${attribute.charAt(0)}${isOn ? '+' : '-'}${suggestion}:${words}]`
  }, settled)
}

function wrap({ insertion, deletions }: Marks, text: string): string {
  const inner = insertion === null ? text : `[+${insertion}:${text}]`
  return deletions.reduceRight((words, id) => `[-${id}:${words}]`, inner)
}
