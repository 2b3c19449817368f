import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'

const DEPLOY = join(import.meta.dirname, '../../electron/deploy')
const HAS_SYSTEMD = spawnSync('systemd-analyze', ['--version']).status === 0
/** Of ten, as systemd counts what a service could do that it need not. */
const MOST_EXPOSED = 2

describe.skipIf(!HAS_SYSTEMD)('the units for a server (needs systemd-analyze)', () => {
  it.each(['mesa@reunion.service', 'mesa@together.service'])(
    '%s is one that systemd understands whole',
    (unit) => {
      const folder = installed()
      expect(analyze(folder, 'verify', '--man=no', join(folder, unit))).toBe('')
    },
  )

  it('is told of what systemd would pass over', () => {
    for (const file of ['mesa@together.service', 'mesa@together.service.d/together.conf']) {
      const folder = installed()
      writeFileSync(join(folder, file), '[Service]\nRestrat=always\n', { flag: 'a' })
      const told = analyze(folder, 'verify', '--man=no', join(folder, 'mesa@together.service'))
      expect(told).toContain('Restrat')
    }
  })

  it('may do little else than to serve', () => {
    const folder = installed()
    const unit = join(folder, 'mesa@reunion.service')
    const told = analyze(folder, 'security', '--offline=true', '--no-pager', unit)
    const [, level = ''] = /exposure level for \S+: (\d+\.\d+)/.exec(told) ?? []
    expect(Number.parseFloat(level)).toBeLessThanOrEqual(MOST_EXPOSED)
  })
})

/** As on a server, with the Node that there is here. */
function installed(): string {
  const folder = temporaryFolder()
  const read = (name: string) =>
    readFileSync(join(DEPLOY, name), 'utf8').replaceAll('/usr/bin/node', process.execPath)
  for (const name of ['reunion', 'together']) {
    writeFileSync(join(folder, `mesa@${name}.service`), read('mesa@.service'))
  }
  mkdirSync(join(folder, 'mesa@together.service.d'))
  writeFileSync(join(folder, 'mesa@together.service.d/together.conf'), read('together.conf'))
  return folder
}

function analyze(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:`, LC_ALL: 'C' }
  const { stdout, stderr } = spawnSync('systemd-analyze', args, { env, encoding: 'utf8' })
  return stdout + stderr
}
