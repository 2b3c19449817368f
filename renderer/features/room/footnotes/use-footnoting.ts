import { useState } from 'react'
import type { Footnote } from '../../../../shared/document/footnotes.ts'
import type { Anchor } from '../../../../shared/draft/anchors.ts'
import { anchorAt } from '../../../../shared/draft/anchors.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { isFootnoteKey } from '../model/keys.ts'
import { useRoomKey } from '../use-room-key.ts'
import { useSightPen } from '../use-sight.ts'
import { useIsActive, useWorkplace } from '../workplace.ts'

/** A footnote that is being written: at a place, which keeps where others write, or in the place of another. */
export type FootnoteDraft =
  | { readonly kind: 'new'; readonly at: Anchor }
  | { readonly kind: 'change'; readonly footnote: Footnote }

export interface Footnoting {
  readonly draft: FootnoteDraft | null
  /** After what is selected. */
  readonly begin: () => void
  readonly change: (footnote: Footnote) => void
  readonly close: () => void
}

/** What one has begun of footnotes; by Ctrl-Alt-F too, wherever one may write. */
export function useFootnoting(): Footnoting {
  const t = useMessages()
  const { reader, editor, announcer } = useWorkplace()
  const isActive = useIsActive()
  const mayWrite = useSightPen() !== null && isActive
  const [draft, setDraft] = useState<FootnoteDraft | null>(null)
  const begin = () => {
    const place = editor.current?.selection()?.to ?? null
    const at = place === null ? null : anchorAt(reader, place)
    if (at === null) announcer.say(t('footnotes.nowhere'))
    else setDraft({ kind: 'new', at })
  }
  useRoomKey((press) => (mayWrite && isFootnoteKey(press) ? begin : null))
  return {
    draft,
    begin,
    change: (footnote) => setDraft({ kind: 'change', footnote }),
    close: () => {
      setDraft(null)
      editor.current?.focus()
    },
  }
}
