import { useMemo } from 'react'
import { sayNotices } from '../../../shared/docx/read/say-notice.ts'
import { describeReading } from '../../../shared/text/describe-reading.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import { useMessages } from '../../i18n/language.tsx'
import { ToldList } from '../../ui/ToldList.tsx'
import { textOf, wordOf } from './meeting-form.ts'
import type { Start } from './meeting-form.ts'

/** What was left out of the text that a meeting starts from, joined in it, or looks wrong in it. */
export function ReadingNotes({ source, pasted, file }: Start) {
  const t = useMessages()
  const told = useMemo(() => {
    const word = wordOf({ source, pasted, file })
    if (word !== null) return sayNotices(word.notices, word.document, t)
    const text = textOf({ source, pasted, file })
    return text === null ? [] : describeReading(readText(text), t)
  }, [source, pasted, file, t])
  return (
    <div className="new-reading" role="status">
      {told.length > 0 && <ToldList told={told} />}
    </div>
  )
}
