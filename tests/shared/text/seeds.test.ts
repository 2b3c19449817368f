import { describe, expect, it } from 'vitest'
import { printPlainText } from '../../../shared/text/print-plain-text.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import { drawBase } from '../../support/base-paragraphs.ts'
import { noSeeds, paragraphsInSource, SEEDS, seedText } from '../../support/seeds.ts'

/** What kind of paragraph follows what, in the notation's signs. */
const KINDS = [
  'ttps1aaaaa1aa11aaaaa1aaaa1aa1gaaaaagaagaaaaaaagaaiiiaagaaaiaa1aa1111',
  'tttpp1a1aiaiaii11aaaa11',
  'ppppppppsspssppppsssspppppppppppppppppppppppppspppsspppppsppppppppspspspspspppaaaaaaaaaaaaapsspp11111111pppppppsppppp',
  'tttsppppppppspppppppspppppspppsppppppppppsppppsppppppppaaappppppp',
]

describe.skipIf(noSeeds !== null)(`real texts (${noSeeds ?? 'at hand'})`, () => {
  it.each(SEEDS)('$name is read paragraph by paragraph, with its numbers', (seed) => {
    const { paragraphs, thirdLevel } = readText(seedText(seed))
    const manner = { labels: true, thirdLevel: thirdLevel ?? 'roman' }
    const printed = printPlainText(paragraphs, manner).trimEnd().split('\n')
    expect(printed.map((line) => line.trim())).toEqual(paragraphsInSource(seed))
  })

  it.each(SEEDS)('$name has nothing set aside but what is listed', (seed) => {
    const lines = readText(seedText(seed)).setAside.map(({ line }) => line)
    const listed = seed.aside.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    )
    const source = seedText(seed).split('\n')
    expect(lines).toEqual(listed.filter((line) => source[line - 1]?.trim() !== ''))
  })

  it.each(SEEDS.map((seed, at) => [seed.name, seed, KINDS[at] ?? ''] as const))(
    '%s has its titles, headings and levels',
    (_, seed, kinds) => {
      const signs = drawBase(readText(seedText(seed)).paragraphs)
        .split('\n')
        .map((line) => line.charAt(0))
      expect(signs.join('')).toBe(kinds)
    },
  )
})
