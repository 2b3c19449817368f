import { expect, it } from 'vitest'
import { keepSame } from '../../../renderer/features/room/model/same-entries.ts'
import { after, baseUpdate, deskFor, exchange } from '../../support/drafting.ts'

it('the words of others in a new paragraph are told of as soon as they are there', () => {
  const base = baseUpdate('1| Agradecer')
  const [mex, cri] = [deskFor('MEX', base, 10), deskFor('CRI', base, 20)]
  mex.pen.insertText(after(mex, 'Agradecer'), '\nSaludar')
  exchange(mex, cri)
  const alone = mex.reader.entries()
  cri.pen.insertText(after(cri, 'Saludar'), ' a todos')
  exchange(mex, cri)

  expect(keepSame(alone, mex.reader.entries()).map(({ holds }) => holds)).toEqual([['CRI'], []])
})
