import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../electron/cli/context.ts'
import { runMesa } from '../../electron/cli/run.ts'
import { createTranslate } from '../../electron/cli/words.ts'
import { createPracticeFile } from '../../electron/host/meetings/practice.ts'
import { findTemplate } from '../../electron/host/templates.ts'
import type { Language } from '../../shared/meeting/meeting.ts'
import { ASIDE_PROGRAM } from './aside-program.ts'
import { checkingFolder } from './checked-docx.ts'
import { temporaryFolder } from './folder.ts'

/** What a call of `mesa` did. */
export interface MesaCall {
  readonly exit: number
  readonly out: string
  readonly errors: readonly string[]
}

/** The command line, run in this process in a folder of its own. What Word files it writes are checked. */
export interface MesaDesk {
  readonly folder: string
  /** `@name` in an argument is a file of the folder. */
  readonly mesa: (...args: readonly string[]) => Promise<MesaCall>
  readonly pathOf: (name: string) => string
  readonly write: (name: string, content: string | Uint8Array) => void
  /** Presses Ctrl+C, for a command that runs until then. */
  readonly stop: () => void
  /** What the command that is running has printed so far. */
  readonly printed: () => string
  /** The lines that commands wrote for an operator. */
  readonly logged: readonly string[]
}

export const MESA_NOW_MS = Date.UTC(2026, 4, 20, 16)

export const MEETING_JSON = JSON.stringify({
  kind: 'GRCM',
  ordinal: null,
  city: 'Ciudad de México',
  dates: ['2021-12-01'],
  ppt: { country: 'MEX', year: 2021 },
  present: ['CAN', 'CRI', 'MEX'],
  language: 'es',
})

export function openMesaDesk(language: Language = 'es'): MesaDesk {
  const folder = temporaryFolder()
  const pathOf = (name: string) => join(folder, name)
  let stop = () => {}
  const stopping = new Promise<void>((resolve) => {
    stop = resolve
  })
  let out = ''
  const logged: string[] = []

  const context: Context = {
    t: createTranslate(language),
    language,
    print: (text) => {
      out += text
    },
    log: (line) => logged.push(line),
    nowMs: () => MESA_NOW_MS,
    installation: {
      version: '1.2.3',
      pagesFolder: pathOf('pages'),
      asideProgram: ASIDE_PROGRAM,
      configFolder: pathOf('config'),
      mdnsPort: null,
    },
    stopping: () => stopping,
  }

  async function mesa(...args: readonly string[]): Promise<MesaCall> {
    out = ''
    const errors: string[] = []
    const command = args.map((arg) => (arg.startsWith('@') ? pathOf(arg.slice(1)) : arg))
    const say = (line: string) => errors.push(line.replaceAll(`${folder}/`, '@'))
    const exit = await checkingFolder(folder, () => runMesa(command, context, say))
    return { exit, out: out.replaceAll(`${folder}/`, '@'), errors }
  }

  return {
    ...{ folder, pathOf, mesa, logged },
    stop: () => stop(),
    printed: () => out,
    write: (name, content) => writeFileSync(pathOf(name), content),
  }
}

/** A desk with `practice.mesa` on it: suggestions of several countries in every state. */
export function openPracticeDesk(language: Language = 'es'): MesaDesk {
  const desk = openMesaDesk(language)
  desk.write('practice.mesa', (practice ??= practiceFile(desk.pathOf('first.mesa'))))
  return desk
}

/** Made once: playing it takes most of a second. */
let practice: Uint8Array | null = null

function practiceFile(path: string): Uint8Array {
  const template = findTemplate('conclusiones-grcm')
  if (template === null) throw new Error('No template')
  let nowMs = MESA_NOW_MS - 3_600_000
  const file = createPracticeFile(path, template, () => (nowMs += 40))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  file.value.close()
  return readFileSync(path)
}
