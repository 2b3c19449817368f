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

it('prints who changes how words look, on top of what plain text shows of them', () => {
  const document = documentOf('p| [b:Instar] [b+MEX:a [i-CAN:[i:los]]] [+CRI:[u+CRI:once ]]Países')
  expect(printMarked(document, { labels: false })).toBe(
    'Instar [b+MEX:a ][i-CAN:[b+MEX:los]] [+CRI:once ]Países\n',
  )
})

it('prints what is moved at both its places, with its number at each', () => {
  const document = documentOf('1>^p3:MEX| uno [+CAN:y medio]\n1| dos\na| tres\n1| cuatro')
  expect(printMarked(document, { labels: true })).toBe(
    [
      '[>-MEX:1. uno [+CAN:y medio]]',
      '1. dos',
      'a. tres',
      '[>+MEX:2. uno [+CAN:y medio]]',
      '3. cuatro',
      '',
    ].join('\n'),
  )
})
