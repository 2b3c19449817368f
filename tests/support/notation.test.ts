import { describe, expect, it } from 'vitest'
import { documentOf, show } from './notation.ts'

describe('the notation', () => {
  it.each([
    't| CONCLUSIONES',
    'p| La Conferencia [-CAN:[+MEX:firmemente ]][-CRI:solicita][+CRI:insta]',
    '1>a:MEX>i:CAN| Instar',
    '1|',
    'g| Grupo ¶[+MEX][-CAN][-CRI]',
    'i| ¶[-CAN]',
    'p| ends with a blank  ¶',
    'p| blank and mark  ¶[+MEX]',
    String.raw`p| \[MEX: texto\]`,
    'p| uno\na| dos',
    'p| a[^nota] b[^MEX:No aplica][+MEX:c][+MEX:[^MEX:otra]][-CAN:[^una]]',
  ])('shows what it read: %s', (drawn) => {
    expect(show(documentOf(drawn))).toBe(drawn)
  })

  it('tells the text, the marks and the suggestions', () => {
    const document = documentOf('1| a[+MEX:b[-CAN2:c]] ¶[-CRI]')
    expect(document.paragraphs[0]).toEqual({
      id: 'p1',
      props: { kind: 'point', level: 0 },
      runs: [
        { text: 'a', insertion: null, deletions: [] },
        { text: 'b', insertion: 'MEX', deletions: [] },
        { text: 'c', insertion: 'MEX', deletions: ['CAN2'] },
      ],
      end: { insertion: null, deletions: ['CRI'] },
      changes: [],
    })
    expect([...document.suggestions.keys()].sort()).toEqual(['CAN2', 'CRI', 'MEX'])
  })
})
