import { useMemo } from 'react'
import { namesIn } from '../../../../shared/document/names.ts'
import { referencesIn, spell } from '../../../../shared/document/references.ts'
import { textOf } from '../../../../shared/document/views.ts'
import type { ParagraphId } from '../../../../shared/ids.ts'
import { settle } from '../../../../shared/document/settled.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Choice } from '../references/choices.ts'
import { ParagraphChoice } from '../references/ParagraphChoice.tsx'
import { pairChoicesIn } from './pair-choices.ts'
import { OTHER, languageOf, useAligned, useTextsState } from './texts.ts'
import type { Texts } from './texts.ts'
import type { PairingOrders } from './use-pairing.ts'

interface PairDialogProps {
  readonly texts: Texts
  /** Of the text that one works on. */
  readonly paragraph: ParagraphId
  readonly orders: PairingOrders
}

/** Chooses by hand what of the other text a paragraph belongs to. */
export function PairDialog({ texts, paragraph, orders }: PairDialogProps) {
  const t = useMessages()
  const { active } = useTextsState(texts)
  const { facing } = useAligned(texts)
  const other = OTHER[active]
  const own = texts.workplaces[active].reader.document()
  const there = texts.workplaces[other].reader.document()
  const choices = useMemo(() => pairChoicesIn(there, facing[other]), [there, facing, other])
  const names = namesIn('accepted', own)
  const faced = facing[active].get(paragraph)?.counterpart ?? null
  const settled = settle(own).home.get(paragraph)
  const words =
    settled === undefined ? '' : spell(textOf(settled.paragraph), referencesIn(own, 'accepted'))
  const name = names.get(paragraph)
  const noteOf = ({ id }: Choice) => {
    const pair = facing[other].get(id)?.counterpart ?? null
    if (pair === null) return t('pairing.free')
    const isOwn = pair[active] === settled?.id
    const paired = names.get(pair[active])
    if (isOwn) return t('pairing.now')
    return paired === undefined ? t('pairing.taken') : `↔ ${paired}`
  }
  return (
    <Dialog
      title={t(`pairing.title.${languageOf(texts, other)}`)}
      lead={`${name === undefined ? '' : `${name} · `}${excerptOf(words) || t('pairing.empty')}`}
      size="medium"
      onClose={orders.close}
      footer={
        <>
          {faced !== null && <Button onPress={orders.part}>{t('pairing.part')}</Button>}
          <Button onPress={orders.close}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <ParagraphChoice
        choices={choices.map((each) =>
          each.words === '' ? { ...each, words: t('pairing.empty') } : each,
        )}
        hint={t(`pairing.hint.${active}`)}
        noteOf={noteOf}
        onTake={(choice) => orders.pair(choice.id)}
      />
    </Dialog>
  )
}

const MOST = 120

function excerptOf(words: string): string {
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words
}
