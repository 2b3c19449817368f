/** What a user can meet is a value. What only a bug can cause is thrown. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Ends a `switch` over a union: the compiler complains here when an alternative is forgotten. */
export function unreachable(value: never): never {
  throw new Error(`Not a known alternative: ${JSON.stringify(value)}`)
}
