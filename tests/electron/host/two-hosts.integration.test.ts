import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { buildPrograms, serveFolder } from '../../load/served.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { openPracticeDesk } from '../../support/mesa.ts'

const ROOT = join(import.meta.dirname, '../../..')

it('a second host refuses, with words, a file that another process has open', async () => {
  const desk = openPracticeDesk()
  const folder = temporaryFolder()
  const file = join(folder, 'table.mesa')
  copyFileSync(desk.pathOf('practice.mesa'), file)
  const first = await serveFolder(await buildPrograms(ROOT), folder)
  onTestFinished(first.kill)
  const before = readFileSync(file)
  expect(await desk.mesa('host', file, '--port', '0')).toEqual({
    ...{ exit: 1, out: '', errors: [`mesa: ${file} está abierto en otro programa`] },
  })
  expect(readFileSync(file).equals(before)).toBe(true)

  // The lock is gone with the process, however it ended.
  await first.kill()
  const second = desk.mesa('host', file, '--port', '0')
  await expect.poll(() => desk.printed()).toContain('Ctrl+C')
  desk.stop()
  expect((await second).exit).toBe(0)
})
