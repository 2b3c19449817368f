import { hasWords } from '../../../shared/document/views.ts'
import type { TranslateError } from '../../../shared/protocol/http.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Result } from '../../../shared/result.ts'
import { readText } from '../../../shared/text/read-plain-text.ts'
import type { Aside } from '../aside/aside.ts'
import type { Reach } from '../meetings/shelf.ts'
import type { FindTemplate, TranslationSource } from '../meetings/translation.ts'
import type { Handlers } from '../web/api.ts'

/** What whoever has a seat may ask the host for. The ticket says so, wherever they are. */
export function meetingCalls(
  reach: Reach,
  aside: Aside,
  find: FindTemplate,
): Pick<Handlers, 'meeting/history' | 'meeting/translate'> {
  return {
    'meeting/history': async ({ room, ticket }) => {
      const history = (await (await reach.find(room))?.history(ticket)) ?? null
      // Whether there is such a meeting is nobody's to know without a ticket.
      return history === null ? err({ kind: 'no-such-meeting' }) : ok({ steps: history })
    },
    'meeting/translate': async ({ room, text, word }, { ticket }) => {
      if (ticket === null) return err({ kind: 'may-not-set' })
      const meeting = await reach.find(room)
      if (meeting === null) return err({ kind: 'meeting-closed' })
      return meeting.translate(ticket, () => sourceOf(text, word, aside), find)
    },
  }
}

async function sourceOf(
  text: string | null,
  word: string | null,
  aside: Aside,
): Promise<Result<TranslationSource, TranslateError>> {
  if (word !== null) {
    const done = await aside.run('readWord', word)
    if (!done.ok) return done
    const read = done.value
    if (read === null) return err({ kind: 'unreadable-word' })
    return hasWords(read.document) ? ok({ kind: 'word', read }) : err({ kind: 'empty-text' })
  }
  if (text === null) return ok({ kind: 'blank' })
  const { paragraphs, thirdLevel } = readText(text)
  return paragraphs.length === 0
    ? err({ kind: 'empty-text' })
    : ok({ kind: 'plain', paragraphs, thirdLevel })
}
