import { TEXTS } from '../../../../shared/draft/draft.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { ToggleGroup } from '../../../ui/ToggleGroup.tsx'
import { languageOf, showTexts, useTextsState } from './texts.ts'
import type { Texts } from './texts.ts'

const CHOICES = [...TEXTS, 'both'] as const

/** One text, the other, or both beside each other. */
export function TextSwitch({ texts }: { readonly texts: Texts }) {
  const t = useMessages()
  const { shown } = useTextsState(texts)
  return (
    <ToggleGroup
      label={t('texts.shown')}
      value={shown}
      options={CHOICES.map((value) => ({
        value,
        label: value === 'both' ? 'ES | EN' : languageOf(texts, value).toUpperCase(),
      }))}
      onChange={(chosen) => showTexts(texts.state, chosen)}
    />
  )
}
