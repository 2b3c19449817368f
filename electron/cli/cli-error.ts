import type { LetterheadError } from '../../shared/docx/graft/letterhead-file.ts'
import type { ImportError } from '../../shared/docx/read/import-error.ts'
import type { ImportProblem } from '../../shared/import/plan-import.ts'
import type { MeetingProblem } from '../../shared/meeting/parse-meeting.ts'
import { COUNTRIES } from '../../shared/meeting/party.ts'
import type { PresidencyProblem } from '../../shared/presidency/presidency-file.ts'
import type { TemplateError } from '../../shared/templates/problem.ts'
import { unreachable } from '../../shared/result.ts'
import type { NotMended, TogetherError } from '../host/index.ts'
import { momentInWords } from './moment.ts'
import type { UsageError } from './usage-error.ts'
import { describeUsageError } from './usage-error.ts'
import type { Translate } from './words.ts'

/** Why a command did not do what it was asked to. */
export type CliError =
  | TogetherError
  | NotMended
  | UsageError
  | TemplateError
  | { readonly kind: 'altered'; readonly path: string; readonly count: number }
  | { readonly kind: 'false-snapshot'; readonly path: string }
  | { readonly kind: 'badly-built'; readonly path: string }
  | { readonly kind: 'before-start'; readonly startMs: number }
  | { readonly kind: 'cannot-read'; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'not-json'; readonly path: string }
  | {
      readonly kind: 'bad-meeting'
      readonly path: string
      readonly problems: readonly MeetingProblem[]
    }
  | {
      readonly kind: 'bad-presidency'
      readonly path: string
      readonly problems: readonly PresidencyProblem[]
    }
  | {
      readonly kind: 'no-such-template'
      readonly id: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'empty-text'; readonly path: string }
  | { readonly kind: 'not-text'; readonly path: string }
  | { readonly kind: 'unreadable-docx'; readonly path: string; readonly problem: ImportError }
  | { readonly kind: 'not-importable'; readonly path: string; readonly problem: ImportProblem }
  | { readonly kind: 'unknown-type'; readonly path: string }
  | { readonly kind: 'no-such-language' }
  | { readonly kind: 'two-languages' }
  | { readonly kind: 'no-such-code'; readonly code: string }
  | { readonly kind: 'no-such-country'; readonly value: string }
  | { readonly kind: 'no-such-suggestion'; readonly id: string }
  | { readonly kind: 'no-such-paragraph'; readonly name: string }
  | { readonly kind: 'not-pending'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'undecided'; readonly count: number }
  | { readonly kind: 'bad-letterhead'; readonly path: string; readonly problem: LetterheadError }
  | { readonly kind: 'no-libreoffice' }
  | { readonly kind: 'no-pdf' }
  | { readonly kind: 'port-in-use'; readonly port: number }
  | { readonly kind: 'no-such-address'; readonly address: string }
  | { readonly kind: 'diverged'; readonly lost: number; readonly path: string }
  | { readonly kind: 'stuck'; readonly what: string }

