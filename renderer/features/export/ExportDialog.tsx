import { useCallback, useState, useSyncExternalStore } from 'react'
import { withLateRemarks } from '../../../shared/document/late-remarks.ts'
import { circulationFor } from '../../../shared/draft/circulations.ts'
import { commentsIn, documentWithThreads } from '../../../shared/draft/comments.ts'
import { documentAsAgreed } from '../../../shared/translation/as-agreed.ts'
import { writeBases } from '../../../shared/draft/export-base.ts'
import type { Reader } from '../../../shared/draft/reader.ts'
import { textsBeside } from '../../../shared/translation/texts-beside.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { SavingNote } from '../../bridge/SavingNote.tsx'
import { dayOf } from '../../i18n/day.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { LetterheadFields } from './LetterheadFields.tsx'
import type { ChosenLetterhead } from './OwnLetterhead.tsx'
import { PendingQuestion } from './PendingQuestion.tsx'
import { FILE_KINDS, asksAboutPending, bearsComments, modesOf } from './file-kind.ts'
import type { FileKind, Pending } from './file-kind.ts'
import { useSaving } from './use-saving.ts'
import { useSettings } from './use-settings.ts'
import './export.css'

interface ExportDialogProps {
  readonly bridge: Bridge
  readonly reader: Reader
  /** Whether this person's logos are the table's. */
  readonly maySetLogos: boolean
  readonly onClose: () => void
}

/** What leaves the table: which text, on which letterhead, and what becomes of what is undecided. */
export function ExportDialog({ bridge, reader, maySetLogos, onClose }: ExportDialogProps) {
  const t = useMessages()
  const ownCount = usePendingCount(reader)
  // As many as there are when the dialog opens.
  const [threadCount] = useState(() => countThreads(reader))
  const [pendingInBoth] = useState(() => countInBoth(reader))
  const [kind, setKind] = useState<FileKind>('clean')
  const [pending, setPending] = useState<Pending>('out')
  const [hasComments, setHasComments] = useState(true)
  const [own, setOwn] = useState<ChosenLetterhead | null>(null)
  const saving = useSaving(bridge)
  const settings = useSettings(reader.draft)
  const isWord = kind !== 'txt'
  const kinds = FILE_KINDS.filter((each) => each !== 'columns' || pendingInBoth !== null)
  const pendingCount = kind === 'columns' ? (pendingInBoth ?? ownCount) : ownCount
  const save = () => {
    if (settings === null) return
    const told = withLateRemarks(documentWithThreads(reader), settings.meeting, dayOf)
    const document = documentAsAgreed(reader, told)
    const texts = textsBeside(reader.draft.doc, pending)
    saving.save({
      document,
      circulation: circulationFor(reader),
      settings,
      kind,
      pending,
      own: own?.file ?? null,
      hasComments,
      nowMs: bridge.nowMs(),
      bases: writeBases(reader, pending, modesOf(kind)),
      ...(kind === 'columns' && texts !== null && { texts }),
    })
  }
  return (
    <Dialog
      title={t('export.title')}
      size="medium"
      onClose={onClose}
      footer={
        <>
          {saving.share !== null && (
            <div className="export-outcome">
              <Progress label={t('export.working')} share={saving.share} />
            </div>
          )}
          {saving.outcome !== null && (
            <div className="export-outcome">
              <SavingNote outcome={saving.outcome} />
            </div>
          )}
          {saving.share === null ? (
            <Button onPress={onClose}>{t(saving.isSaved ? 'ui.close' : 'ui.cancel')}</Button>
          ) : (
            <Button onPress={saving.stop}>{t('export.stop')}</Button>
          )}
          <Button look="main" isPending={saving.share !== null} onPress={save}>
            {t(SAVE_WORDS[kind])}
          </Button>
        </>
      }
    >
      <div className="export">
        <RadioCards
          label={t('export.what')}
          isLabelHidden
          value={kind}
          cards={kinds.map((value) => ({
            value,
            title: t(`export.${value}`),
            hint: t(`export.${value}.hint`),
          }))}
          onChange={(next) => {
            setKind(next)
            saving.forget()
          }}
        />
        {asksAboutPending(kind, pendingCount) && (
          <PendingQuestion count={pendingCount} value={pending} onChange={setPending} />
        )}
        {threadCount > 0 && bearsComments(kind) && (
          <Checkbox isSelected={hasComments} onChange={setHasComments}>
            {t('export.comments', { count: threadCount })}
          </Checkbox>
        )}
        {isWord && settings !== null && (
          <LetterheadFields
            files={bridge.files}
            draft={reader.draft}
            settings={settings}
            maySet={maySetLogos}
            own={own}
            onOwn={setOwn}
          />
        )}
        {isWord && <p className="export-note">{t('export.pdf')}</p>}
      </div>
    </Dialog>
  )
}

const SAVE_WORDS = {
  clean: 'export.save.word',
  tracked: 'export.save.word',
  bracketed: 'export.save.word',
  compilation: 'export.save.word',
  columns: 'export.save.word',
  original: 'export.save.word',
  all: 'export.save.all',
  txt: 'export.save.text',
} as const satisfies Readonly<Record<FileKind, string>>

function countThreads({ draft }: Reader): number {
  return [...commentsIn(draft)].filter(([, { kind }]) => kind === 'thread').length
}

/** Null in a meeting with one text. */
function countInBoth({ draft }: Reader): number | null {
  const texts = textsBeside(draft.doc)
  return texts === null ? null : texts.original.pending + texts.translation.pending
}

/** Suggestions, not their pieces: the number that the table's own list shows. */
function usePendingCount(reader: Reader): number {
  const subscribe = useCallback((listener: () => void) => reader.subscribe(listener), [reader])
  const entries = useSyncExternalStore(subscribe, () => reader.entries())
  return entries.filter(({ state }) => state === 'pending').length
}
