const SIGNS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower-case roman numerals: 4 is `iv`. */
export function roman(count: number): string {
  let rest = count
  return SIGNS.map(([value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return sign.repeat(times)
  }).join('')
}

/** The number that a roman numeral stands for, whatever its case; null for what is not written so (`iiii`). */
export function fromRoman(numeral: string): number | null {
  const lower = numeral.toLowerCase()
  let count = 0
  let rest = lower
  for (const [value, sign] of SIGNS) {
    while (rest.startsWith(sign)) {
      count += value
      rest = rest.slice(sign.length)
    }
  }
  return rest === '' && count > 0 && roman(count) === lower ? count : null
}
