import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const SHOTS = path.resolve(import.meta.dirname, '../../test-results')

/** Lets LibreOffice print a file, and puts a picture of its first page where git does not look. */
export async function takePageShot(docx: string, name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mesa-page-'))
  const run = promisify(execFile)
  try {
    await mkdir(SHOTS, { recursive: true })
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const order = ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx]
    await run('soffice', [profile, ...order], { timeout: 120_000 })
    const pdf = path.join(folder, `${path.basename(docx, '.docx')}.pdf`)
    const shot = path.join(SHOTS, name)
    await run('pdftoppm', ['-png', '-r', '90', '-f', '1', '-singlefile', pdf, shot])
    return `${shot}.png`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
