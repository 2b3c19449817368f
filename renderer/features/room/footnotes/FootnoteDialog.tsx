import { useState } from 'react'
import type { KeyboardEvent, SyntheticEvent } from 'react'
import { placeOf } from '../../../../shared/draft/anchors.ts'
import { MAX_FOOTNOTE_LENGTH } from '../../../../shared/draft/footnote-records.ts'
import { ofCountry } from '../../../../shared/meeting/countries.ts'
import { isCountry } from '../../../../shared/meeting/party.ts'
import { useLanguage } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useAuthor, useWorkplace } from '../workplace.ts'
import type { FootnoteDraft } from './use-footnoting.ts'
import './footnotes.css'

interface FootnoteDialogProps {
  readonly draft: FootnoteDraft
  readonly onClose: () => void
}

/** The words of a footnote, and whether it is the reservation of one's country. */
export function FootnoteDialog({ draft, onClose }: FootnoteDialogProps) {
  const { t, language } = useLanguage()
  const { reader, pen, announcer } = useWorkplace()
  const author = useAuthor()
  const before = draft.kind === 'change' ? draft.footnote : null
  const [text, setText] = useState(before?.text ?? '')
  const [isReservation, setReservation] = useState(isCountry(author))
  const [isRefused, setRefused] = useState(false)
  const over = text.trim().length - MAX_FOOTNOTE_LENGTH
  const mayNot = text.trim() === '' || over > 0 || text.trim() === before?.text

  const write = (): boolean => {
    if (draft.kind === 'change') return pen?.changeFootnote(draft.footnote.id, text) === true
    const place = placeOf(reader, draft.at)
    return place !== null && pen?.addFootnote(place, text, isReservation) === true
  }
  const save = (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (mayNot) return
    if (!write()) return setRefused(true)
    announcer.say(t(before === null ? 'footnotes.said.added' : 'footnotes.said.changed'))
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
  }
  const tooLong = over > 0 ? t('footnotes.tooLong', { over, most: MAX_FOOTNOTE_LENGTH }) : null

  return (
    <Dialog
      title={t(before === null ? 'footnotes.new' : 'footnotes.changing')}
      lead={t(before === null ? 'footnotes.newLead' : 'footnotes.changingLead')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button look="main" isDisabled={mayNot} onPress={() => save()}>
            {t('footnotes.propose')}
          </Button>
        </>
      }
    >
      <form className="footnote-form" onSubmit={save} onKeyDown={onKeyDown}>
        <TextField
          label={t('footnotes.text')}
          rows={4}
          value={text}
          onChange={setText}
          hint={t('footnotes.hint')}
          error={isRefused ? t('footnotes.refused') : tooLong}
          autoFocus
        />
        {before === null && isCountry(author) && (
          <Checkbox isSelected={isReservation} onChange={setReservation}>
            {t('footnotes.isReservation', { ofCountry: ofCountry(author, language) })}
          </Checkbox>
        )}
      </form>
    </Dialog>
  )
}
