/** Whose a lower-case letter is, by party. Base text is in capitals. */
export const LETTERS: Readonly<Record<string, string>> = {
  MEX: 'mx',
  CAN: 'cn',
  CRI: 'ri',
  PPT: 'pt',
  SE: 'se',
}

/** A few letters of a party's own, chosen by a number. */
export function wordOf(party: string, choice: number): string {
  const letters = LETTERS[party] ?? ''
  return (letters[choice % 2] ?? '').repeat(1 + (choice % 3))
}
