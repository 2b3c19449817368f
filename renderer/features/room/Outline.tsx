import { useMemo, useState } from 'react'
import type { ParagraphId } from '../../../shared/ids.ts'
import { useMessages } from '../../i18n/language.tsx'
import type { Readable } from '../../sync/readable.ts'
import { useReadable } from '../../sync/use-readable.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CloseIcon, MenuIcon } from '../../ui/icons.tsx'
import { OutlineItem } from './OutlineItem.tsx'
import { outlineOf } from './model/outline.ts'
import { countsByParagraph } from './model/queue.ts'
import { useStandings } from './standing/use-standing.ts'
import type { Heres } from './translation/texts.ts'
import { useReview, useWorkplace } from './workplace.ts'
import './outline.css'

interface OutlineProps {
  /** The paragraphs one is at: the point of the one in this text unfolds. */
  readonly heres: Readable<Heres>
}

/** The numbered points, with how much is pending in each. A click scrolls there. */
export function Outline({ heres }: OutlineProps) {
  const t = useMessages()
  const { editor, reader } = useWorkplace()
  const here = useReadable(heres)[reader.draft.text]
  const document = useReview('document')
  const entries = useReview('entries')
  const standings = useStandings()
  const [isWide, setIsWide] = useState(false)
  const rows = useMemo(() => outlineOf(document, countsByParagraph(entries)), [document, entries])
  const current = useMemo(() => pointAbove(document.paragraphs, rows, here), [document, rows, here])
  const go = (id: ParagraphId) => {
    editor.current?.revealParagraph(id)
    setIsWide(false)
  }
  return (
    <nav className={isWide ? 'outline outline-wide' : 'outline'} aria-label={t('room.outline')}>
      <div className="outline-head">
        <h2>{t('room.outline')}</h2>
        <div className="outline-toggle">
          <IconButton
            label={t(isWide ? 'room.outlineClose' : 'room.outlineOpen')}
            onPress={() => setIsWide(!isWide)}
          >
            {isWide ? <CloseIcon /> : <MenuIcon />}
          </IconButton>
        </div>
      </div>
      {rows.length === 0 && <p className="outline-empty">{t('room.outlineEmpty')}</p>}
      <ol>
        {rows.map((row) => (
          <OutlineItem
            key={row.id}
            row={row}
            isCurrent={row.id === current}
            standings={standings}
            onGo={go}
          />
        ))}
      </ol>
    </nav>
  )
}

/** The last numbered point at or above a paragraph. */
function pointAbove(
  paragraphs: readonly { readonly id: ParagraphId }[],
  rows: readonly { readonly id: ParagraphId }[],
  here: ParagraphId | null,
): ParagraphId | null {
  const numbered = new Set(rows.map(({ id }) => id))
  const at = paragraphs.findIndex(({ id }) => id === here)
  return paragraphs.slice(0, at + 1).findLast(({ id }) => numbered.has(id))?.id ?? null
}
