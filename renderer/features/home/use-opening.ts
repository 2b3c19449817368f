import { useState } from 'react'
import { encodeBase64 } from '../../bridge/base64.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Damage } from '../../../shared/protocol/damage.ts'
import type { Admission, Opened } from '../../../shared/protocol/http.ts'
import type { Result } from '../../../shared/result.ts'

export interface Opening {
  readonly isBusy: boolean
  /** Who presides is not known yet, and must be said before the chair sits down. */
  readonly asksName: boolean
  readonly error: CallError | null
  /** What was found in the file, to be read before going on; null where there is nothing to say. */
  readonly damage: Damage | null
  readonly openRecent: (path: string) => void
  readonly openFile: () => void
  readonly openPractice: () => void
  readonly sit: (name: string) => void
  readonly cancel: () => void
  /** Goes on with what was sound. */
  readonly goOn: () => void
}

type Step =
  | { readonly kind: 'idle'; readonly error: CallError | null }
  | { readonly kind: 'busy' }
  | { readonly kind: 'warning'; readonly meeting: MeetingId; readonly damage: Damage }
  | { readonly kind: 'asking'; readonly meeting: MeetingId }

/** Opens a meeting of this computer and sits the chair down at it. */
export function useOpening(bridge: Bridge, onSeat: (admission: Admission) => void): Opening {
  const [step, setStep] = useState<Step>({ kind: 'idle', error: null })
  const { client, files, ownName } = bridge

  const sitAt = async (meeting: MeetingId, name: string) => {
    setStep({ kind: 'busy' })
    const answer = await client('desk/sit', { meeting, name })
    if (!answer.ok) return setStep({ kind: 'idle', error: answer.error })
    ownName.set(name)
    onSeat(answer.value)
  }

  /** `find` gives null when the person changed their mind. */
  const open = async (find: () => Promise<Result<Opened, CallError> | null>) => {
    if (step.kind === 'busy') return
    setStep({ kind: 'busy' })
    const opened = await find()
    if (opened === null) return setStep({ kind: 'idle', error: null })
    if (!opened.ok) return setStep({ kind: 'idle', error: opened.error })
    const { meeting, damage } = opened.value
    if (damage !== null) return setStep({ kind: 'warning', meeting, damage })
    await sitDown(meeting)
  }

  const sitDown = async (meeting: MeetingId) => {
    const name = ownName.get()
    if (name === '') return setStep({ kind: 'asking', meeting })
    await sitAt(meeting, name)
  }

  const chooseFile = async (): Promise<Result<Opened, CallError> | null> => {
    if (files.chooseMeetingPath !== null) {
      const path = await files.chooseMeetingPath()
      return path === null ? null : client('desk/openFile', { path })
    }
    const file = await files.choose('.mesa')
    if (file === null) return null
    return client('desk/takeFile', { name: file.name, base64: encodeBase64(file.bytes) })
  }

  return {
    isBusy: step.kind === 'busy',
    asksName: step.kind === 'asking',
    error: step.kind === 'idle' ? step.error : null,
    damage: step.kind === 'warning' ? step.damage : null,
    openRecent: (path) => void open(() => client('desk/openFile', { path })),
    openFile: () => void open(chooseFile),
    openPractice: () => void open(() => client('desk/practice', null)),
    sit: (name) => {
      if (step.kind === 'asking') void sitAt(step.meeting, name)
    },
    cancel: () => setStep({ kind: 'idle', error: null }),
    goOn: () => {
      if (step.kind === 'warning') void sitDown(step.meeting)
    },
  }
}
