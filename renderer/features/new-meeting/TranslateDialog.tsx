import { useState } from 'react'
import type { MeetingId } from '../../../shared/ids.ts'
import type { Language } from '../../../shared/meeting/meeting.ts'
import { encodeBase64 } from '../../bridge/base64.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { Answer } from '../../bridge/client.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import type { StartFile } from './meeting-form.ts'
import { countsIn, readStartFile } from './start-file.ts'

interface TranslateDialogProps {
  readonly bridge: Bridge
  readonly meeting: MeetingId
  readonly ticket: string
  /** Of the text that there is. */
  readonly language: Language
  /** There are two texts now. */
  readonly onDone: () => void
  readonly onClose: () => void
}

const SOURCES = ['blank', 'file'] as const
type Source = (typeof SOURCES)[number]
type Refusal = Extract<Answer<'meeting/translate'>, { ok: false }>['error']

/** Begins the text in the other language: to be written, or by a translation that there is. */
export function TranslateDialog(props: TranslateDialogProps) {
  const { bridge, meeting, ticket, language, onDone, onClose } = props
  const t = useMessages()
  const [source, setSource] = useState<Source>('blank')
  const [file, setFile] = useState<StartFile | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const [problem, setProblem] = useState<Refusal | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const other = language === 'es' ? 'en' : 'es'
  const choose = async () => {
    const chosen = await bridge.files.choose('.docx,.txt,text/plain')
    if (chosen === null) return
    setIsWorking(true)
    const read = await readStartFile(chosen, t)
    setIsWorking(false)
    setUnread(read.ok ? null : read.error)
    setFile(read.ok ? read.value : null)
  }
  const begin = async () => {
    const used = source === 'file' ? file : null
    if (source === 'file' && used === null) return setUnread(t('translate.noFile'))
    setIsWorking(true)
    const answer = await bridge.client('meeting/translate', requestOf(meeting, used), ticket)
    setIsWorking(false)
    if (!answer.ok) return setProblem(answer.error)
    onDone()
  }
  return (
    <Dialog
      title={t(`translate.title.${other}`)}
      lead={t('translate.lead')}
      size="medium"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" isPending={isWorking} onPress={() => void begin()}>
            {t('translate.begin')}
          </Button>
        </>
      }
    >
      <div className="translate">
        {problem !== null && (
          <Banner tone="stop" look="box" title={t(`translate.problem.${whyOf(problem)}`)}>
            {t('translate.kept')}
          </Banner>
        )}
        <RadioCards
          label={t('translate.source')}
          isLabelHidden
          value={source}
          cards={SOURCES.map((value) => ({
            value,
            title: t(`translate.source.${value}`),
            hint: t(`translate.source.${value}.hint`),
          }))}
          onChange={setSource}
        />
        {source === 'file' && (
          <div className="new-file">
            <Button isPending={isWorking} onPress={() => void choose()}>
              <FileIcon />
              {t(file === null ? 'newMeeting.file.choose' : 'newMeeting.file.again')}
            </Button>
            {file !== null && (
              <p role="status">
                {t('newMeeting.file.read', { name: file.name, ...countsIn(file) })}
              </p>
            )}
            {unread !== null && (
              <p className="field-error" role="alert">
                {unread}
              </p>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function whyOf(problem: Refusal) {
  return problem.kind === 'job-failed' ? problem.cause : problem.kind
}

function requestOf(room: MeetingId, file: StartFile | null) {
  return {
    room,
    text: file?.kind === 'text' ? file.text : null,
    word: file?.kind === 'word' ? encodeBase64(file.bytes) : null,
  }
}
