import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly hasInstallScript?: boolean
}

const file = path.resolve(import.meta.dirname, '../../package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))

describe('package-lock.json', () => {
  // `npm install` drops an optional package that the registry does not have (the OOXML
  // validator names five), and `npm ci` then refuses the whole file.
  it('names whatever a package of it asks for, or `npm ci` refuses', () => {
    const asked = Object.values(packages).flatMap((each) =>
      Object.keys({ ...each.dependencies, ...each.optionalDependencies }),
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((name) => !names.has(name))).toEqual([])
  })

  it('holds no package that must run a script to be installed', () => {
    const withScript = Object.entries(packages).filter(([, each]) => each.hasInstallScript)
    // fsevents is for macOS only, and works without: it is a quicker way to watch files.
    expect(withScript.map(([place]) => place).filter((p) => !p.endsWith('/fsevents'))).toEqual([])
  })
})
