/** What is in a paste and does not come in as it is, in the order in which it is told. */
export const REMARK_KINDS = [
  // Come in, and not as whose they were.
  'tracked',
  // Left out.
  'struck',
  'comments',
  'pictures',
  'page-numbers',
] as const
export type RemarkKind = (typeof REMARK_KINDS)[number]

export interface PasteRemark {
  readonly kind: RemarkKind
  /** At least one. */
  readonly count: number
}

/** What there is to say of a page that words were copied from. */
export function remarksOn(body: Element): readonly PasteRemark[] {
  const counts: Readonly<Record<RemarkKind, number>> = {
    tracked: saying(body, 'ins'),
    struck: saying(body, 'del'),
    // Word's list of comments bears the same sign as each of them, and a word more.
    comments: saying(body, '[style*="mso-element:comment" i]:not([style*="comment-list" i])'),
    pictures: body.querySelectorAll('img').length,
    'page-numbers': 0,
  }
  return remarksOf(counts)
}

export function remarksOf(counts: Partial<Record<RemarkKind, number>>): readonly PasteRemark[] {
  return REMARK_KINDS.map((kind) => ({ kind, count: counts[kind] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
}

/** How many of them hold words. */
function saying(body: Element, selector: string): number {
  const found = [...body.querySelectorAll(selector)]
  return found.filter(({ textContent }) => textContent?.trim() !== '').length
}
