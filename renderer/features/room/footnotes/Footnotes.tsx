import { useMemo } from 'react'
import { seenIn } from '../../../../shared/document/sight.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { useSight } from '../use-sight.ts'
import { useReview } from '../workplace.ts'
import { FootnoteItem } from './FootnoteItem.tsx'
import { listedFootnotes } from './listed.ts'
import type { Footnoting } from './use-footnoting.ts'
import './footnotes.css'

interface FootnotesProps {
  readonly footnoting: Footnoting
}

/** The footnotes below the text, as at the foot of a page. Nothing where there are none. */
export function Footnotes({ footnoting }: FootnotesProps) {
  const t = useMessages()
  const document = useReview('document')
  const sight = useSight()
  const listed = useMemo(
    () => listedFootnotes(document, seenIn(document, sight).document),
    [document, sight],
  )
  if (listed.length === 0) return null
  return (
    <section className="footnotes" aria-label={t('footnotes.title')}>
      <ol>
        {listed.map((each) => (
          <FootnoteItem key={each.footnote.id} listed={each} onChange={footnoting.change} />
        ))}
      </ol>
    </section>
  )
}
