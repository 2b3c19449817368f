/**
 * Control characters (Word holds none), and signs that turn the writing's direction: with those the
 * room would see other words than the file has.
 */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu')

/** What may stand in a text; a tab within it is a blank. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(ALL_UNPRINTABLE, '')
}

export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text)
}
