/**
 * The widths of a table's columns in twips, by the words that stand in them, the last letters too:
 *
 * 1. A column whose longest cell needs no more than an even share stands in one line: hours do.
 * 2. The others share what is left by what they need; no word is broken where that can be.
 * 3. Where all stand in one line, the first keeps to what it needs, since it says when; the others grow.
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = rows[0]?.length ?? 0
  const columns = Array.from({ length: count }, (_, at) => needOf(rows.map((row) => row[at] ?? '')))
  const letters = shared(columns, width / LETTER)
  const all = letters.reduce((sum, each) => sum + each, 0)
  const widths = letters.map((each) => Math.floor((width * each) / all))
  const others = widths.slice(0, -1).reduce((sum, each) => sum + each, 0)
  return widths.with(-1, width - others)
}

/** Twips, in a text of 11 points. */
const LETTER = 112

/** In letters; room at the sides counts as some. */
interface Need {
  readonly line: number
  readonly word: number
}

const SIDES = 2
const LEAST = 6

function needOf(cells: readonly string[]): Need {
  const longest = (words: readonly string[]) => Math.max(...words.map(({ length }) => length), 0)
  const word = longest(cells.flatMap((cell) => cell.split(/\s/)))
  return { line: Math.max(longest(cells) + SIDES, LEAST), word: Math.max(word + SIDES, LEAST) }
}

function shared(columns: readonly Need[], room: number): readonly number[] {
  const settled = new Map<Need, number>()
  const open = () => columns.filter((each) => !settled.has(each))
  const left = () => [...settled.values()].reduce((rest, each) => rest - each, room)
  const settle = (isSettled: (column: Need) => boolean, letters: keyof Need): boolean => {
    const found = open().filter(isSettled)
    for (const each of found) settled.set(each, each[letters])
    return found.length > 0
  }
  for (;;) {
    const even = left() / open().length
    if (settle(({ line }) => line <= even, 'line')) continue
    const weightOf = ({ line }: Need) => Math.min(line, even * 2)
    const weights = open().reduce((sum, each) => sum + weightOf(each), 0)
    const shareOf = (column: Need) => (left() * weightOf(column)) / weights
    const isTight = (column: Need) => column.word > shareOf(column) && column.word <= even
    if (settle(isTight, 'word')) continue
    for (const [each, share] of open().map((each) => [each, shareOf(each)] as const))
      settled.set(each, share)
    return grown(
      columns.map((each) => settled.get(each) ?? LEAST),
      left(),
    )
  }
}

/** What is left over goes to all but the first. */
function grown(letters: readonly number[], left: number): readonly number[] {
  const [first = 0, ...rest] = letters
  const all = rest.reduce((sum, each) => sum + each, 0)
  if (left <= 0 || all === 0) return letters
  return [first, ...rest.map((each) => each + (left * each) / all)]
}
