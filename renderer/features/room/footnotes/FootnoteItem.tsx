import { footnoteText } from '../../../../shared/document/reservation.ts'
import type { Footnote } from '../../../../shared/document/footnotes.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Plate } from '../../../ui/Plate.tsx'
import { useSightPen } from '../use-sight.ts'
import { useAuthor, useReview, useWorkplace } from '../workplace.ts'
import type { ListedFootnote } from './listed.ts'

interface FootnoteItemProps {
  readonly listed: ListedFootnote
  readonly onChange: (footnote: Footnote) => void
}

/** One footnote: its number leads to its place; whose it is may change it, or take it away. */
export function FootnoteItem({ listed, onChange }: FootnoteItemProps) {
  const t = useMessages()
  const { editor, reader, review } = useWorkplace()
  const isMarked = useReview('view') === 'marked'
  const { footnote, number, place, addedBy, liftedBy } = listed
  const [lifter] = liftedBy
  const state = lifter === undefined ? (addedBy === null ? 'agreed' : 'added') : 'struck'
  const Words = state === 'struck' ? 'del' : state === 'added' ? 'ins' : 'span'
  const show = () => {
    const [suggestion = footnote.insertion] = footnote.deletions
    if (suggestion !== null) review.select(suggestion)
    editor.current?.revealParagraph(place.paragraph)
    editor.current?.enter(place)
  }
  return (
    <li className={`footnote footnote-${state}`} data-party={lifter ?? addedBy ?? undefined}>
      <button
        type="button"
        className="footnote-number"
        aria-label={t('footnotes.show', { number })}
        onClick={show}
      >
        {number}
      </button>
      <div className="footnote-words proposed">
        <Words>{footnoteText(footnote, reader.document().language)}</Words>
        {state !== 'agreed' && (
          <span className="footnote-state">
            {(lifter ?? addedBy) !== null && <Plate party={lifter ?? addedBy ?? 'OBS'} />}
            {t(state === 'struck' ? 'footnotes.struck' : 'footnotes.added')}
          </span>
        )}
        {footnote.hasLostWords === true && (
          <span className="footnote-state">{t('footnotes.lostWords')}</span>
        )}
      </div>
      {isMarked && state !== 'struck' && <Actions listed={listed} onChange={onChange} />}
    </li>
  )
}

/** Nobody touches another country's reservation, and nobody but its author what is only proposed. */
function Actions({ listed: { footnote, addedBy, number }, onChange }: FootnoteItemProps) {
  const t = useMessages()
  const { pen, announcer } = useWorkplace()
  const mayWrite = useSightPen() !== null
  const author = useAuthor()
  const isOwn = (addedBy ?? footnote.of ?? author) === author
  if (!mayWrite || !isOwn) return null
  const lift = () => {
    if (pen?.liftFootnote(footnote.id) !== true) return
    announcer.say(t(addedBy === null ? 'footnotes.said.lifted' : 'footnotes.said.withdrawn'))
  }
  return (
    <span className="footnote-actions">
      <Button
        look="quiet"
        size="small"
        label={t('footnotes.changeNumber', { number })}
        onPress={() => onChange(footnote)}
      >
        {t('footnotes.change')}
      </Button>
      <Button
        look="quiet"
        size="small"
        label={t(addedBy === null ? 'footnotes.liftNumber' : 'footnotes.withdrawNumber', {
          number,
        })}
        onPress={lift}
      >
        {t(addedBy === null ? 'footnotes.lift' : 'footnotes.withdraw')}
      </Button>
    </span>
  )
}
