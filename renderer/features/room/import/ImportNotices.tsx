import { useMemo } from 'react'
import { sayNotices } from '../../../../shared/docx/read/say-notice.ts'
import type { WordFile } from '../../../bridge/read-word-file.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { ToldList } from '../../../ui/ToldList.tsx'

interface ImportNoticesProps {
  readonly file: WordFile
}

/** What of a file does not come in as it is; nothing where all of it does. */
export function ImportNotices({ file: { notices, document } }: ImportNoticesProps) {
  const t = useMessages()
  const told = useMemo(() => sayNotices(notices, document, t), [notices, document, t])
  if (told.length === 0) return null
  return (
    <Banner tone="warn" title={t('notice.title')}>
      <ToldList told={told} />
    </Banner>
  )
}
