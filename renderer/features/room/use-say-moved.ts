import { useMessages } from '../../i18n/language.tsx'
import type { DraftEditorProps } from '../../editor/DraftEditor.tsx'
import { useWorkplace } from './workplace.ts'

/** Says where a paragraph was moved, for those who listen: in the marked view it stays where it is. */
export function useSayMoved(): NonNullable<DraftEditorProps['onMoved']> {
  const t = useMessages()
  const { announcer } = useWorkplace()
  return (moved) => {
    if (moved === null) return announcer.say(t('format.movedNowhere'))
    const { from, to } = moved
    if (from === null || to === null) return announcer.say(t('format.movedUnnumbered'))
    announcer.say(t('format.moved', { from, to }))
  }
}
