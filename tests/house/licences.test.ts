import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Whoever hands Mesa on owes nothing but the notice. Fonts and tables are data with such licences of their own. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['OFL-1.1', 'CC-BY-4.0'],
])

/** Asks for changes of its own files back: of tools that build and test alone, which are not handed on. */
const FOR_TOOLS = 'MPL-2.0'

interface Package {
  readonly license?: unknown
  readonly licenses?: unknown
  /** Not installed for who only runs Mesa. */
  readonly dev?: boolean
}

const { packages } = readJson('package-lock.json') as {
  readonly packages: Readonly<Record<string, Package>>
}
const locked = Object.entries(packages).filter(([place]) => place !== '')

describe('the licences of all that Mesa is made of', () => {
  it('are permissive, but for tools that are not handed on', () => {
    expect(locked.length).toBeGreaterThan(100)
    const others = locked.filter(([, { license, dev = false }]) => {
      return !PERMISSIVE.has(String(license)) && !(dev && license === FOR_TOOLS)
    })
    expect(others.map(([place, { license }]) => `${place}: ${String(license)}`)).toEqual([])
  })

  it('are what each package says of itself', () => {
    const here = locked.filter(([place]) => existsSync(join(ROOT, place, 'package.json')))
    expect(here.length).toBeGreaterThan(locked.length / 2)
    const said = here.map(([place]) => {
      const { license, licenses } = readJson(join(place, 'package.json')) as Package
      return `${place}: ${JSON.stringify(license ?? licenses)}`
    })
    expect(said).toEqual(here.map(([place, each]) => `${place}: ${JSON.stringify(each.license)}`))
  })
})

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
}
