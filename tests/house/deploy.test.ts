import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

/** What a server of the secretariat's starts is what is built here, with options that there are. */
describe('the files for a server', () => {
  it.each([
    ['electron/deploy/mesa@.service', /^ExecStart=.+$/gm],
    ['electron/deploy/together.conf', /^ExecStart=.+$/gm],
    ['electron/deploy/Dockerfile', /^(?:ENTRYPOINT|CMD) .+$/gm],
  ])('%s starts the command line that the build makes', (name, orders) => {
    const started = [...read(name).matchAll(orders)].map(String).join('\n')
    expect(started).toContain('dist/node/cli.js')
    expect(read('vite.node.config.ts')).toContain("cli: 'electron/cli/main.ts'")
    const program = read('electron/cli/program.ts')
    for (const [option] of started.matchAll(/--(?!help)[a-z]+/g)) expect(program).toContain(option)
  })

  it('hold memory as the load runs do, and end as the host asks', () => {
    const unit = read('electron/deploy/mesa@.service')
    const image = read('electron/deploy/Dockerfile')
    const [flag = ''] = /--max-semi-space-size=\d+/.exec(read('tests/load/served.ts')) ?? []
    expect(flag).not.toBe('')
    expect(unit).toContain(`NODE_OPTIONS=${flag}\n`)
    expect(image).toContain(`NODE_OPTIONS=${flag}\n`)
    expect(unit).toContain('KillSignal=SIGTERM')
    expect(image).toContain('STOPSIGNAL SIGTERM')
  })

  it('take a Node that the project runs on', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } } // ours
    const [major, minor] = (/\d+\.\d+/.exec(engines.node)?.[0] ?? '').split('.').map(Number)
    for (const [, taken = '', at = ''] of read('electron/deploy/Dockerfile').matchAll(
      /node:(\d+)\.(\d+)/g,
    )) {
      expect(Number(taken)).toBe(major)
      expect(Number(at)).toBeGreaterThanOrEqual(minor ?? Infinity)
    }
  })
})
