/**
 * Text as the ledger and Word can hold it, lines parted by `\n` and pages by an empty line.
 *
 * Blanks of every width become plain ones; what shows nothing goes: control characters, letters
 * without width, marks of direction, halves of surrogate pairs. A soft hyphen goes too, but at
 * the end of a line, where it shows. Joiners stay: they hold emoji together.
 */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replaceAll('\f', '\n\n')
    .replace(/\u00ad[^\S\n]*\n/g, '-\n')
    .replace(WIDE_BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(HALF_PAIRS, '')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
}

const WIDE_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const UNSEEN =
  /[^\P{Cc}\n\t]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]/gu
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** As PDF files keep them: `ﬁ`, `ﬂ`. */
const LIGATURES = /[\ufb00-\ufb06]/g
