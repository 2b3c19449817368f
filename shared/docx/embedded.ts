/**
 * A text of ours that travels inside a Word file, where no program shows it: what a file that
 * comes back is compared with. The names are written into files that come back, so they are
 * never renamed.
 */
export const BASE_NAMESPACE = 'urn:mesa-de-redaccion:base:1'

/**
 * Whether an empty paragraph, which is none of the text, closes the file: LibreOffice drops the
 * bookmark of an empty last paragraph. Files from before this was said do not say it.
 */
export const CLOSED = { name: 'closed', yes: 'yes', no: 'no' } as const

/**
 * What its page headers and footers said when we wrote it: that is no news when it comes back.
 * Files from before this was said do not say it.
 */
export const BANDS = 'bands'

/** Of a line of a header or footer what no program writes anew, as it does the number of a page: its words. */
export function bandWordsIn(line: string): string {
  return line
    .toLowerCase()
    .replace(/\P{L}+/gu, ' ')
    .trim()
}

/** Any text as one that XML can hold, and that no reader trims or joins. */
export function escapeBase(text: string): string {
  return text.replace(HARD, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
}

export function unescapeBase(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
}

/**
 * Signs that XML has no way to write, half pairs, white space that a reader may change (also at
 * the ends), and what looks like our own escape.
 */
const HARD =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff]|^\s|\s$|_(?=x[0-9a-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
