import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import {
  createMeetingFile,
  findTemplate,
  PRACTICE_TEMPLATE,
  practiceOpening,
  practiceScript,
} from '../../host/index.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import type { Summary } from '../demo/measure.ts'
import { measure } from '../demo/measure.ts'
import type { Participant } from '../demo/participant.ts'
import { sitDown } from '../demo/participant.ts'
import type { Typed } from '../demo/play.ts'
import { play } from '../demo/play.ts'
import { Stuck } from '../demo/waiting.ts'
import { withDraft } from '../open-draft.ts'
import { docxOf } from './export.ts'
import { openHost } from './host.ts'

export interface DemoOptions {
  readonly output: string
  readonly force?: true
}

const MEETING = 'demo.mesa'
const SUMMARY = 'summary.json'
const FILES: readonly string[] = ['clean.docx', 'tracked.docx', MEETING, SUMMARY]

/** Plays the practice meeting over a real network, and leaves its files when all of them are whole. */
export async function runDemo(options: DemoOptions, context: Context): Promise<Outcome> {
  const { output, force } = options
  const there = FILES.map((name) => path.join(output, name)).find((each) => existsSync(each))
  if (there !== undefined && force !== true) return err({ kind: 'exists', path: there })
  const workshop = openWorkshop(output)
  if (!workshop.ok) return workshop
  try {
    const summary = await holdMeeting(workshop.value, context)
    if (!summary.ok) return summary
    for (const name of FILES) {
      renameSync(path.join(workshop.value, name), path.join(output, name))
    }
    return report(summary.value, output, context)
  } finally {
    rmSync(workshop.value, { recursive: true, force: true })
  }
}

/** A folder beside the results, so that these appear at once or not at all. */
function openWorkshop(output: string): Result<string, CliError> {
  try {
    makeFolder(output)
    return ok(mkdtempSync(path.join(output, '.demo-')))
  } catch {
    return err({ kind: 'cannot-write', path: output })
  }
}

/** One at a time: where the system will have no folder (/proc), Node's own recursion never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(path.resolve(folder)))
  mkdirSync(folder)
}

async function holdMeeting(folder: string, context: Context): Promise<Result<Summary, CliError>> {
  const file = path.join(folder, MEETING)
  const template = findTemplate(PRACTICE_TEMPLATE)
  if (template === null) throw new Error('The practice template is gone')
  const created = createMeetingFile(file, practiceOpening(template), context.nowMs())
  if (!created.ok) return created
  created.value.close()
  const started = await openHost(file, { port: 0 }, context)
  if (!started.ok) return started
  const { host, meeting } = started.value
  const script = practiceScript()
  const participants: Participant[] = []
  try {
    for (const person of script.people) {
      const { code = '' } =
        (await meeting.invitations()).find(({ party }) => party === person.party) ?? {}
      participants.push(await sitDown(host.url, code, person, context.nowMs))
    }
    const typed = await play(participants, script, context.nowMs)
    await host.stop()
    return await writeResults(folder, typed, context)
  } catch (error) {
    if (error instanceof Stuck) return err({ kind: 'stuck', what: error.what })
    throw error
  } finally {
    for (const each of participants) each.stop()
    await host.stop()
  }
}

/** Reads the closed file again: what is in it is what counts. */
async function writeResults(
  folder: string,
  typed: readonly Typed[],
  { nowMs }: Context,
): Promise<Result<Summary, CliError>> {
  const read = withDraft(path.join(folder, MEETING), (opened) =>
    ok({
      summary: measure(typed, opened.reader, FILES),
      files: Promise.all([
        docxOf(opened, 'clean', 'out', nowMs()),
        docxOf(opened, 'tracked', 'out', nowMs()),
      ]),
    }),
  )
  if (!read.ok) return read
  const { summary } = read.value
  const [clean, tracked] = await read.value.files
  const write = (name: string, content: Uint8Array | string) =>
    writeFileSync(path.join(folder, name), content)
  write('clean.docx', clean)
  write('tracked.docx', tracked)
  write(SUMMARY, `${JSON.stringify(summary, null, 2)}\n`)
  return ok(summary)
}

function report(summary: Summary, folder: string, { t, print }: Context): Outcome {
  const { paragraphs, lost, converged } = summary
  if (!converged || lost > 0) {
    return err({ kind: 'diverged', lost, path: path.join(folder, SUMMARY) })
  }
  const counts = Object.values(summary.suggestions).flatMap((states) => Object.values(states))
  const suggestions = counts.reduce((sum, count) => sum + count, 0)
  print(`${t('demo.done', { paragraphs, suggestions, lost, folder })}\n`)
  return ok(null)
}
