import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { salvageMeeting } from '../../host/meetings/salvage.ts'
import { verifyMeeting } from '../../host/meetings/verify.ts'
import type { Verdict } from '../../host/meetings/verify.ts'
import type { Flaw } from '../../host/store/survey.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { momentInWords } from '../moment.ts'
import { replaceMeetingFile } from '../meeting-target.ts'
import type { Translate } from '../words.ts'

export interface VerifyOptions {
  readonly output?: string
  readonly force?: true
}

/** So many are named one by one. */
const NAMED = 20

/** Says whether a meeting's file is what was written, and where not; writes what is sound where asked to. */
export function verifyFile(file: string, options: VerifyOptions, context: Context): Outcome {
  const { t, print } = context
  const verified = verifyMeeting(file)
  if (!verified.ok) return verified
  const { flaws, isSnapshotTrue, isWellBuilt } = verified.value
  print(reportOn(verified.value, t))
  if (options.output !== undefined) {
    const saved = saveSound(file, options.output, options.force === true, context)
    if (!saved.ok) return saved
  }
  if (flaws.length > 0) return err({ kind: 'altered', path: file, count: flaws.length })
  if (!isWellBuilt) return err({ kind: 'badly-built', path: file })
  return isSnapshotTrue ? ok(null) : err({ kind: 'false-snapshot', path: file })
}

function reportOn({ entries, firstMs, lastMs, digest, flaws }: Verdict, t: Translate): string {
  const lines = [
    t('verify.entries', {
      count: entries,
      first: firstMs === null ? '—' : momentInWords(firstMs),
      last: lastMs === null ? '—' : momentInWords(lastMs),
    }),
    ...flaws.slice(0, NAMED).map((flaw) => nameFlaw(flaw, t)),
    ...(flaws.length > NAMED ? [t('verify.more', { count: flaws.length - NAMED })] : []),
    ...(flaws.length === 0 ? [t('verify.digest', { digest })] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function nameFlaw(flaw: Flaw, t: Translate): string {
  const time = flaw.atMs === null ? '—' : momentInWords(flaw.atMs)
  if (flaw.kind !== 'altered') return t(`verify.${flaw.kind}`, { entry: flaw.seq, time })
  const { party, delegate } = flaw
  const who = [party ?? t('verify.nobody'), delegate].filter((each) => each !== '').join(', ')
  return t('verify.altered', { entry: flaw.seq, time, who })
}

function saveSound(
  file: string,
  output: string,
  force: boolean,
  { t, print }: Context,
): Result<unknown, CliError> {
  const saved = replaceMeetingFile(output, { force }, (temporary) =>
    salvageMeeting(file, temporary),
  )
  if (saved.ok) print(`${t('verify.saved', { path: output, count: saved.value.leftOut })}\n`)
  return saved
}
