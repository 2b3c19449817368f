import { useCallback, useEffect } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { usePartyName } from '../../i18n/party-name.ts'
import { Rich } from '../../i18n/Rich.tsx'
import { Button } from '../../ui/Button.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { useAuthor, useWorkplace } from './workplace.ts'
import './behalf.css'

/** While one writes for a country: its colour over the sheet, and the way back. */
export function BehalfBanner() {
  const t = useMessages()
  const partyName = usePartyName()
  const { seat, writeFor, announcer, editor } = useWorkplace()
  const author = useAuthor()
  const isOther = author !== seat.party
  const own = partyName(seat.party)
  const end = useCallback(() => {
    writeFor(seat.party)
    announcer.say(t('authors.said', { party: own }))
  }, [writeFor, seat, announcer, t, own])
  useEffect(() => {
    if (!isOther) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isHere =
        event.target instanceof Element &&
        event.target.closest('.draft-text, .behalf-banner') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && isHere) end()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOther, end])
  if (!isOther) return null
  return (
    <section className="behalf-banner" data-party={author} aria-label={t('authors.banner')}>
      <Plate party={author} isSilent />
      <p>
        <Rich message="authors.writing" values={{ party: partyName(author) }} />
      </p>
      <Button
        size="small"
        onPress={() => {
          end()
          editor.current?.focus()
        }}
      >
        {t('authors.end', { party: partyName(author) })} <kbd>Esc</kbd>
      </Button>
    </section>
  )
}
