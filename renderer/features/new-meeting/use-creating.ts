import { toBase64 } from 'lib0/buffer'
import { useState } from 'react'
import type { Bridge } from '../../bridge/bridge.ts'
import type { CallError } from '../../i18n/describe-error.ts'
import type { Headed } from '../../../shared/meeting/letterhead.ts'
import type { Meeting } from '../../../shared/meeting/meeting.ts'
import type { Admission } from '../../../shared/protocol/http.ts'
import type { MeetingForm } from './meeting-form.ts'
import { textOf, wordOf } from './meeting-form.ts'
import { thirdLevelIn, writtenAs } from './written-as.ts'

/** Creates the meeting on the host and sits the chair down at it. One at a time. */
export function useCreating(bridge: Bridge, onSeat: (admission: Admission) => void) {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<CallError | null>(null)
  const create = async (form: MeetingForm, meeting: Meeting, letterhead: Headed): Promise<void> => {
    setIsBusy(true)
    setError(null)
    const name = form.chair.trim()
    const word = wordOf(form)
    const created = await bridge.client('desk/create', {
      template: form.template,
      meeting,
      form: writtenAs(form, thirdLevelIn(form)),
      letterhead,
      text: textOf(form),
      word: word === null ? null : toBase64(word.bytes),
    })
    const seated = created.ok
      ? await bridge.client('desk/sit', { meeting: created.value.meeting, name })
      : created
    setIsBusy(false)
    if (!seated.ok) return setError(seated.error)
    bridge.ownName.set(name)
    onSeat(seated.value)
  }
  return {
    isBusy,
    error,
    create: (form: MeetingForm, meeting: Meeting, letterhead: Headed) => {
      if (!isBusy) void create(form, meeting, letterhead)
    },
  }
}