/** One line, without "mesa:" before it. */
export function describeCliError(error: CliError, t: Translate): string {
  switch (error.kind) {
    case 'usage':
      return describeUsageError(error, t)
    case 'no-such-file':
      return t('error.noSuchFile', { path: error.path })
    case 'not-a-meeting':
      return t('error.notAMeeting', { path: error.path })
    case 'damaged':
      return t('error.damaged', { path: error.path })
    case 'not-mended':
      return t(`error.notMended.${error.cause}`, { path: error.path })
    case 'newer':
      return t('error.newer', { path: error.path })
    case 'in-use':
      return t('error.inUse', { path: error.path })
    case 'unsettled':
      return t('error.unsettled', { path: error.path })
    case 'no-database':
      return t('error.noDatabase', { url: error.url })
    case 'no-redis':
      return t('error.noRedis', { url: error.url })
    case 'went-apart':
      return t('error.wentApart', { path: error.path })
    case 'altered':
      return t('error.altered', { path: error.path, count: error.count })
    case 'badly-built':
      return t('error.badlyBuilt', { path: error.path })
    case 'false-snapshot':
      return t('error.falseSnapshot', { path: error.path })
    case 'before-start':
      return t('error.beforeStart', { start: momentInWords(error.startMs) })
    case 'cannot-read':
      return t('error.cannotRead', { path: error.path })
    case 'cannot-write':
      return t('error.cannotWrite', { path: error.path })
    case 'exists':
      return t('error.exists', { path: error.path })
    case 'not-json':
      return t('error.notJson', { path: error.path })
    case 'bad-meeting':
      return t('error.badMeeting', {
        path: error.path,
        problems: error.problems.map((each) => describeProblem(each, t)).join('; '),
      })
    case 'bad-presidency':
      return t('error.badPresidency', { path: error.path, count: error.problems.length })
    case 'no-such-template':
      return t('error.noSuchTemplate', { id: error.id, known: error.known.join(', ') })
    case 'no-template':
      return t('error.noTemplate', { path: error.path })
    case 'bad-template':
      return t('error.badTemplate', { path: error.path, count: error.problems.length })
    case 'taken-id':
      return t('error.takenId', { path: error.path, id: error.id })
    case 'empty-text':
      return t('error.emptyText', { path: error.path })
    case 'not-text':
      return t('error.notText', { path: error.path })
    case 'unreadable-docx':
      return describeImportError(error.problem, error.path, t)
    case 'not-importable':
      return error.problem.kind === 'unlike'
        ? t('error.unlike', { path: error.path })
        : t(`error.readingOnly.${error.problem.form}`, { path: error.path })
    case 'unknown-type':
      return t('error.unknownType', { path: error.path })
    case 'no-such-language':
      return t('error.noSuchLanguage')
    case 'two-languages':
      return t('error.twoLanguages')
    case 'no-such-code':
      return t('error.noSuchCode', { code: error.code })
    case 'no-such-country':
      return t('error.noSuchCountry', { value: error.value, known: COUNTRIES.join(', ') })
    case 'no-such-paragraph':
      return t('error.noSuchParagraph', { name: error.name })
    case 'no-such-suggestion':
      return t('error.noSuchSuggestion', { id: error.id })
    case 'not-pending':
      return t('error.notPending', { id: error.id })
    case 'refused':
      return t('error.refused', { code: error.code })
    case 'undecided':
      return t('error.undecided', { count: error.count })
    case 'bad-letterhead':
      return describeLetterheadError(error.problem, error.path, t)
    case 'no-libreoffice':
      return t('error.noLibreOffice')
    case 'no-pdf':
      return t('error.noPdf')
    case 'port-in-use':
      return t('error.portInUse', { port: String(error.port) })
    case 'no-such-address':
      return t('error.noSuchAddress', { address: error.address })
    case 'diverged':
      return t('demo.diverged', { lost: error.lost, path: error.path })
    case 'stuck':
      return t('demo.stuck', { what: error.what })
    default:
      return unreachable(error)
  }
}

function describeProblem({ kind, ...facts }: MeetingProblem, t: Translate): string {
  return t(`problem.${kind}`, facts)
}

function describeLetterheadError(error: LetterheadError, path: string, t: Translate): string {
  switch (error.kind) {
    case 'not-a-docx':
      return t('error.notADocx', { path })
    case 'old-or-locked':
      return t('error.docxOldOrLocked', { path })
    case 'damaged':
      return t('error.docxDamaged', { path })
    case 'too-large':
      return t('error.docxTooLarge', { path, limitMegabytes: error.limitBytes / 1_000_000 })
    case 'macros':
      return t('error.letterheadMacros', { path })
    case 'linked':
      return t('error.letterheadLinked', { path })
    case 'no-letterhead':
      return t('error.letterheadEmpty', { path })
    default:
      return unreachable(error)
  }
}

function describeImportError(error: ImportError, path: string, t: Translate): string {
  switch (error.kind) {
    case 'not-a-zip':
    case 'not-a-docx':
      return t('error.notADocx', { path })
    case 'old-or-locked':
      return t('error.docxOldOrLocked', { path })
    case 'damaged':
      return t('error.docxDamaged', { path })
    case 'doctype':
      return t('error.docxDoctype', { path, part: error.part })
    case 'too-large':
      return t('error.docxTooLarge', { path, limitMegabytes: error.limitBytes / 1_000_000 })
    case 'too-many':
      return t('error.docxTooMany', { path, limit: error.limit })
    default:
      return unreachable(error)
  }
}
