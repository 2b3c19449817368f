/** Why a Word file could not be read. Each kind is something that a person can act on. */
export type ImportError =
  /** Some other file under a Word name. */
  | { readonly kind: 'not-a-zip' }
  /** A `.doc` from before 2007, or a file with a password: both are kept in the same old container. */
  | { readonly kind: 'old-or-locked' }
  /** A zip, but of something else. */
  | { readonly kind: 'not-a-docx' }
  /** Cut short or altered; `part` is the part that cannot be read, null where it is the zip itself. */
  | { readonly kind: 'damaged'; readonly part: string | null }
  /** No Word program writes a DOCTYPE: it is a way to make a reader fetch or blow up. */
  | { readonly kind: 'doctype'; readonly part: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  /** More elements or paragraphs than any text has: what they take in memory is far more than their letters. */
  | { readonly kind: 'too-many'; readonly limit: number }
