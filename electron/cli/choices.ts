import type { UsageError } from './usage-error.ts'
import { usageError } from './usage-error.ts'

/** Carries a usage error out of Commander, which only knows thrown ones. Caught in run.ts. */
export class WrongUsage extends Error {
  constructor(readonly error: UsageError) {
    super(error.message)
  }
}

/** Reads the value of an option that has a few; for Commander. */
export function oneOf<T extends string>(
  option: string,
  choices: readonly T[],
): (value: string) => T {
  return (value) => {
    const choice = choices.find((each) => each === value)
    if (choice !== undefined) return choice
    const values = { option, value, choices: choices.join(', ') }
    throw new WrongUsage(usageError('error.notOneOf', values))
  }
}

/** Reads a TCP port, 0 for any free one; for Commander. */
export function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (port >= 0 && port <= 65535) return port
  throw new WrongUsage(usageError('error.badPort', { value }))
}
