/**
 * Of the moments at which something happened those within a window that ends now. A clock that was set back
 * makes nobody wait for longer than the window: what lies ahead is not counted.
 */
export function lately(
  timesMs: readonly number[],
  nowMs: number,
  windowMs: number,
): readonly number[] {
  return timesMs.filter((atMs) => atMs > nowMs - windowMs && atMs <= nowMs)
}
