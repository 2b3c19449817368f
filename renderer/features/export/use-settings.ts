import { useEffect, useState } from 'react'
import { TEXTS, openDraft } from '../../../shared/draft/draft.ts'
import type { Draft } from '../../../shared/draft/draft.ts'
import { settingsOnPaper } from '../../../shared/draft/settings.ts'
import type { Settings } from '../../../shared/draft/settings.ts'

/** What is agreed about a draft beside its words, as it is now. */
export function useSettings(draft: Draft): Settings | null {
  const [settings, setSettings] = useState(() => settingsOnPaper(draft))
  useEffect(() => {
    const again = () => setSettings(settingsOnPaper(draft))
    const metas = TEXTS.map((text) => openDraft(draft.doc, text).meta)
    for (const meta of metas) meta.observe(again)
    draft.meeting.observe(again)
    again()
    return () => {
      draft.meeting.unobserve(again)
      for (const meta of metas) meta.unobserve(again)
    }
  }, [draft])
  return settings
}
