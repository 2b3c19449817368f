import { setFree } from '../../../shared/draft/blocks.ts'
import type { Decider } from '../../../shared/draft/decide.ts'
import { alignBlocks } from '../../../shared/draft/follow-meeting.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import type { ShownBlock } from './use-blocks.ts'

interface BlockListProps {
  readonly reader: Reader
  readonly blocks: readonly ShownBlock[]
  readonly by: () => Decider
}

/** The paragraphs that are made from the data; the chair frees one, or has one say them again. */
export function BlockList({ reader, blocks, by }: BlockListProps) {
  const t = useMessages()
  return (
    <section className="new-section" aria-labelledby="block-list">
      <h2 id="block-list" className="section-title">
        {t('meetingData.blocks')}
      </h2>
      <p className="field-hint">
        {blocks.length === 0 ? t('meetingData.blocks.none') : t('meetingData.blocks.hint')}
      </p>
      <ul className="block-list">
        {blocks.map(({ block, words, strayed }) => (
          <li key={block.paragraph} className="block-item">
            <div className="block-words">
              <p>{words}</p>
              {strayed !== null && (
                <p className="block-wanted">
                  {t('meetingData.strayed', { words: strayed.wanted })}
                </p>
              )}
              {block.isFree && <p className="block-wanted">{t('meetingData.free')}</p>}
            </div>
            {strayed !== null && (
              <Button
                size="small"
                label={t('meetingData.align.of', { words })}
                onPress={() => alignBlocks(reader, [strayed], by())}
              >
                {t('meetingData.align')}
              </Button>
            )}
            <Button
              size="small"
              label={t(block.isFree ? 'meetingData.bind.of' : 'meetingData.release.of', { words })}
              onPress={() => setFree(reader.draft, block, !block.isFree)}
            >
              {t(block.isFree ? 'meetingData.bind' : 'meetingData.release')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
