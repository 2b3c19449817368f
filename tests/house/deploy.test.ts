import { existsSync, readFileSync } from 'node:fs'
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

  it('make an image of what is here: two stages, nothing of the build’s, and nobody’s root', () => {
    const orders = ordersIn(read('electron/deploy/Dockerfile'))
    expect([...new Set(orders.map(({ name }) => name))].filter((name) => !KNOWN.has(name))).toEqual(
      [],
    )
    const stages = orders.filter(({ name }) => name === 'FROM').map(({ rest }) => rest)
    expect(stages).toEqual([`${stages[1]} AS build`, stages[1]])
    const copied = orders.filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(' '))
    const ignored = read('electron/deploy/Dockerfile.dockerignore').trim().split('\n')
    for (const [first = '', ...others] of copied) {
      const made = first === '--from=build' ? others.slice(0, -1) : []
      for (const source of made)
        expect(source).toMatch(/^\/mesa\/(package\.json|node_modules|dist)$/)
      const given = first === '--from=build' ? [] : [first, ...others.slice(0, -1)]
      for (const source of given) {
        expect(existsSync(join(ROOT, source))).toBe(true)
        expect(ignored).not.toContain(source)
      }
    }
    const last = (name: string) => orders.findLastIndex((order) => order.name === name)
    expect(orders[last('USER')]?.rest).toBe('mesa')
    expect(last('USER')).toBeLessThan(last('ENTRYPOINT'))
    expect(last('RUN')).toBeLessThan(last('USER'))
    expect(orders[last('HEALTHCHECK')]?.rest).toContain('/health')
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist']))
  })

  it('hold what the host does beside itself, where it looks for it', () => {
    expect(read('vite.node.config.ts')).toContain("aside: 'electron/host/aside/program.ts'")
    expect(read('electron/cli/main.ts')).toContain("new URL('./aside.js', import.meta.url)")
    // A text that is too large ends its own process, and not the service's.
    expect(read('electron/deploy/mesa@.service')).toContain('OOMPolicy=continue')
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

const KNOWN = new Set(
  ['FROM', 'WORKDIR', 'ENV', 'COPY', 'RUN', 'USER', 'VOLUME', 'EXPOSE', 'STOPSIGNAL'].concat([
    'HEALTHCHECK',
    'ENTRYPOINT',
    'CMD',
  ]),
)

/** Its orders one by one, each on one line. */
function ordersIn(file: string): readonly { readonly name: string; readonly rest: string }[] {
  const lines = file.replaceAll(/\\\n\s*/g, '').split('\n')
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf(' ')
      return { name: line.slice(0, at), rest: line.slice(at + 1) }
    })
}
