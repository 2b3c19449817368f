import type { Language } from '../../shared/meeting/meeting.ts'
import type { Result } from '../../shared/result.ts'
import type { CliError } from './cli-error.ts'
import type { Translate } from './words.ts'

/** What a command has beside its arguments. */
export interface Context {
  readonly t: Translate
  /** In which `t` speaks. */
  readonly language: Language
  /** Writes to standard output; ends lines itself. */
  readonly print: (text: string) => void
  /** Writes a line beside the output, for whatever collects lines. */
  readonly log: (line: string) => void
  readonly nowMs: () => number
  readonly installation: Installation
  /** Comes true when somebody asks the program to stop (Ctrl+C). */
  readonly stopping: () => Promise<void>
}

/** What of the program is where. */
export interface Installation {
  readonly version: string
  /** The built page that a host serves. */
  readonly pagesFolder: string
  /** The built program of the process beside a host. */
  readonly asideProgram: string
  /** Null where `mesa host` is not to be seen in the network's lists. */
  readonly mdnsPort: number | null
  /** The list of recent meetings. */
  readonly configFolder: string
}

export type Outcome = Result<null, CliError>
