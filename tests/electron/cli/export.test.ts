import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openPracticeDesk } from '../../support/mesa.ts'

describe('mesa export', () => {
  it('asks what is to become of pending suggestions in a clean text', async () => {
    const { mesa } = openPracticeDesk()
    const { exit, errors } = await mesa(
      'export',
      '@practice.mesa',
      '--as',
      'clean',
      '-o',
      '@c.docx',
    )
    expect(exit).toBe(1)
    expect(errors[0]).toMatch(/^mesa: hay \d+ sugerencias pendientes: diga --pending in/)
  })

  it.each([
    ['clean with what is pending', ['clean', '--pending', 'in'], 'accepted', 'accepted'],
    ['clean without what is pending', ['clean', '--pending', 'out'], 'original', 'accepted'],
    ['the original', ['original'], 'original', 'accepted'],
    ['tracked, everything accepted', ['tracked'], 'accepted', 'accepted'],
    ['tracked, everything rejected', ['tracked'], 'original', 'original'],
  ])('%s reads in Word as in Mesa', async (_, as, viewHere, viewThere) => {
    const { mesa } = openPracticeDesk()
    const exported = await mesa('export', '@practice.mesa', '--as', ...as, '-o', '@e.docx')
    expect(exported).toEqual({ exit: 0, out: 'Exportado: @e.docx\n', errors: [] })
    const here = await mesa('text', '@practice.mesa', '--labels', '--view', viewHere)
    const there = await mesa('text', '@e.docx', '--labels', '--view', viewThere)
    expect(there.out).toBe(here.out)
  })

  it('leaves what is there whole when it may not write', async () => {
    const { mesa, write, pathOf } = openPracticeDesk()
    write('e.docx', 'precious')
    const args = ['export', '@practice.mesa', '--as', 'original', '-o', '@e.docx']
    expect((await mesa(...args)).errors).toEqual([
      'mesa: @e.docx ya existe; para reemplazarlo use --force',
    ])
    expect(readFileSync(pathOf('e.docx'), 'utf8')).toBe('precious')
    expect((await mesa(...args, '--force')).exit).toBe(0)
    expect(readFileSync(pathOf('e.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('takes --pending for a clean text alone', async () => {
    const { mesa } = openPracticeDesk()
    const args = ['--as', 'tracked', '--pending', 'in', '-o', '@e.docx']
    expect(await mesa('export', '@practice.mesa', ...args)).toMatchObject({
      exit: 2,
      errors: ['mesa: --pending solo vale con --as clean'],
    })
  })
})
