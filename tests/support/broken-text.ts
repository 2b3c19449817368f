/** How a program that only knows lines sets a text. */
export interface Setting {
  readonly width: number
  /** An empty line after every paragraph, or only around those without a number. */
  readonly gaps: 'all' | 'unnumbered'
  /** Whether lines that go on stand under the words of their point. */
  readonly isHanging: boolean
  /** Lines on a page, which ends with a form feed after its number; null for one page. */
  readonly pageLines: number | null
}

/** Breaks a text of one paragraph a line as the setting says, as an export from a PDF comes out. */
export function broken(text: string, setting: Setting): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .flatMap((paragraph, at, all) => {
      const isApart =
        setting.gaps === 'all' || !isNumbered(paragraph) || !isNumbered(all[at - 1] ?? '')
      return [...(at > 0 && isApart ? [''] : []), ...wrapped(paragraph, setting)]
    })
  return `${paged(lines, setting.pageLines).join('\n')}\n`
}

function isNumbered(paragraph: string): boolean {
  return LABEL.test(paragraph)
}

const LABEL = /^( *)(?:\d+|[a-z]+)\. /

function wrapped(paragraph: string, { width, isHanging }: Setting): readonly string[] {
  const [label = '', indent = ''] = LABEL.exec(paragraph) ?? []
  const hang = isHanging ? ' '.repeat(label.length) : ''
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.trim().split(' ')) {
    const start = lines.length === 0 ? indent : hang
    if (line !== '' && start.length + line.length + 1 + word.length > width) {
      lines.push(start + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, (lines.length === 0 ? indent : hang) + line]
}

/**
 * A page ends within a paragraph or between points: where one ends together with a paragraph, the
 * empty line is lost, and nobody can tell.
 */
function paged(lines: readonly string[], pageLines: number | null): readonly string[] {
  if (pageLines === null) return lines
  let page = 1
  let since = 0
  return lines.flatMap((line, at) => {
    since += 1
    if (since <= pageLines || line === '' || lines[at - 1] === '') return [line]
    since = 1
    page += 1
    return ['', `Página ${page - 1} de 99`, `\f${line}`]
  })
}
