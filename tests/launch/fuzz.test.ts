import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'

const FUZZ = path.join(import.meta.dirname, '../../electron/launch/fuzz.mjs')

it.each([
  ['a seed that is none', ['--seed', 'x']],
  ['a seed that is none, in the browser', ['--browser', '--seed', 'x']],
  ['an option that it does not know', ['--browser', '--sead', '1']],
])('npm run fuzz answers %s with how it is used', (_, args) => {
  const { status, stderr } = spawnSync(process.execPath, [FUZZ, ...args], { encoding: 'utf8' })
  expect(stderr).toContain('npm run fuzz -- [--runs N] [--seed S]')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})
