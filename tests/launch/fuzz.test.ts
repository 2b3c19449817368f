import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'

const FUZZ = path.join(import.meta.dirname, '../../electron/launch/fuzz.mjs')

it.each([
  ['a seed that is none', ['--seed', 'x']],
  ['a seed that is none, in the browser', ['--browser', '--seed', 'x']],
  ['an option that it does not know', ['--browser', '--sead', '1']],
  ['no scripts at all', ['--runs', '0']],
  ['half a script', ['--runs', '1.5']],
  ['no time at all', ['--minutes', '0']],
])('npm run fuzz answers %s with how it is used', (_, args) => {
  const { status, stderr } = spawnSync(process.execPath, [FUZZ, ...args], { encoding: 'utf8' })
  expect(stderr).toContain('npm run fuzz -- [--runs N] [--seed S]')
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})

const fuzz = (...args: readonly string[]) =>
  spawnSync(process.execPath, [FUZZ, ...args], { encoding: 'utf8' })

it('npm run fuzz tells the seed, and ends with 0 where all holds', () => {
  const { status, stdout } = fuzz('--seed', '5', '--runs', '2', '--minutes', '2')
  expect(stdout).toBe('seed 5\n2 scripts, no failure\n')
  expect(status).toBe(0)
})

it('npm run fuzz tells of a failure the seed, the shortest story and how to see it again, and ends with 1', () => {
  const { status, stdout } = fuzz('--seed', '2021', '--defect', 'an import applied twice')
  const [seed, ...rest] = stdout.split('\n')
  expect(seed).toBe('seed 2021')
  expect(stdout).toContain('all is kept, each once, under its own flag')
  // To paste is enough.
  expect(stdout).toMatch(/The story:\n1\. \S+ pastes [^\n]*\n\n/)
  expect(rest.at(-2)).toMatch(
    /^again: npm run fuzz -- --seed 2021 --runs \d+ --defect 'an import applied twice'$/,
  )
  expect(status).toBe(1)
})

it('npm run fuzz names the faults that can be planted', () => {
  const { status, stdout } = fuzz('--defect', 'none such')
  expect(stdout).toContain('marks by position')
  expect(status).toBe(1)
})
