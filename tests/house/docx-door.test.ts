import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TESTS = join(import.meta.dirname, '..')

/** By the path from `tests/`: what each test and what supports it says. Benches are none. */
const sources = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('bench/'))
  .map((path): readonly [string, string] => [path, readFileSync(join(TESTS, path), 'utf8')])

/** Whatever makes a whole Word file, or a zip of several. */
const WRITERS = /\b(writeDocx|writeColumns|writeSession|makeFile|docxOf|exportDraft|runMesa)\(/

const saying = (pattern: RegExp): readonly string[] =>
  sources.filter(([, source]) => pattern.test(source)).map(([path]) => path)

describe('a Word file that a test has Mesa write', () => {
  it('goes through the door behind which the lint and the validator are', () => {
    const writing = saying(WRITERS)
    expect(writing.toSorted()).toEqual([
      'renderer/export/same-bytes.test.ts',
      'shared/docx/issued.test.ts',
      'shared/docx/write/columns.test.ts',
      'support/exported.ts',
      'support/mesa.ts',
    ])
    const checking = saying(/import \{[^}]*\} from '[./]*(support\/)?checked-docx\.ts'/)
    expect(writing.filter((path) => !checking.includes(path))).toEqual([])
  })

  it('is saved from a page through it too', () => {
    expect(saying(/\.saveAs\(/)).toEqual(['support/saved-file.ts'])
  })
})
