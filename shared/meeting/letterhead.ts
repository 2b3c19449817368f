/** The centre is over the names; nothing stands there of its own. */
export const LOGO_SLOTS = ['left', 'center', 'right'] as const
export type LogoSlot = (typeof LOGO_SLOTS)[number]

/** Which pages bear the letterhead; the others have one line. The last has it after the text. */
export const LETTERHEAD_PAGES = ['first', 'every', 'last'] as const
export type LetterheadPages = (typeof LETTERHEAD_PAGES)[number]
