import { existsSync, readFileSync } from 'node:fs'

/** Where the real texts are, which are not ours to keep. */
const FOLDER = '../shared/seeds'

/** Why tests of real texts cannot run; null where they can. */
export const noSeeds: string | null = existsSync(FOLDER) ? null : 'without ../shared/seeds'

/** A real text, and where it is damaged: what a reader must find there all the same. Lines count from 1. */
interface Seed {
  readonly name: string
  /** Lines that are no part of the text: letterheads in the midst of it, and rules. */
  readonly aside: readonly (readonly [from: number, to: number])[]
  /** Lines that go on in the paragraph before though an empty line, or a dash, stands between. */
  readonly goesOn: readonly number[]
  /** Whether each line is a paragraph; else only an empty line ends one, and these lines begin one. */
  readonly begins: 'each' | readonly number[]
}

export const SEEDS: readonly Seed[] = [
  {
    name: 'conclusiones-grcm-2021-12-01.txt',
    aside: [[94, 106]], // the logos at the end of a page
    goesOn: [27], // a page cut the sentence, and a converter put a dash
    begins: 'each',
  },
  {
    name: 'informe-gt-2020-09-28.txt',
    aside: [
      [5, 10],
      [42, 47],
    ],
    goesOn: [],
    begins: 'each',
  },
  {
    name: 'informe-viceministerial-2019.txt',
    aside: [],
    goesOn: [104], // "Viceministro de / Relaciones Exteriores"
    begins: 'each',
  },
  {
    name: 'nota-conceptual-2021-10-01.txt',
    aside: [],
    goesOn: [],
    // Headings, set-in paragraphs, the lines of the agenda; 221 and 222 lost their letters to the scanner.
    begins: [7, 40, 92, 139, 156, 193, 194, 199, 200, 205, 221, 222, 225, 226, 229],
  },
]

export function seedText({ name }: Seed): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
}

/** What the source says, a numbered paragraph a line, made without the reader. */
export function paragraphsInSource(seed: Seed): readonly string[] {
  const { aside, goesOn, begins } = seed
  const paragraphs: string[] = []
  let isAfterGap = true
  seedText(seed)
    .split('\n')
    .forEach((raw, at) => {
      const number = at + 1
      const isAside = aside.some(([from, to]) => number >= from && number <= to)
      const words = raw.replaceAll('**', '').replace(/^#+ /, '').trim()
      if (isAside) return
      if (words === '' || words === '---') {
        isAfterGap = true
        return
      }
      const isFirst = begins === 'each' || isAfterGap || begins.includes(number)
      isAfterGap = false
      if (isFirst && !goesOn.includes(number)) paragraphs.push(withoutDash(words))
      else paragraphs.push(`${paragraphs.pop() ?? ''} ${words.replace(/^- /, '')}`)
    })
  return paragraphs
}

/** A dash before a number is the converter's; one that stands alone is the level's own sign. */
function withoutDash(words: string): string {
  return words.replace(/^- (?=(\d+|[a-z]+)\. )/, '')
}
