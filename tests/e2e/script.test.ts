import { readdir } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../electron/host/meetings/meeting-file.ts'
import { expectKept } from '../properties/outcome.ts'
import { scripts } from '../properties/script.ts'
import { openBrowserHands, playStep } from '../support/browser-hands.ts'
import type { BrowserHands, Ledger } from '../support/browser-hands.ts'
import { useGathering } from '../support/gathering.ts'

const SEED = Number(process.env['MESA_SEED'] ?? 2021)
const STEPS = 60

/** The scripts of the properties, by keys, clipboard and input methods. Base text is in capitals. */
describe(`a script in two browsers (MESA_SEED=${SEED})`, () => {
  const gathering = useGathering('script')

  it('keeps every letter once, under its own flag, and shows everybody the same', async () => {
    const chair = await gathering.preside(MEETING)
    const mex = await gathering.join('MEX', 'LUCÍA FERRER')
    const hands = [
      await openBrowserHands(chair.page, 'PPT'),
      await openBrowserHands(mex.page, 'MEX'),
    ]
    const ledger: Ledger = { typed: new Map(), story: [] }
    const [script = []] = fc.sample(scripts(STEPS, { least: STEPS }), { seed: SEED, numRuns: 1 })
    for (const step of script) {
      await playStep(hands, step, ledger).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${ledger.story.join('\n')}`)
      })
    }
    await settle(hands)
    expect(gathering.faults()).toEqual([])
    await chair.page.close()
    await mex.page.close()
    await gathering.desk.stop()
    const { doc, close } = await kept(gathering.folder)
    try {
      expectKept(doc, ledger.typed)
    } finally {
      close()
    }
  })
})

async function settle(hands: readonly BrowserHands[]): Promise<void> {
  const texts = () => Promise.all(hands.map(({ sheet }) => sheet.text()))
  await expect
    .poll(async () => new Set(await texts()).size, { timeout: 20_000, message: 'one text' })
    .toBe(1)
  const [shown = ''] = await texts()
  const [, mex] = hands
  if (mex === undefined) return
  await mex.sheet.page.reload()
  await mex.sheet.page.getByRole('textbox', { name: 'Texto' }).waitFor()
  await expect.poll(() => mex.sheet.text(), { timeout: 20_000 }).toBe(shown)
}

/** What the host has on disk. */
async function kept(folder: string) {
  const names = await readdir(folder, { recursive: true })
  const name = names.find((each) => each.endsWith('.mesa'))
  const opened = openMeetingFile(path.join(folder, name ?? ''))
  if (!opened.ok) throw new Error(`The meeting's file does not open: ${opened.error.kind}`)
  const { value } = opened
  return { doc: value.doc, close: () => value.close() }
}

const MEETING = {
  chair: 'ANA PRESIDENTA',
  city: 'Panamá',
  day: ['1', '12', '2023'],
  presidency: 'Panamá',
  absent: [],
  text: [
    '1. AGRADECER A LOS PAÍSES EL INFORME',
    'a. INSTAR A LA PPT A QUE SIGA',
    'b. EXHORTAR',
    'i. TALLER DE TRES DÍAS',
    '2. RECONOCER EL TRABAJO DE TODOS',
  ].join('\n'),
} as const
