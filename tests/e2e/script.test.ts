import { readdir } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openMeetingFile } from '../../electron/host/meetings/meeting-file.ts'
import { addLetters, writersIn } from '../properties/letters.ts'
import { newLedger, ordersIn } from '../support/browser-ledger.ts'
import { expectKept } from '../properties/outcome.ts'
import { scriptsOf } from '../properties/script.ts'
import type { Script } from '../properties/script.ts'
import { playStep } from '../support/browser-hands.ts'
import { drawAnew, settled, sitDown } from '../support/browser-table.ts'
import type { BrowserTable } from '../support/browser-table.ts'
import { layLine } from '../support/cut-line.ts'
import type { Line } from '../support/cut-line.ts'
import { useGathering } from '../support/gathering.ts'
import { meetingOn, takeShot } from '../support/table.ts'
import { SEED } from '../support/seed.ts'

/** How many scripts one after the other: `npm run fuzz -- --browser` asks for more. */
const SCRIPTS = Number(process.env['MESA_SCRIPTS'] ?? 1)

/**
 * The scripts of the properties in the page itself: by keys, mouse, clipboard, input methods,
 * buttons and dialogs. The chair, two of one country, and another country behind a line that is
 * cut; some come back with another client id. Base text is in capitals.
 */
describe(`a script in four browsers (MESA_SEED=${SEED})`, () => {
  const gathering = useGathering('script')
  let line: Line | null = null
  afterAll(() => line?.stop())

  it(
    'keeps every letter once, under its own flag, and shows everybody the same',
    async () => {
      const presiding = await gathering.preside(MEETING)
      const chair = await sitDown(presiding.page, 'PPT', 'PPT')
      line = await layLine(Number(new URL(gathering.desk.address).port))
      const lucia = await gathering.join('MEX', 'LUCÍA FERRER')
      const raul = await gathering.join('MEX', 'RAÚL SOTO')
      const claire = await gathering.join('CAN', 'CLAIRE ROY', line.url)
      const table: BrowserTable = {
        all: [
          chair,
          await sitDown(lucia.page, 'MEX', 'MEX'),
          await sitDown(raul.page, 'MEX 2', 'MEX'),
          await sitDown(claire.page, 'CAN', 'CAN', line),
        ],
        chair,
        ledger: newLedger(),
      }
      for (const { text } of await chair.sheet.paragraphs()) {
        addLetters(table.ledger.letters, 'base', text)
      }
      await play(table, [...EVERYBODY_TYPES, ...scriptsBy(SEED), ...LAST_DECISIONS])
      const shown = await settled(table)
      for (const hands of table.all.slice(1)) await drawAnew(hands, shown)
      expect(gathering.faults()).toEqual([])
      for (const { sheet } of table.all) await sheet.page.close()
      await gathering.desk.stop()
      await expectOnDisk(gathering.folder, table)
    },
    420_000 * SCRIPTS,
  )
})

async function play(table: BrowserTable, script: Script): Promise<void> {
  for (const step of script) {
    await playStep(table, step).catch(async (error: unknown) => {
      for (const { name, sheet } of table.all) await takeShot(sheet.page, `script-failed-${name}`)
      throw new Error(`${String(error)}\n${table.ledger.story.join('\n')}`)
    })
  }
}

function scriptsBy(seed: number): Script {
  return fc.sample(scriptsOf(TIMES), { seed, numRuns: SCRIPTS }).flat()
}

/** What the host's file holds: the letters, and what was ordered, as often as it was. */
async function expectOnDisk(folder: string, { all, ledger }: BrowserTable): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const name = names.find((each) => each.endsWith('.mesa'))
  const opened = openMeetingFile(path.join(folder, name ?? ''))
  if (!opened.ok) throw new Error(`The meeting's file does not open: ${opened.error.kind}`)
  const { value } = opened
  try {
    const { orders, reloads, letters } = ledger
    expectKept(value.doc, letters)
    expect(ordersIn(value.doc)).toEqual(orders)
    for (const order of SURELY) expect(orders[order], order).toBeGreaterThan(0)
    expect(writersIn(value.doc), 'who comes back has another id').toBe(all.length + reloads)
  } finally {
    value.close()
  }
}

const SURELY = ['accepted', 'rejected', 'undone', 'rounds', 'comments', 'hasSpoken'] as const

/** How often each act comes in one script. */
const TIMES = {
  ...{ type: 1, press: 2, deleteLine: 1, compose: 2, erase: 1, eraseFar: 1, replace: 1 },
  ...{ replaceAll: 1, cutOut: 1, drag: 3, split: 1, addAfter: 1, join: 1, paste: 1, level: 1 },
  ...{ kind: 1, format: 2, move: 2, footnote: 1, lift: 1, comment: 1, refer: 2, undo: 2, redo: 1 },
  ...{ speakFor: 1, support: 1, withdraw: 1, carry: 2, decide: 3, reopen: 1, round: 1 },
  ...{ cut: 1, rejoin: 1, reload: 1 },
} as const

const EVERYBODY_TYPES: Script = [0, 1, 2, 3].map((actor) => ({
  ...{ actor, act: 'type', a: 1, b: 3 * actor, c: actor },
}))

/** Whatever chance has left to decide: one is accepted, one rejected, and that taken back. */
const LAST_DECISIONS: Script = [
  { actor: 1, act: 'type', a: 2, b: 1, c: 1 },
  { actor: 3, act: 'type', a: 3, b: 1, c: 1 },
  { actor: 0, act: 'decide', a: 0, b: 2, c: 0 },
  { actor: 0, act: 'decide', a: 0, b: 2, c: 1 },
  { actor: 0, act: 'reopen', a: 0, b: 0, c: 0 },
]

const MEETING = {
  ...meetingOn(
    '1. AGRADECER A LOS PAÍSES EL INFORME',
    'a. INSTAR A LA PPT A QUE SIGA',
    'b. EXHORTAR',
    'i. TALLER DE TRES DÍAS',
    '2. RECONOCER EL TRABAJO DE TODOS',
  ),
  chair: 'ANA PRESIDENTA',
}
