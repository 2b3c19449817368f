import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { lintDocx } from './docx-lint.ts'
import { problemsIn } from './office-validator.ts'

/*
 * The one door for every Word file that a test has Mesa write (`tests/house/docx-door.test.ts`): the lint looks
 * at each at once, and Office's validator, which takes long to start, at all of them when the
 * tests of a file are over.
 */

/** The file itself, if the lint has nothing against it. */
export function checkedDocx(file: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(file).digest('hex')
  if (seen.has(digest)) return file
  const findings = lintDocx(file)
  if (findings.length > 0) throw new Error(`The lint: ${findings.join('; ')}`)
  seen.set(digest, file)
  return file
}

/** Does something that may write Word files into a folder, or below, and looks at those it wrote. */
export async function checkingFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = new Set(docxIn(folder).map(({ version }) => version))
  const done = await work()
  for (const { path, version } of docxIn(folder)) {
    if (!before.has(version)) checkedDocx(new Uint8Array(readFileSync(path)))
  }
  return done
}

const seen = new Map<string, Uint8Array>()

afterAll(async () => {
  const problems = await problemsIn([...seen.values()])
  expect(problems, "What Office's validator has against a file of these tests").toEqual([])
}, 240_000)

function docxIn(folder: string): readonly { readonly path: string; readonly version: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx'))
    .map((name) => {
      const path = join(folder, name)
      const { ino, size, mtimeMs } = statSync(path)
      return { path, version: [path, ino, size, mtimeMs].join() }
    })
}
