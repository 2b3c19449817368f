/**
 * Ends what Hocuspocus does with a connection, whose client was told why. Hocuspocus prints what
 * it catches: a stale ticket or a refusal is no alarm, so there is neither message nor stack.
 */
export class Ending extends Error {
  override readonly stack = 'the host ended it'
}
