import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { putInPlace, removeTemporary, temporaryBeside } from '../../../electron/host/temporary.ts'
import { temporaryFolder } from '../../support/folder.ts'

describe('a file that is written under a temporary name', () => {
  it('gets its own when it is whole', () => {
    const { folder, path, temporary } = written()
    expect(putInPlace(temporary, path)).toEqual({ ok: true, value: null })
    expect(readdirSync(folder)).toEqual(['a.mesa'])
    expect(readFileSync(path, 'utf8')).toBe('nuevo')
  })

  it('never gets one that something else has', () => {
    const { path, temporary } = written()
    writeFileSync(path, 'de otros')
    expect(putInPlace(temporary, path)).toEqual({ ok: false, error: { kind: 'taken', path } })
    expect([path, temporary].map((each) => readFileSync(each, 'utf8'))).toEqual([
      'de otros',
      'nuevo',
    ])
  })

  it('stays as it is where the disk takes no such name', () => {
    const { folder, temporary } = written()
    const path = join(folder, `${'a'.repeat(252)}.mesa`)
    expect(putInPlace(temporary, path)).toEqual({
      ok: false,
      error: { kind: 'cannot-write', path },
    })
    expect(readdirSync(folder)).toEqual([basename(temporary)])
  })

  it('leaves no name behind that it was promised and did not get', () => {
    const { folder } = written()
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    // A folder can be given neither a second name nor that of a file.
    mkdirSync(from)
    expect(putInPlace(from, to)).toMatchObject({ error: { kind: 'cannot-write' } })
    expect(readdirSync(folder)).not.toContain('to')
  })

  it('has a name that fits beside the longest, that nobody else has, and that is no meeting’s', () => {
    const path = join(temporaryFolder(), `${'a'.repeat(242)}.mesa`)
    const names = [temporaryBeside(path), temporaryBeside(path)]
    expect(new Set(names).size).toBe(2)
    for (const name of names) {
      expect(dirname(name)).toBe(dirname(path))
      expect(name).not.toMatch(/\.mesa$/)
      writeFileSync(`${name}-journal`, '')
    }
  })

  it('is gone with its journal when nobody wants it', () => {
    const { folder, temporary } = written()
    writeFileSync(`${temporary}-journal`, '')
    removeTemporary(temporary)
    removeTemporary(temporary)
    expect(readdirSync(folder)).toEqual([])
  })
})

function written() {
  const folder = temporaryFolder()
  const path = join(folder, 'a.mesa')
  const temporary = temporaryBeside(path)
  writeFileSync(temporary, 'nuevo')
  return { folder, path, temporary }
}
