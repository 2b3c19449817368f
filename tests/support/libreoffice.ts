import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** What LibreOffice makes of a paragraph: its own reading, its own numbers. */
export interface OfficeParagraph {
  /** In LibreOffice's words: `List Number 2`, `Text body`. */
  readonly style: string
  readonly label: string | null
  readonly text: string
}

export type Verdict = 'None' | 'Accept' | 'Reject'

/** Null where LibreOffice is installed, else why a test that asks it must be skipped. */
export const noLibreOffice: string | null = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')))
  ? null
  : 'LibreOffice (soffice) is not installed'

/**
 * Opens each file in LibreOffice, lets it accept or reject every tracked change, and says what
 * stands there then. One start for all, in a profile of its own.
 */
export async function settleInOffice(
  jobs: readonly { readonly file: Uint8Array; readonly verdict: Verdict }[],
  /** Whether paragraphs in cells of tables are asked for as well. */
  hasCells = false,
): Promise<readonly (readonly OfficeParagraph[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mesa-office-'))
  try {
    // The first start of a profile writes Basic's empty library, over whatever is there.
    await soffice(folder, ['--terminate_after_init'])
    await cp(new URL('libreoffice/', import.meta.url), join(folder, 'user/basic'), {
      recursive: true,
    })
    await mkdir(join(folder, 'files'))
    const lines = await Promise.all(
      jobs.map(async ({ file, verdict }, index) => {
        const source = join(folder, 'files', `${index}.docx`)
        await writeFile(source, file)
        return [source, verdict, `${source}.txt`, hasCells ? 'cells' : ''].join('\t')
      }),
    )
    const list = join(folder, 'jobs.txt')
    await writeFile(list, `${lines.join('\n')}\n`)
    await soffice(folder, [`macro:///Standard.Settle.SettleAll("${list}")`])
    return await Promise.all(
      jobs.map(async (_, index) =>
        paragraphsOf(await readFile(join(folder, 'files', `${index}.docx.txt`), 'utf8')),
      ),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same files as LibreOffice writes them as Word files, one start for all; `ending` says what they are. */
export async function resavedInOffice(
  files: readonly Uint8Array[],
  ending = 'docx',
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mesa-office-'))
  try {
    const names = files.map((_, index) => `${index}.docx`)
    const sources = files.map((_, index) => join(folder, `${index}.${ending}`))
    await Promise.all(files.map((file, index) => writeFile(sources[index] ?? '', file)))
    const out = join(folder, 'out')
    await soffice(folder, ['--convert-to', 'docx', '--outdir', out, ...sources])
    return await Promise.all(names.map((name) => readFile(join(out, name))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function soffice(profile: string, order: readonly string[]): Promise<void> {
  await promisify(execFile)(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...order],
    { timeout: 150_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
}

function paragraphsOf(printed: string): readonly OfficeParagraph[] {
  return printed
    .split('\u001e\n')
    .slice(0, -1)
    .map((line) => {
      const [style = '', label = '', ...text] = line.split('\u001f')
      return { style, label: label === '' ? null : label, text: text.join('\u001f') }
    })
}
