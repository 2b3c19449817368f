/** A name that Windows, macOS and Linux all take, from words that people wrote. */
export function fileNameOf(words: string, ending: string): string {
  const safe = words
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
  return `${safe.slice(0, MOST_SIGNS)}.${ending}`
}

const MOST_SIGNS = 120
