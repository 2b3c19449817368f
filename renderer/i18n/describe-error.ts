import type { AdviceError, DeskError, InvitationError } from '../../shared/protocol/http.ts'
import { unreachable } from '../../shared/result.ts'
import type { Translate } from './messages.ts'

/** What a call to the host can end in, the host itself missing included. */
export type CallError = AdviceError | DeskError | InvitationError | { readonly kind: 'no-host' }

/** What happened, what is safe and what to do, in a sentence or two. */
export function describeError(error: CallError, t: Translate): string {
  switch (error.kind) {
    case 'no-host':
      return t('error.noHost')
    case 'no-such-code':
      return t('error.noSuchCode')
    case 'revoked':
      return t('error.revoked')
    case 'too-many-tries':
      return t('error.tooManyTries', { seconds: Math.ceil(error.waitMs / 1000) })
    case 'no-name':
      return t('error.noName')
    case 'meeting-closed':
      return t('error.meetingClosed')
    case 'may-not-advise':
      return t('error.mayNotAdvise')
    case 'no-comment':
      return t('error.noComment')
    case 'not-saved':
      return t('error.notSaved')
    default:
      return describeDeskError(error, t)
  }
}

function describeDeskError(
  error: Exclude<DeskError, { kind: 'no-such-code' }>,
  t: Translate,
): string {
  switch (error.kind) {
    case 'not-your-desk':
      return t('error.notYourDesk')
    case 'no-such-template':
      return t('error.noSuchTemplate', { id: error.id })
    case 'unreadable-word':
      return t('error.unreadableWord')
    case 'job-failed':
      return t(`error.jobFailed.${error.cause}`)
    case 'bad-meeting':
      return t('error.badMeeting')
    case 'no-such-meeting':
      return t('error.noSuchMeeting')
    case 'port-in-use':
      return t('error.portInUse', { port: String(error.port) })
    case 'no-network':
      return t('error.noNetwork')
    default:
      return describeFileError(error, t)
  }
}

function describeFileError(error: Extract<DeskError, { path: string }>, t: Translate): string {
  const { path } = error
  switch (error.kind) {
    case 'no-such-file':
      return t('error.noSuchFile', { path })
    case 'no-such-folder':
      return t('error.noSuchFolder', { path })
    case 'not-a-meeting':
      return t('error.notAMeeting', { path })
    case 'damaged':
      return t('error.damaged', { path })
    case 'not-mended':
      return t(`error.notMended.${error.cause}`, { path })
    case 'newer':
      return t('error.newer', { path })
    case 'in-use':
      return t('error.inUse', { path })
    case 'unsettled':
      return t('error.unsettled', { path })
    case 'cannot-write':
      return t('error.cannotWrite', { path })
    default:
      return unreachable(error)
  }
}
