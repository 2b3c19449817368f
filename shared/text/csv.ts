/**
 * A table as RFC 4180 has it, for Excel and its like.
 *
 * 1. It begins with a byte order mark: without one Excel takes UTF-8 for something else.
 * 2. A cell that would be run as a formula begins with an apostrophe: its words come from whoever
 *    sat at the table.
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/**
 * What a spreadsheet takes for the beginning of a formula: the wide signs too, for some of them do,
 * and after blanks, which some of them drop.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
