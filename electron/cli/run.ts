import { CommanderError } from 'commander'
import { WrongUsage } from './choices.ts'
import type { CliError } from './cli-error.ts'
import { describeCliError } from './cli-error.ts'
import type { Context, Outcome } from './context.ts'
import { createProgram } from './program.ts'
import { readCommanderError } from './usage-error.ts'

/**
 * Does what the arguments say. The answer is the exit code: 1 where it could not be done, 2 where
 * the command line is wrong, 70 where Mesa itself is. Each of them is one line to `complain`.
 */
export async function runMesa(
  args: readonly string[],
  context: Context,
  complain: (line: string) => void,
): Promise<number> {
  const say = (words: string) => {
    complain(context.t('error.line', { message: words.replace(/\s*\n\s*/g, ' ') }))
  }
  try {
    const outcome = await outcomeOf(args, context)
    if (outcome.ok) return 0
    say(describeCliError(outcome.error, context.t))
    return outcome.error.kind === 'usage' ? 2 : 1
  } catch (fault) {
    say(context.t('error.fault', { message: String(fault) }))
    return 70
  }
}

async function outcomeOf(args: readonly string[], context: Context): Promise<Outcome> {
  let outcome: Outcome = { ok: true, value: null }
  const program = createProgram(context, (finished) => {
    outcome = finished
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return outcome
  } catch (error) {
    const usage = usageErrorIn(error)
    if (usage === 'help') return { ok: true, value: null }
    if (usage === null) throw error
    return { ok: false, error: usage }
  }
}

function usageErrorIn(error: unknown): CliError | 'help' | null {
  if (error instanceof WrongUsage) return error.error
  if (!(error instanceof CommanderError)) return null
  return error.exitCode === 0 ? 'help' : readCommanderError(error.code, error.message)
}
