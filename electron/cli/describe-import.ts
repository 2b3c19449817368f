import type { Document } from '../../shared/document/document.ts'
import { numberPaths } from '../../shared/document/number-paths.ts'
import type { ImportPlan } from '../../shared/import/plan-import.ts'
import { tellAsides } from '../../shared/import/tell-asides.ts'
import { countKinds, countSuggestions } from '../../shared/import/tell-changes.ts'
import type { ToldChange } from '../../shared/import/tell-changes.ts'
import { linesOfTold } from './told-lines.ts'
import type { Translate } from './words.ts'

export interface Imported {
  readonly plan: ImportPlan
  readonly told: readonly ToldChange[]
  readonly document: Document
  /** Whether nothing was written. */
  readonly isDry: boolean
}

/** What came in, what it was compared with, and what needs somebody's eyes. Ends its lines. */
export function describeImport({ plan, told, document, isDry }: Imported, t: Translate): string {
  const { party, known, takenBack, asides, withoutBase } = plan
  const count = countSuggestions(told)
  const number = (value: number) => ({ count: value })
  const lines = [
    withoutBase === null ? null : t(`import.base.${withoutBase}`),
    told.length === 0
      ? t('import.nothing')
      : t(isDry ? 'import.would' : 'import.done', { party, count }),
    ...countKinds(told).map(({ kind, count }) => `  ${t(`import.kind.${kind}`, number(count))}`),
    known > 0 ? t('import.known', number(known)) : null,
    takenBack > 0 ? t('import.takenBack', number(takenBack)) : null,
    listed(told, 'settled', 'import.settled', document, t),
    listed(told, 'beside', 'import.beside', document, t),
    listed(told, 'unplaced', 'import.unplaced', document, t),
    ...linesOfTold(tellAsides(asides, t)),
  ]
  return lines.flatMap((line) => (line === null ? [] : [`${line}\n`])).join('')
}

/** The words of the comment that keeps what has no place any more. */
export function sayUnplaced(told: ToldChange, t: Translate): string {
  return t('import.comment', { kind: t(`kind.${told.kind}`), words: wordsOf(told) })
}

function listed(
  told: readonly ToldChange[],
  state: ToldChange['state'],
  key: 'import.settled' | 'import.beside' | 'import.unplaced',
  document: Document,
  t: Translate,
): string | null {
  const own = told.filter((each) => each.state === state)
  if (own.length === 0) return null
  const paths = numberPaths(document)
  const numbers = new Map(document.paragraphs.map(({ id }, at) => [id, paths[at]?.path]))
  const rows = own.map((each) => {
    const number = each.paragraph === null ? undefined : numbers.get(each.paragraph)
    return `\n  ${number ?? '—'}  ${t(`kind.${each.kind}`)}  ${wordsOf(each)}`
  })
  return t(key, { count: own.length }) + rows.join('')
}

/** As the list of suggestions shows them. */
function wordsOf({ struck, added, words }: ToldChange): string {
  const parts = [struck === '' ? '' : `[-${struck}]`, added === '' ? '' : `[+${added}]`, words]
  return parts.join('').replaceAll('\n', '¶')
}
