import path from 'node:path'
import { readDocx } from '../../../shared/docx/read/read-docx.ts'
import { Hand } from '../../../shared/draft/hand.ts'
import { openPen } from '../../../shared/draft/pen.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { tellPlan } from '../../../shared/import/tell-changes.ts'
import { planImportIn } from '../../../shared/import/which-text.ts'
import { writeImport } from '../../../shared/import/write-import.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import type { Country } from '../../../shared/meeting/party.ts'
import { isCountry } from '../../../shared/meeting/party.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Context, Outcome } from '../context.ts'
import type { MeetingFile } from '../../host/meetings/meeting-file.ts'
import { describeImport, sayUnplaced } from '../describe-import.ts'
import { readBytes } from '../input-file.ts'
import { onRecord } from '../on-record.ts'
import { withDraft, withTranslation } from '../open-draft.ts'
import type { ReadDraft } from '../open-draft.ts'
import { linesOfNotices } from '../told-lines.ts'

export interface ImportCommandOptions {
  readonly country: string
  readonly by?: string
  readonly again?: true
  readonly dryRun?: true
  /** Of a meeting with two texts: which one. */
  readonly language?: Language
}

/**
 * Brings in a Word file that a country sent back, as that country's delegate would type it: by
 * the same pen, through the same gate, into the same journal.
 */
export function importFile(
  meeting: string,
  file: string,
  options: ImportCommandOptions,
  { t, print, nowMs }: Context,
): Outcome {
  const party = countryOf(options.country)
  if (party === null) return err({ kind: 'no-such-country', value: options.country })
  const bytes = readBytes(file)
  if (!bytes.ok) return bytes
  const read = readDocx(bytes.value)
  if (!read.ok) return err({ kind: 'unreadable-docx', path: file, problem: read.error })
  const request = { party, again: options.again === true }
  const bringIn = (opened: MeetingFile, asked: Reader, translation: ReadDraft | null): Outcome => {
    const other = translation?.reader ?? null
    const planned = planImportIn({ asked, other }, read.value, request)
    if (!planned.ok) return err({ kind: 'not-importable', path: file, problem: planned.error })
    const { plan, text } = planned.value
    const into = text === 'translation' ? translation : null
    const reader = into?.reader ?? asked
    const atMs = nowMs()
    const delegate = options.by ?? null
    const name = delegate ?? t('import.delegate', { party })
    const author = { party, delegate: name }
    const isDry = options.dryRun === true
    const told = isDry ? [...tellPlan(new Hand(reader, author, () => atMs), plan)] : []
    if (!isDry) {
      const pen = openPen(reader, author, () => atMs)
      const importing = writeImport(pen, plan, {
        ...{ delegate, atMs, file: path.basename(file) },
        sayUnplaced: (each) => sayUnplaced(each, t),
      })
      const seat: Seat = { party, role: 'delegate', name }
      for (let isDone = false; !isDone;) {
        const written = onRecord(opened, seat, atMs, () => {
          const slice = importing.next()
          isDone = slice.done === true
          if (slice.done !== true) told.push(...slice.value)
        })
        if (!written.ok) return written
      }
    }
    if (into !== null) print(`${t(`import.into.${into.settings.meeting.language}`)}\n`)
    print(describeImport({ plan, told, document: reader.document(), isDry }, t))
    for (const line of linesOfNotices(read.value, t)) print(`${line}\n`)
    return ok(null)
  }
  const { language } = options
  return withDraft(
    meeting,
    ({ file: opened, reader }) =>
      language === undefined
        ? withTranslation(reader.draft, (translation) => bringIn(opened, reader, translation))
        : bringIn(opened, reader, null),
    language,
  )
}

function countryOf(value: string): Country | null {
  const country = value.toUpperCase()
  return isCountry(country) ? country : null
}
