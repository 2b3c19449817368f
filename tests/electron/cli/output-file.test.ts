import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFile, writeOutput } from '../../../electron/cli/output-file.ts'
import { err } from '../../../shared/result.ts'
import { temporaryFolder } from '../../support/folder.ts'

function oldFile() {
  const folder = temporaryFolder()
  const path = join(folder, 'a.docx')
  writeFileSync(path, 'old')
  return { path, left: () => readdirSync(folder), content: () => readFileSync(path, 'utf8') }
}

describe('an output file', () => {
  it('is replaced in one go', () => {
    const { path, left, content } = oldFile()
    expect(writeOutput(path, 'new', { force: true }).ok).toBe(true)
    expect([left(), content()]).toEqual([['a.docx'], 'new'])
  })

  it('is left as it was when the new one cannot be finished', () => {
    const { path, left, content } = oldFile()
    const failed = replaceFile(path, { force: true }, (temporary) => {
      writeFileSync(temporary, 'half')
      return err({ kind: 'cannot-write', path })
    })
    expect(failed).toEqual(err({ kind: 'cannot-write', path }))
    expect([left(), content()]).toEqual([['a.docx'], 'old'])
  })

  it('is left as it was when writing breaks off', () => {
    const { path, left, content } = oldFile()
    const broken = () =>
      replaceFile(path, { force: true }, (temporary) => {
        writeFileSync(temporary, 'half')
        throw new Error('a bug')
      })
    expect(broken).toThrow('a bug')
    expect([left(), content()]).toEqual([['a.docx'], 'old'])
  })

  it('is not touched at all without force', () => {
    const { path, left, content } = oldFile()
    expect(writeOutput(path, 'new', { force: false })).toEqual(err({ kind: 'exists', path }))
    expect([left(), content()]).toEqual([['a.docx'], 'old'])
  })
})
