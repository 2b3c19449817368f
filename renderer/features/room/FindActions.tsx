import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CloseIcon, DownIcon, UpIcon } from '../../ui/icons.tsx'
import type { Find } from './use-find.ts'
import type { Finding } from './use-finding.ts'
import type { Replace } from './use-replace.ts'

interface FindActionsProps {
  readonly finding: Finding
  readonly find: Find
  /** Null where replacing is not offered: it is there already, or one may not write. */
  readonly onReplace: (() => void) | null
  readonly onLeave: () => void
}

/** From one to the next, how the words are meant, and the way out. */
export function FindActions({ finding, find, onReplace, onLeave }: FindActionsProps) {
  const t = useMessages()
  const { query, change } = finding
  return (
    <div className="find-row">
      <IconButton label={t('find.previous')} onPress={() => find.step(-1)}>
        <UpIcon />
      </IconButton>
      <IconButton label={t('find.next')} onPress={() => find.step(1)}>
        <DownIcon />
      </IconButton>
      <Checkbox isSelected={query.isCaseKept} onChange={(isCaseKept) => change({ isCaseKept })}>
        {t('find.isCaseKept')}
      </Checkbox>
      <Checkbox
        isSelected={query.isWholeWords}
        onChange={(isWholeWords) => change({ isWholeWords })}
      >
        {t('find.isWholeWords')}
      </Checkbox>
      <span className="find-end">
        {onReplace !== null && (
          <Button size="small" look="quiet" onPress={onReplace}>
            {t('find.replace')}
          </Button>
        )}
        <IconButton label={t('find.close')} onPress={onLeave}>
          <CloseIcon />
        </IconButton>
      </span>
    </div>
  )
}

/** This one or all; and what came of it. */
export function ReplaceActions({ replace }: { readonly replace: Replace }) {
  const t = useMessages()
  const { isElsewhere, outcome } = replace
  return (
    <div className="find-row">
      <Button size="small" isDisabled={isElsewhere} onPress={replace.one}>
        {t('find.replaceOne')}
      </Button>
      <Button size="small" isDisabled={isElsewhere} onPress={replace.all}>
        {t('find.replaceAll')}
      </Button>
      <p className="find-outcome">{isElsewhere ? t('find.replaceElsewhere') : outcome}</p>
    </div>
  )
}
