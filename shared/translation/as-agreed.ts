import type { Document } from '../document/document.ts'
import { settle } from '../document/settled.ts'
import type { SettledView } from '../document/settled.ts'
import { NO_STANDING, withConsultation } from '../document/standing.ts'
import type { Standing } from '../document/standing.ts'
import { counterpartsOf } from '../draft/counterparts.ts'
import { openDraft } from '../draft/draft.ts'
import type { Reader } from '../draft/reader.ts'
import { openReader } from '../draft/open-reader.ts'
import { documentWithStandings, readStandings } from '../draft/standings.ts'
import type { Standings } from '../draft/standings.ts'
import type { ParagraphId } from '../ids.ts'
import { alignmentOf, isOutOfDate } from './alignment.ts'

/** A text with how far its paragraphs are agreed, for whoever writes it down. */
export function documentAsAgreed(reader: Reader, document = reader.document()): Document {
  if (reader.draft.text === 'original') return documentWithStandings(reader, document)
  const original = openReader(openDraft(reader.draft.doc, 'original'))
  const standings = standingsBeside(readStandings(original), original, reader)
  original.stop()
  return standings.size === 0 ? document : { ...document, standings }
}

/**
 * How far the paragraphs of a translation are agreed, by what is said of the original, of which alone it is
 * said: who consults at home does so about both; but what is agreed are words, and of the other language
 * only those that somebody confirmed to say the same.
 */
export function standingsBeside(said: Standings, original: Reader, translation: Reader): Standings {
  if (said.size === 0) return said
  const source = original.document()
  const records = counterpartsOf(translation.draft)
  const pairsIn = (view: SettledView) =>
    alignmentOf(source, translation.document(), records, view).counterparts
  const standings = new Map<ParagraphId, Standing>()
  const { home } = settle(source)
  for (const pair of pairsIn('accepted')) {
    const consultations = [...said]
      .filter(([id]) => home.get(id)?.id === pair.original)
      .flatMap(([, standing]) => standing.consultations)
      .reduce(withConsultation, NO_STANDING.consultations)
    if (consultations.length > 0) standings.set(pair.translation, { ...NO_STANDING, consultations })
  }
  for (const pair of pairsIn('original')) {
    const agreement = said.get(pair.original)?.agreement ?? null
    if (agreement === null || isOutOfDate(pair)) continue
    const { consultations } = standings.get(pair.translation) ?? NO_STANDING
    standings.set(pair.translation, { agreement, consultations })
  }
  return standings
}
