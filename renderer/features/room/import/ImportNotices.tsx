import { useMemo } from 'react'
import { sayNotices } from '../../../../shared/docx/read/say-notice.ts'
import type { WordFile } from '../../../bridge/read-word-file.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Banner } from '../../../ui/Banner.tsx'

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
      <ul className="import-notices">
        {told.map(({ sentence, lines }) => (
          <li key={sentence}>
            {sentence}
            {lines.map((each, at) => (
              <span key={at} className="import-notices-words">
                {each}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
