import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import type { CliError } from './cli-error.ts'

/** Where LibreOffice is on this computer; null where it is not found. */
export function findLibreOffice(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((each) => each !== '')
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice']
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...USUAL_PLACES,
  ]
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}

/**
 * A Word file as LibreOffice prints it. It works in a profile of its own, which is gone
 * afterwards, so that a LibreOffice that is open beside it is not disturbed; it has two minutes.
 */
export async function convertToPdf(
  office: string,
  docx: Uint8Array,
): Promise<Result<Uint8Array, CliError>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mesa-pdf-'))
  try {
    const source = path.join(folder, 'text.docx')
    await writeFile(source, docx)
    const profile = pathToFileURL(path.join(folder, 'profile')).href
    const args = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source]
    await promisify(execFile)(office, [`-env:UserInstallation=${profile}`, ...args], {
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    return ok(await readFile(path.join(folder, 'text.pdf')))
  } catch {
    // It ended badly, took too long, or made no file: for whoever asked it comes to the same.
    return err({ kind: 'no-pdf' })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const LIMIT_MS = 120_000

const USUAL_PLACES = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
]
