import type { Entry } from '../../../shared/draft/entry.ts'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { AcceptIcon, RejectIcon } from '../../ui/icons.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { QuotedWords } from './Words.tsx'
import type { Many } from './model/many.ts'
import type { Verdict } from './model/review.ts'
import { useSays } from './use-says.ts'

interface DecideManyDialogProps {
  readonly many: Many
  /** As they were when the dialog opened: exactly these are decided. */
  readonly entries: readonly Entry[]
  readonly onDecide: (verdict: Verdict) => void
  readonly onClose: () => void
}

/** Several at once: the words first, then one answer for all. */
export function DecideManyDialog({ many, entries, onDecide, onClose }: DecideManyDialogProps) {
  const t = useMessages()
  const says = useSays()
  const count = entries.length
  return (
    <Dialog
      title={useTitle(many, entries)}
      lead={t('room.many.lead')}
      isQuestion
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button onPress={() => onDecide('rejected')}>
            <RejectIcon />
            {t('room.many.reject', { count })}
          </Button>
          <Button look="main" onPress={() => onDecide('accepted')}>
            <AcceptIcon />
            {t('room.many.accept', { count })}
          </Button>
        </>
      }
    >
      <LongList className="many-list" items={entries} keyOf={keyOfEntry} guessPx={guessPx}>
        {(entry) => (
          <div className="many-line" data-party={entry.suggestion.party}>
            <span className="many-place">{says.place(entry)}</span>
            <Plate party={entry.suggestion.party} />
            <span>
              <QuotedWords saying={says.saying(entry)} />
            </span>
          </div>
        )}
      </LongList>
    </Dialog>
  )
}

function keyOfEntry({ suggestion }: Entry): string {
  return suggestion.id
}

/** As in the style sheet: lines of words, and a gap. */
function guessPx({ inserted, deleted }: Entry): number {
  return (
    Math.max(1, Math.ceil((inserted.length + deleted.length) / LETTERS_A_LINE)) * LINE_PX + GAP_PX
  )
}

const LINE_PX = 22
const GAP_PX = 8
const LETTERS_A_LINE = 55

function useTitle(many: Many, entries: readonly Entry[]): string {
  const t = useMessages()
  const partyName = usePartyName()
  const says = useSays()
  const count = entries.length
  const [first] = entries
  switch (many.kind) {
    case 'party':
      return t('room.many.country', { count, party: partyName(many.party) })
    case 'paragraph':
      return t('room.many.paragraph', {
        count,
        point: first === undefined ? '' : says.place(first),
      })
    case 'all':
      return t('room.many.all', { count })
  }
}
