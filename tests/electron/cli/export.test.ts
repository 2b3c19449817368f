import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { partOf } from '../../support/exported.ts'
import { openPracticeDesk } from '../../support/mesa.ts'
import { wordLetterhead } from '../../support/word-letterhead.ts'

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

  it('writes all that goes out after a session into a folder', async () => {
    const { mesa, pathOf } = openPracticeDesk()
    const args = ['export', '@practice.mesa', '--as', 'all', '-o', '@salida']
    expect((await mesa(...args)).errors[0]).toMatch(/^mesa: hay \d+ sugerencias pendientes/)
    const { exit, out } = await mesa(...args, '--pending', 'out')
    expect(exit).toBe(0)
    const names = readdirSync(pathOf('salida')).toSorted()
    expect(names.map((name) => name.replace(/^.* \d{4}-\d\d-\d\d /, ''))).toEqual([
      'compilación.docx',
      'con cambios.docx',
      'limpio.docx',
    ])
    expect(out.split('\n')).toHaveLength(4)
  })

  it('writes all of them or none', async () => {
    const { mesa, pathOf } = openPracticeDesk()
    const args = ['export', '@practice.mesa', '--as', 'all', '--pending', 'out', '-o', '@salida']
    await mesa(...args)
    const [first = '', ...others] = readdirSync(pathOf('salida'))
    for (const name of others) rmSync(join(pathOf('salida'), name))
    writeFileSync(join(pathOf('salida'), first), 'precious')
    expect((await mesa(...args)).errors[0]).toContain('ya existe; para reemplazarlo use --force')
    expect(readdirSync(pathOf('salida'))).toEqual([first])
    expect(readFileSync(join(pathOf('salida'), first), 'utf8')).toBe('precious')
    expect((await mesa(...args, '--force')).exit).toBe(0)
    expect(readdirSync(pathOf('salida'))).toHaveLength(3)
  })

  it('cannot write a folder where there is a file', async () => {
    const { mesa, write } = openPracticeDesk()
    write('salida', 'precious')
    const args = ['--as', 'all', '--pending', 'out', '-o', '@salida']
    expect((await mesa('export', '@practice.mesa', ...args)).errors).toEqual([
      'mesa: no se puede escribir @salida',
    ])
  })

  it.each(['bracketed', 'compilation'])('writes the %s page', async (as) => {
    const { mesa, pathOf } = openPracticeDesk()
    expect((await mesa('export', '@practice.mesa', '--as', as, '-o', '@e.docx')).exit).toBe(0)
    expect(readFileSync(pathOf('e.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it("puts the text on the presidency's own letterhead, in whatever goes out", async () => {
    const { mesa, write, pathOf } = openPracticeDesk()
    write('presidency.docx', await wordLetterhead())
    const args = ['--as', 'all', '--pending', 'out', '--letterhead', '@presidency.docx']
    expect((await mesa('export', '@practice.mesa', ...args, '-o', '@salida')).exit).toBe(0)
    for (const name of readdirSync(pathOf('salida'))) {
      const file = new Uint8Array(readFileSync(join(pathOf('salida'), name)))
      expect(partOf(file, 'word/header1.xml')).toContain('GOBIERNO DE COSTA RICA')
    }
  })

  it('says why a file is no letterhead, and exports nothing', async () => {
    const { mesa, write, pathOf } = openPracticeDesk()
    write('note.docx', 'no')
    const args = ['--as', 'original', '--letterhead', '@note.docx', '-o', '@e.docx']
    expect(await mesa('export', '@practice.mesa', ...args)).toMatchObject({
      exit: 1,
      errors: ['mesa: @note.docx no es un documento de Word'],
    })
    expect(existsSync(pathOf('e.docx'))).toBe(false)
  })

  it('makes no PDF of tracked changes', async () => {
    const { mesa } = openPracticeDesk()
    const args = ['--as', 'tracked', '--pdf', '-o', '@e.docx']
    expect(await mesa('export', '@practice.mesa', ...args)).toMatchObject({
      exit: 2,
      errors: [expect.stringMatching(/^mesa: --pdf no vale con --as tracked/)],
    })
  })

  it('says when there is no LibreOffice to make a PDF, and exports nothing', async () => {
    const { mesa, pathOf } = openPracticeDesk()
    vi.stubEnv('PATH', pathOf('nowhere'))
    const args = ['--as', 'original', '--pdf', '-o', '@e.docx']
    const { exit, errors } = await mesa('export', '@practice.mesa', ...args)
    vi.unstubAllEnvs()
    expect({ exit, errors }).toEqual({
      exit: 1,
      errors: [expect.stringMatching(/^mesa: LibreOffice no está en esta computadora/)],
    })
    expect(existsSync(pathOf('e.docx'))).toBe(false)
  })

  it('takes --pending for a clean text alone', async () => {
    const { mesa } = openPracticeDesk()
    const args = ['--as', 'tracked', '--pending', 'in', '-o', '@e.docx']
    expect(await mesa('export', '@practice.mesa', ...args)).toMatchObject({
      exit: 2,
      errors: ['mesa: --pending solo vale con --as clean y --as all'],
    })
  })
})
