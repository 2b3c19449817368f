import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const ROOT = path.resolve(import.meta.dirname, '../..')
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const FOLDERS = ['electron', 'renderer', 'shared', 'templates', 'tests']

/**
 * Checks who imports whom below `baseDir`.
 *
 * @param {string} baseDir
 * @returns {Promise<{ modules: number, violations: { rule: string, from: string, to: string }[] }>}
 *   `modules` counts ours only: the check is worth nothing when it is 0.
 */
export async function checkLayers(baseDir) {
  const folders = FOLDERS.filter((folder) => existsSync(path.join(baseDir, folder)))
  if (folders.length === 0) return { modules: 0, violations: [] }
  const { output } = await cruise(
    folders,
    { ...options, baseDir, ruleSet: { forbidden, options }, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(ROOT, options.tsConfig.fileName)) },
  )
  const ours = output.modules.filter(({ source }) => FOLDERS.includes(source.split('/')[0]))
  const violations = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }))
  return { modules: ours.length, violations }
}

/** @returns {string[]} */
export function ruleNames() {
  return forbidden.map(({ name }) => name)
}

async function main() {
  const { modules, violations } = await checkLayers(ROOT)
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  console.log(`layers: ${modules} modules, ${violations.length} violations`)
  if (modules === 0) console.error('layers: no module was seen, so nothing was checked')
  process.exitCode = modules === 0 || violations.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
