import { describe, expect, it } from 'vitest'
import { runLooks } from '../../../renderer/editor/looks.ts'
import { documentOf } from '../../support/notation.ts'

/** The looks of a line, one a run: `los[bold ~MEX]`. */
function looks(line: string): string {
  const { paragraphs, suggestions } = documentOf(line)
  return paragraphs
    .flatMap((paragraph) => {
      const each = runLooks(paragraph, suggestions)
      return paragraph.runs.map(({ text }, at) => {
        const look = each[at]
        const said = look === undefined ? [] : [...look.format, look.restyled, look.codes]
        return `${text}[${said.filter((word) => word !== null && word !== '').join(' ')}]`
      })
    })
    .join('')
}

describe('how letters are drawn', () => {
  it('is plain without a mark', () => {
    expect(looks('1| Agradecer')).toBe('Agradecer[]')
  })

  it('is as it would stand: settled, and pending in somebody’s name', () => {
    expect(looks('1| a [b:los] [i+MEX:Países]')).toBe('a []los[bold] []Países[italic MEX ~MEX]')
    expect(looks('1| [b:los [b-MEX:Países]]')).toBe('los [bold]Países[MEX ~MEX]')
  })

  it('gives words that were written so no second sign', () => {
    expect(looks('1| a[+MEX:[b+MEX: los]]')).toBe('a[] los[bold MEX]')
  })

  it('names the author of the words and who changes their letters', () => {
    expect(looks('1| a[+MEX:[u+CAN: los]]')).toBe('a[] los[underline CAN MEX ~CAN]')
  })

  it('says one code for what goes on in the next run', () => {
    expect(looks('1| [b+MEX:los [-CAN:once ]Países]')).toBe(
      'los [bold MEX]once [bold MEX −CAN]Países[bold MEX ~MEX]',
    )
  })
})
