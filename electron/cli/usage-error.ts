import type { MessageKey, Translate } from './words.ts'

/** The command line itself is wrong. */
export interface UsageError {
  readonly kind: 'usage'
  readonly message: MessageKey
  readonly values: Readonly<Record<string, string>>
}

export function usageError(
  message: MessageKey,
  values: Readonly<Record<string, string>> = {},
): UsageError {
  return { kind: 'usage', message, values }
}

export function describeUsageError({ message, values }: UsageError, t: Translate): string {
  return t(message, values)
}

const BY_CODE: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'error.unknownOption',
  'commander.unknownCommand': 'error.unknownCommand',
  'commander.missingArgument': 'error.missingArgument',
  'commander.missingMandatoryOptionValue': 'error.missingOption',
  'commander.optionMissingArgument': 'error.missingValue',
  'commander.excessArguments': 'error.tooManyArguments',
}

/**
 * Commander tells its errors by a code, and the fact only in an English sentence, in quotation
 * marks. Null for what is no error of the user's.
 */
export function readCommanderError(code: string, sentence: string): UsageError | null {
  const message = BY_CODE[code]
  if (message === undefined) return null
  const [, quoted = ''] = /'([^']*)'/.exec(sentence) ?? []
  return usageError(message, { value: quoted })
}
