import { describe, expect, it } from 'vitest'
import { openChecking } from '../../../../renderer/features/room/checks/checking.ts'
import { mend } from '../../../../renderer/features/room/checks/mend.ts'
import { stillThere } from '../../../../shared/draft/passages.ts'
import { spelledOut } from '../../../../shared/document/references.ts'
import { viewOf } from '../../../../shared/document/views.ts'
import type { Clock } from '../../../../renderer/sync/clock.ts'
import { after, baseUpdate, before, deskFor, draw } from '../../../support/drafting.ts'
import { fakeClock } from '../../../support/fake-clock.ts'
import { showParagraphs } from '../../../support/notation.ts'

function checking(notation: string) {
  const mex = deskFor('MEX', baseUpdate(notation), 10)
  const clock = fakeClock()
  const checks = openChecking({ reader: mex.reader, clock })
  clock.pass(1200)
  const slips = () => checks.state.get().slips
  const words = () => slips().map((slip) => `${slip.before}«${slip.words}»${slip.after}`)
  const mendFirst = () => {
    const [first] = slips()
    return first !== undefined && mend(mex.reader, mex.pen, first)
  }
  return { mex, clock, checks, slips, words, mendFirst }
}

describe('the checks of a room', () => {
  it('follow the text a little behind it', () => {
    const { mex, clock, words } = checking('1| Aprobar el informe.')
    mex.pen.insertText(after(mex, 'informe'), ' del GRGM')
    expect(words()).toEqual([])
    clock.pass(1200)
    expect(words()).toEqual(['Aprobar el informe del «GRGM».'])
  })

  it('go by turns through a long text, and once more through what changed meanwhile', () => {
    const mex = deskFor('MEX', baseUpdate('1| Aprobar el informe del GRGM.\n1| La migracion.'), 10)
    const clock = fakeClock()
    let turns = 0
    const slow: Clock = {
      // Each look at it says that the turn is over.
      nowMs: () => (turns += 10),
      after(delayMs, run) {
        return clock.after(delayMs, () => {
          if (delayMs === 0 && turns < 100) mex.pen.insertText(after(mex, 'migracion'), 'x')
          run()
        })
      },
    }
    const checks = openChecking({ reader: mex.reader, clock: slow })
    const words = () => checks.state.get().slips.map((slip) => slip.words)
    clock.pass(1200)
    expect(turns).toBeGreaterThan(100)
    expect(words()).toEqual(['GRGM', 'migracion'])
    clock.pass(1200)
    expect(words()).toEqual(['GRGM'])
  })

  it('are underlined only where the text has not changed since', () => {
    const { mex, clock, slips } = checking('1| Aprobar el GRGM.\n1| La migracion.')
    const there = () =>
      stillThere(
        mex.reader,
        slips().flatMap(({ spans }) => spans),
      ).length
    expect(there()).toBe(2)
    mex.pen.insertText(before(mex, 'el GRGM'), 'ya ')
    expect(there()).toBe(1)
    clock.pass(1200)
    expect(there()).toBe(2)
    mex.pen.insertText(after(mex, 'GRGM'), '')
    mex.pen.insertText(after(mex, 'migracion'), 'es')
    mex.pen.undo()
    clock.pass(1200)
    expect(there()).toBe(2)
  })

  it('correct as a suggestion of whoever writes, over others’ suggestions too', () => {
    const { mex, mendFirst } = checking('1| Aprobar el informe del GRGM.')
    mex.pen.setFormat(before(mex, 'GRGM'), after(mex, 'GRGM'), 'bold', true)
    expect(mendFirst()).toBe(true)
    expect(draw(mex)).toContain('[-MEX:')
    expect(draw(mex)).toContain('GRCM')
  })

  it('make a reference of a typed number, which follows the paragraph then', () => {
    const { mex, clock, slips, mendFirst } = checking('1| Uno.\n1| Aplicar el punto 1.')
    expect(slips().map(({ shown, fix }) => [shown, fix])).toEqual([['1', '1']])
    expect(mendFirst()).toBe(true)
    mex.pen.insertText(before(mex, 'Uno'), 'Cero.\n')
    clock.pass(1200)
    expect(slips()).toEqual([])
    const said = showParagraphs(viewOf(spelledOut(mex.reader.document(), 'accepted'), 'accepted'))
    expect(said).toContain('1| Aplicar el punto 2.')
  })

  it('only add what is missing, and strike nothing for it', () => {
    const { mex, mendFirst } = checking('1| Aprobar.\n1| Agradecer\n1| Instar.')
    expect(mendFirst()).toBe(true)
    expect(draw(mex)).toBe('1| Aprobar.\n1| Agradecer[+MEX:.]\n1| Instar.')
  })

  it('correct nothing that has changed meanwhile', () => {
    const { mex, mendFirst } = checking('1| Aprobar el informe del GRGM.')
    mex.pen.insertText(before(mex, 'informe'), 'nuevo ')
    expect(mendFirst()).toBe(false)
  })

  it('pass over what one says, until one asks for it again', () => {
    const { checks, slips, words } = checking('1| El GRGM.\n1| La migracion.')
    const [first] = slips()
    if (first === undefined) throw new Error('Nothing was found')
    checks.passOver(first)
    expect(words()).toEqual(['La «migracion».'])
    expect(checks.state.get().passedOver).toBe(1)
    checks.recall()
    expect(words()).toHaveLength(2)
  })
})
