import { CommanderError } from 'commander'
import { WrongUsage } from './choices.ts'
import type { CliError } from './cli-error.ts'
import { describeCliError } from './cli-error.ts'
import type { Context, Outcome } from './context.ts'
import { createProgram } from './program.ts'
import { readCommanderError } from './usage-error.ts'

/** Does what the arguments say. The answer is the exit code; an error is one line to `complain`. */
export async function runMesa(
  args: readonly string[],
  context: Context,
  complain: (line: string) => void,
): Promise<number> {
  const outcome = await outcomeOf(args, context)
  if (outcome.ok) return 0
  const message = describeCliError(outcome.error, context.t).replace(/\s*\n\s*/g, ' ')
  complain(context.t('error.line', { message }))
  return outcome.error.kind === 'usage' ? 2 : 1
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
