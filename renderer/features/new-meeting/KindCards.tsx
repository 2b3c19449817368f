import { useState } from 'react'
import type { Client } from '../../bridge/client.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { OwnTemplatesView } from '../../../shared/protocol/http.ts'
import { describeTemplateProblem } from '../../../shared/templates/describe.ts'
import type { TemplateError } from '../../../shared/templates/problem.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'

/** The kinds of document that the desk offers. */
export interface Kinds {
  readonly templates: readonly Template[]
  readonly ownTemplates: OwnTemplatesView
}

interface KindCardsProps {
  readonly client: Client
  readonly kinds: Kinds
  readonly chosen: Template
  readonly onChoose: (template: Template) => void
  /** A copy was made: these are offered now. */
  readonly onKinds: (kinds: Kinds) => void
}

/** The kinds of document, Mesa's and the secretariat's own; each can be copied, to be changed. */
export function KindCards({ client, kinds, chosen, onChoose, onKinds }: KindCardsProps) {
  const { t, language } = useLanguage()
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    const copied = await client('desk/copyTemplate', { template: chosen.id })
    if (!copied.ok) return setSaid(describeError(copied.error, t))
    setSaid(t('newMeeting.copied', { path: copied.value.path }))
    onKinds(copied.value)
  }
  const { templates, ownTemplates } = kinds
  return (
    <section className="new-section">
      <RadioCards
        label={t('newMeeting.document')}
        direction="row"
        value={chosen.id}
        cards={templates.map(({ id, name }) => ({ value: id, title: name[language] }))}
        onChange={(id) => {
          const template = templates.find((each) => each.id === id)
          if (template !== undefined) onChoose(template)
        }}
      />
      <p className="new-kind" role="status">
        {chosen.description[language]}{' '}
        {ownTemplates.ids.includes(chosen.id) && <b>{t('newMeeting.own')}</b>}
      </p>
      <div className="new-copy">
        <Button look="quiet" onPress={() => void copy()}>
          {t('newMeeting.copy')}
        </Button>
        <p role="status">{said ?? t('newMeeting.copy.hint', { folder: ownTemplates.folder })}</p>
      </div>
      {ownTemplates.broken.map((error) => (
        <BrokenTemplate key={error.path} error={error} />
      ))}
    </section>
  )
}

/** A template of the secretariat's own that cannot be offered, and why. */
function BrokenTemplate({ error }: { readonly error: TemplateError }) {
  const { t } = useLanguage()
  const { path } = error
  return (
    <Banner tone="warn" title={t('newMeeting.broken', { path })}>
      {error.kind === 'bad-template' ? (
        <ul className="new-problems">
          {error.problems.map((each, index) => (
            <li key={index}>{describeTemplateProblem(each, t)}</li>
          ))}
        </ul>
      ) : (
        t(`newMeeting.broken.${error.kind}`)
      )}
    </Banner>
  )
}
