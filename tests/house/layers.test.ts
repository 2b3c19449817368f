import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkLayers, ruleNames } from '../../electron/launch/layers.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const trees: string[] = []

afterEach(async () => {
  await Promise.all(trees.splice(0).map((tree) => rm(tree, { recursive: true })))
})

/** Each rule, an import that it must catch, and by which file. */
const WRONG: readonly (readonly [rule: string, file: string, target: string])[] = [
  ['resolvable', 'shared/a.ts', './nowhere.ts'],
  ['shared-stays-below', 'shared/a.ts', '../electron/host/index.ts'],
  ['shared-stays-below', 'shared/a.ts', '../templates/a.json'],
  ['shared-stays-below', 'shared/a.ts', 'react'],
  ['shared-is-pure', 'shared/a.ts', 'node:fs'],
  ['document-knows-no-yjs', 'shared/document/a.ts', 'yjs'],
  ['document-knows-no-yjs', 'shared/docx/a.ts', 'lib0/encoding'],
  ['document-knows-no-yjs', 'shared/text/a.ts', '../draft/draft.ts'],
  ['docx-in-one-place', 'shared/text/a.ts', 'docx'],
  ['docx-in-one-place', 'shared/text/a.ts', 'saxes'],
  ['lexical-in-the-editor', 'renderer/features/room/a.ts', 'lexical'],
  ['lexical-in-the-editor', 'renderer/features/room/a.ts', '@lexical/headless'],
  ['hocuspocus-in-sync', 'electron/host/web/a.ts', '@hocuspocus/server'],
  ['sql-in-the-store', 'electron/host/sync/a.ts', 'libsql'],
  ['electron-in-its-process', 'electron/host/a.ts', 'electron'],
  ['host-imports-shared', 'electron/host/a.ts', '../main/main.ts'],
  ['main-is-thin', 'electron/main/a.ts', '../host/store/port.ts'],
  ['preload-exposes-the-bridge', 'electron/preload/a.ts', '../host/index.ts'],
  ['cli-uses-the-doors', 'electron/cli/a.ts', '../main/main.ts'],
  ['launch-uses-the-door', 'electron/launch/a.ts', '../host/store/port.ts'],
  ['web-and-store-are-neighbours', 'electron/host/store/a.ts', '../web/serve.ts'],
  ['renderer-imports-shared', 'renderer/app/a.ts', '../../electron/host/index.ts'],
  ['renderer-is-a-page', 'renderer/app/a.ts', 'node:path'],
  ['features-stand-apart', 'renderer/features/room/a.ts', '../home/Home.ts'],
  ['features-below-app', 'renderer/features/room/a.ts', '../../app/App.ts'],
  ['middle-stands-apart', 'renderer/editor/a.ts', '../sync/session.ts'],
  ['middle-stands-apart', 'renderer/bridge/a.ts', '../features/home/Home.ts'],
  ['ui-at-the-bottom', 'renderer/ui/a.ts', '../sync/session.ts'],
  ['words-below-controls', 'renderer/i18n/a.ts', '../ui/Button.ts'],
  ['templates-are-data', 'templates/a.ts', '../shared/ids.ts'],
  ['product-without-tests', 'shared/draft/a.ts', '../../tests/support/notation.ts'],
]

const TARGETS = [
  'electron/host/index.ts',
  'electron/host/store/port.ts',
  'electron/host/web/serve.ts',
  'electron/main/main.ts',
  'renderer/app/App.ts',
  'renderer/features/home/Home.ts',
  'renderer/sync/session.ts',
  'renderer/ui/Button.ts',
  'shared/ids.ts',
  'shared/draft/draft.ts',
  'templates/a.json',
  'tests/support/notation.ts',
]

describe('checkLayers', () => {
  it.each(WRONG)('finds %s: %s → %s', async (rule, file, target) => {
    const { violations } = await checkLayers(await plant({ [file]: importing(target) }))
    expect(violations.map((each) => `${each.rule}: ${each.from}`)).toContain(`${rule}: ${file}`)
  })

  it('finds a cycle', async () => {
    const tree = await plant({
      'shared/a.ts': importing('./b.ts'),
      'shared/b.ts': importing('./a.ts'),
    })
    const { violations } = await checkLayers(tree)
    expect(violations.map(({ rule }) => rule)).toContain('no-circular')
  })

  it('finds nothing in a tree that keeps the rules', async () => {
    const tree = await plant({
      'electron/host/a.ts': importing('../../shared/ids.ts'),
      'renderer/features/room/a.ts': importing('../../sync/session.ts'),
      'renderer/editor/a.ts': importing('lexical'),
    })
    const { modules, violations } = await checkLayers(tree)
    expect(violations).toEqual([])
    expect(modules).toBe(TARGETS.filter((file) => file.endsWith('.ts')).length + 3)
  })

  it('counts no modules where there are none, so that the check can fail', async () => {
    expect((await checkLayers(await plant({}, []))).modules).toBe(0)
  })

  it('names a wrong import for every rule that there is', () => {
    const proved = new Set([...WRONG.map(([rule]) => rule), 'no-circular'])
    expect(ruleNames().filter((name) => !proved.has(name))).toEqual([])
  })
})

function importing(target: string): string {
  return `import '${target}'\n`
}

/** Lays out a tree of tiny files in a folder of its own, with our packages in reach. */
async function plant(
  files: Readonly<Record<string, string>>,
  targets: readonly string[] = TARGETS,
): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'mesa-layers-'))
  trees.push(tree)
  await symlink(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'))
  const all = { ...Object.fromEntries(targets.map((file) => [file, '{}\n'])), ...files }
  for (const [file, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true })
    await writeFile(path.join(tree, file), text)
  }
  return tree
}
