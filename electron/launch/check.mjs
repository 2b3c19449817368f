import { spawn } from 'node:child_process'
import path from 'node:path'
import { launch, preparePackages, ROOT } from './ground.mjs'

const bin = (name) => path.join(ROOT, 'node_modules', name)

/** What is checked without running the app. Two at a time: the machines have two cores. */
const STEPS = [
  ['types', bin('typescript/bin/tsc'), ['--noEmit', '-p', '.']],
  ['lint', bin('eslint/bin/eslint.js'), ['--max-warnings=0', '.']],
  ['format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level=warn', '.']],
  ['layers', path.join(ROOT, 'electron/launch/layers.mjs'), []],
]

/** @returns {Promise<boolean>} whether all held; prints each step's output when it ends */
export async function checkAll() {
  const left = [...STEPS]
  const results = []
  const work = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      results.push(await checkOne(step))
    }
  }
  await Promise.all([work(), work()])
  return results.every(Boolean)
}

/** Runs vitest with its own output. @returns {Promise<number>} its exit code */
export function runVitest(args) {
  return new Promise((resolve, reject) => {
    const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
    const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: ROOT, stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

function checkOne([name, script, args]) {
  return new Promise((resolve, reject) => {
    const startedMs = Date.now()
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'pipe' })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const seconds = ((Date.now() - startedMs) / 1000).toFixed(1)
      process.stdout.write(Buffer.concat(chunks))
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
      resolve(code === 0)
    })
  })
}

if (process.argv[1] === import.meta.filename) {
  await launch(async () => {
    await preparePackages()
    const isSound = await checkAll()
    const unit = await runVitest(['--project', 'unit'])
    return isSound && unit === 0 ? 0 : 1
  })
}
