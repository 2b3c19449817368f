/** The centre is over the names; nothing stands there of its own. */
export const LOGO_SLOTS = ['left', 'center', 'right'] as const
export type LogoSlot = (typeof LOGO_SLOTS)[number]

/** A logo that the presidency loaded for the letterhead. */
export interface Logo {
  readonly slot: LogoSlot
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly base64: string
  readonly widthPx: number
  readonly heightPx: number
}

/** Which pages bear the letterhead; the others have one line. The last has it after the text. */
export const LETTERHEAD_PAGES = ['first', 'every', 'last'] as const
export type LetterheadPages = (typeof LETTERHEAD_PAGES)[number]

/** What a presidency has said of its letterhead. */
export interface Headed {
  readonly logos?: readonly Logo[]
  readonly letterheadOn?: LetterheadPages
}

/** Reads what is stored or sent of a letterhead's pages. */
export function parsePages(value: unknown): LetterheadPages | undefined {
  return LETTERHEAD_PAGES.find((pages) => pages === value)
}

/** The same of its logos; one that cannot be read is left out. */
export function parseLogos(value: unknown): readonly Logo[] {
  return Array.isArray(value) ? value.map(parseLogo).filter((logo) => logo !== null) : []
}

function parseLogo(value: unknown): Logo | null {
  if (typeof value !== 'object' || value === null) return null
  const { slot, mediaType, base64, widthPx, heightPx } = value as Record<string, unknown> // an object has fields
  const place = LOGO_SLOTS.find((each) => each === slot)
  if (place === undefined) return null
  if (mediaType !== 'image/png' && mediaType !== 'image/svg+xml') return null
  if (typeof base64 !== 'string') return null
  if (typeof widthPx !== 'number' || typeof heightPx !== 'number') return null
  return { slot: place, mediaType, base64, widthPx, heightPx }
}
