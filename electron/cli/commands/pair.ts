import { paragraphsCalled } from '../../../shared/document/handles.ts'
import { namesIn } from '../../../shared/document/names.ts'
import { settle } from '../../../shared/document/settled.ts'
import { counterpartsOf, writeCounterparts } from '../../../shared/draft/counterparts.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import type { ParagraphId } from '../../../shared/ids.ts'
import type { Seat } from '../../../shared/meeting/roles.ts'
import type { Result } from '../../../shared/result.ts'
import { err, ok } from '../../../shared/result.ts'
import { alignmentOf } from '../../../shared/translation/alignment.ts'
import { pairing, parting } from '../../../shared/translation/pairing.ts'
import type { CliError } from '../cli-error.ts'
import type { Context, Outcome } from '../context.ts'
import { onRecord } from '../on-record.ts'
import { withDraft, withTranslation } from '../open-draft.ts'

export interface PairOptions {
  readonly by?: string
}

/**
 * Says by hand what translates a paragraph of the original, or that nothing does, as the rapporteur at a
 * host would. Paragraphs are called by their number, their handle or their id.
 */
export function pairParagraphs(
  path: string,
  names: { readonly original: string; readonly translation: string | null },
  { by }: PairOptions,
  { t, print, nowMs }: Context,
): Outcome {
  return withDraft(path, ({ file, reader: original }) =>
    withTranslation(original.draft, (opened) => {
      if (opened === null) return err({ kind: 'no-such-language' })
      const translation = opened.reader
      const of = paragraphNamed(original, names.original)
      if (!of.ok) return of
      const at = names.translation === null ? null : paragraphNamed(translation, names.translation)
      if (at?.ok === false) return at
      const { counterparts } = alignmentOf(
        original.document(),
        translation.document(),
        counterpartsOf(translation.draft),
      )
      const pairs =
        at === null
          ? parting(counterparts, of.value, 'original')
          : pairing(counterparts, { original: of.value, translation: at.value }, 'original')
      const seat: Seat = { party: 'SE', role: 'rapporteur', name: by ?? t('pair.by.secretariat') }
      const atMs = nowMs()
      const written = onRecord(file, seat, atMs, () => {
        writeCounterparts(translation.draft, pairs, { party: 'SE', delegate: seat.name, atMs })
      })
      if (written.ok) print(`${t(at === null ? 'pair.parted' : 'pair.paired')}\n`)
      return written
    }),
  )
}

/** One of the text as it would stand. */
function paragraphNamed(reader: Reader, name: string): Result<ParagraphId, CliError> {
  const document = reader.document()
  const { paragraphs } = settle(document)
  const names = namesIn('accepted', document)
  const called = paragraphsCalled(paragraphs, name)
  const found = paragraphs.filter(
    ({ id }) => id === name || names.get(id) === name || called?.includes(id) === true,
  )
  const [only, more] = found
  return only === undefined || more !== undefined
    ? err({ kind: 'no-such-paragraph', name })
    : ok(only.id)
}
