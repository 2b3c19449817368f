import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createAside } from '../../../../electron/host/aside/aside.ts'
import { temporaryBeside } from '../../../../electron/host/temporary.ts'
import { ASIDE_PROGRAM } from '../../../support/aside-program.ts'
import { exported } from '../../../support/exported.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { brokenAside } from '../../../support/held-aside.ts'
import { TEST_MEETING } from '../../../support/host.ts'

/** Answers for ever nothing; a mending when there is the file that it is told of. */
const READS_FOR_EVER = (flag: string) => `
  import { existsSync } from 'node:fs'
  process.once('message', ({ job }) => {
    setInterval(() => {
      if (job === 'mend' && existsSync(${JSON.stringify(flag)})) process.send('mended')
    }, 5)
  })`
const ALIVE = 'setInterval(() => {}, 1_000_000)'

describe('a job in a process of its own', () => {
  it('is ended where it takes longer than anybody waits', async () => {
    const { aside, faults } = start(ALIVE, 50)
    expect(await aside.run('readWord', '')).toEqual(failed('took-too-long'))
    expect(faults).toHaveLength(1)
  })

  it.each([
    ['the process cannot be started', () => 'a\0b', ''],
    ['there is no such program', () => '/none/aside.js', ''],
    ['what it should do cannot be said', () => brokenAside(ALIVE), () => 'no data'],
  ])('fails, and is no promise for ever, where %s', async (_, program, order) => {
    const faults: unknown[] = []
    const aside = createAside(program(), (fault) => faults.push(fault))
    // The last is what no caller can write.
    expect(await aside.run('readWord', order as string)).toEqual(failed('failed'))
    expect(faults).toHaveLength(1)
  })

  it('tells where it broke, and no word of what it was reading', async () => {
    const { aside, faults } = start('function inside() { throw new Error("Instar") }\ninside()')
    expect(await aside.run('readWord', '')).toEqual(failed('failed'))
    const told = faults.map((fault) => (fault instanceof Error ? fault.stack : '')).join()
    expect(told).toMatch(/at inside .*aside\.mjs:1/)
    expect(told).not.toContain('Instar')
  })

  it('mends while another reads, and is waited for alone when the host is stopped', async () => {
    const flag = join(temporaryFolder(), 'go')
    const { aside } = start(READS_FOR_EVER(flag))
    const reads = [aside.run('readWord', ''), aside.run('readWord', '')]
    const mended = aside.run('mend', { path: '', temporary: '' })
    let isStopped = false
    const stopped = aside.stop().then(() => {
      isStopped = true
    })
    expect(await Promise.all(reads)).toEqual([failed('failed'), failed('failed')])
    expect(await aside.run('readWord', '')).toEqual(failed('failed'))
    expect(isStopped).toBe(false)
    writeFileSync(flag, '')
    expect(await mended).toEqual({ ok: true, value: 'mended' })
    await stopped
  })

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'goes on at a %s, which is the host’s',
    async (signal) => {
      const child = await startProgram()
      const order = Buffer.from(await exported('1| Instar.')).toString('base64')
      child.kill(signal)
      child.send({ job: 'readWord', order })
      expect((await once(child, 'message'))[0]).toMatchObject({ document: {} })
    },
  )

  it('takes along what it wrote where its host is gone before that has a name', async () => {
    const [folder, seen] = [temporaryFolder(), join(temporaryFolder(), 'seen')]
    const temporary = temporaryBeside(join(folder, 'a.mesa'))
    const child = await startProgram(`
      import { existsSync, writeFileSync } from 'node:fs'
      process.once('message', () => {
        writeFileSync(${JSON.stringify(seen)}, String(existsSync(${JSON.stringify(temporary)})))
      })`)
    const source = { kind: 'plain', text: '1. Instar.' }
    const template = { id: 'x', title: { es: 'X' } }
    child.send({
      job: 'make',
      order: { temporary, template, meeting: TEST_MEETING, form: undefined, source, atMs: 0 },
    })
    child.disconnect()
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect([readFileSync(seen, 'utf8'), readdirSync(folder)]).toEqual(['true', []])
  })
})

function start(code: string, limitMs?: number) {
  const faults: unknown[] = []
  const aside = createAside(brokenAside(code), (fault) => faults.push(fault), limitMs)
  onTestFinished(() => aside.stop())
  return { aside, faults }
}

/** The real one, with what a test looks at when it has done its job. */
async function startProgram(looking = '') {
  const program = brokenAside(`
    await import(${JSON.stringify(pathToFileURL(ASIDE_PROGRAM).href)})
    ${looking}
    process.send('ready')`)
  const child = fork(program, { serialization: 'advanced', execArgv: [] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

function failed(cause: string) {
  return { ok: false, error: { kind: 'job-failed', cause } }
}
