import { describe, expect, it } from 'vitest'
import { footnoteSigns } from '../../../renderer/editor/footnote-signs.ts'
import type { FootnoteSign } from '../../../renderer/editor/footnote-signs.ts'
import { signedRuns } from '../../../renderer/editor/signed-runs.ts'
import { documentOf } from '../../support/notation.ts'

/** The runs as they are drawn, signs in `^…^`; what stands after all of them follows a bar. */
function drawn(notation: string): readonly string[] {
  const document = documentOf(notation)
  const signs = footnoteSigns(document)
  return document.paragraphs.map((paragraph) => {
    const { runs, looks, last } = signedRuns(
      paragraph,
      document.suggestions,
      signs.get(paragraph.id),
    )
    const words = runs.map(({ text }, at) => {
      const look = looks[at]
      return `${sign(look?.signBefore)}${text}${sign(look?.signAfter)}`
    })
    return words.join('·') + (last === null ? '' : `|${sign(last)}`)
  })
}

function sign(each: FootnoteSign | null | undefined): string {
  return each ? `^${each.text} ${each.state}^` : ''
}

describe('the numbers of footnotes in the text', () => {
  it.each([
    ['p| Instar[^x] a todos', 'Instar^1 agreed^· a todos'],
    ['p| [^x]Instar', '^1 agreed^Instar'],
    ['p| Instar[^x]', 'Instar^1 agreed^'],
    ['p| Instar[+MEX:[^x]] a', 'Instar^1 MEX added^· a'],
    ['p| Instar[-CAN:[^x]] a', 'Instar^1 −CAN struck^· a'],
    // Several at one place are one sign, in the colour of what is pending.
    ['p| Instar[^x][+MEX:[^y]] a', 'Instar^1, 2 MEX added^· a'],
    // Words that bear codes leave the number to the next.
    ['p| a [+MEX:b][^x] c', 'a ·b·^1 agreed^ c'],
    ['p| a [+MEX:b][^x]', 'a ·b|^1 agreed^'],
    // Within a suggestion the codes stand at its end, and the number where it is.
    ['p| a [+MEX:b[^x]c]', 'a ·b^1 MEX added^·c'],
    ['p| [^x]', '|^1 agreed^'],
  ])('%s is drawn as %s', (notation, line) => {
    expect(drawn(notation)).toEqual([line])
  })

  it('are those Word would show with everything accepted', () => {
    expect(drawn('1| a[^x]\n1| b[-CAN:[^y]]\n1| c[+MEX:[^z]]\n1>^:CRI| d[^w]')).toEqual([
      'a^2 agreed^',
      'b^3 −CAN struck^',
      'c^3 MEX added^',
      'd^1 agreed^',
    ])
  })

  it('are none where there are none', () => {
    expect(footnoteSigns(documentOf('1| a\n1| b')).size).toBe(0)
  })
})
