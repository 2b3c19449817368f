import { expect, it } from 'vitest'
import { printMarked } from '../../../shared/text/print-marked.ts'
import { documentOf } from '../../support/notation.ts'

it('prints who inserted and who struck, ends of paragraphs and numbers lost', () => {
  const document = documentOf(
    [
      's| CONCLUSIONES:',
      '1| Agradecer a [-CAN:[+MEX:todos ]]los Países ¶[-CRI]',
      '1| Instar [+CAN:nuevamente]',
      'a| [+MEX:Nuevo] ¶[+MEX]',
      '1>a:CRI| Exhortar',
    ].join('\n'),
  )
  expect(printMarked(document, { labels: true })).toBe(
    [
      'CONCLUSIONES:',
      '1. Agradecer a [-CAN:[+MEX:todos ]]los Países ¶[-CRI]',
      '[-2.] Instar [+CAN:nuevamente]',
      'a. [+MEX:Nuevo] ¶[+MEX]',
      '[-3.] b. Exhortar',
      '',
    ].join('\n'),
  )
})
