import { namesIn } from '../../../../shared/document/names.ts'
import { useMessages } from '../../../i18n/language.tsx'
import { usePartyName } from '../../../i18n/party-name.ts'
import { Button } from '../../../ui/Button.tsx'
import { AcceptIcon, ForwardIcon, MoreIcon } from '../../../ui/icons.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { TextSwitch } from './TextSwitch.tsx'
import { OTHER, languageOf, useAligned, useTextsState } from './texts.ts'
import type { Heres, Texts } from './texts.ts'
import type { FacingOrders } from './use-facing.ts'
import type { PairingOrders } from './use-pairing.ts'

interface TranslationBarProps {
  readonly texts: Texts
  readonly here: Heres
  readonly orders: FacingOrders
  readonly pairing: PairingOrders
}

/** How the paragraph that one is at stands with the one that faces it, and what can be done about that. */
export function TranslationBar({ texts, here, orders, pairing }: TranslationBarProps) {
  const t = useMessages()
  const { active } = useTextsState(texts)
  const { waiting } = useAligned(texts)
  const count = waiting[active].length
  return (
    <section
      className="translation-bar"
      aria-label={t('texts.bar')}
      aria-description={t('texts.keys')}
      title={t('texts.keys')}
    >
      <TextSwitch texts={texts} />
      <p className="translation-here">
        <Here texts={texts} here={here} />
      </p>
      {orders.confirm !== null && (
        <Button size="small" look="main" onPress={orders.confirm}>
          <AcceptIcon />
          {t('texts.confirm')}
        </Button>
      )}
      <Button size="small" onPress={orders.cross}>
        {t(`texts.go.${languageOf(texts, OTHER[active])}`)}
      </Button>
      {orders.next === null ? (
        <span className="translation-count">{t('texts.waiting', { count })}</span>
      ) : (
        <Button size="small" look="quiet" onPress={orders.next} label={t('texts.next', { count })}>
          {t('texts.waiting', { count })}
          <ForwardIcon />
        </Button>
      )}
      <More orders={orders} pairing={pairing} />
    </section>
  )
}

/** What is done less often. */
function More({ orders, pairing }: Pick<TranslationBarProps, 'orders' | 'pairing'>) {
  const t = useMessages()
  const all = [
    { id: 'pair', label: t('pairing.menu'), onAction: pairing.begin },
    { id: 'undo', label: t('pairing.undo'), onAction: pairing.undo },
    { id: 'redo', label: t('pairing.redo'), onAction: pairing.redo },
    { id: 'confirm', label: t('texts.confirmNew'), onAction: orders.confirmNew },
  ]
  const actions = all.flatMap(({ onAction, ...each }) =>
    onAction === null ? [] : [{ ...each, onAction }],
  )
  if (actions.length === 0) return null
  return (
    <Menu label={t('texts.more')} groups={[{ id: 'pairs', title: null, actions }]}>
      <MoreIcon />
    </Menu>
  )
}

function Here({ texts, here }: Pick<TranslationBarProps, 'texts' | 'here'>) {
  const t = useMessages()
  const partyName = usePartyName()
  const { active } = useTextsState(texts)
  const { facing } = useAligned(texts)
  const at = here[active]
  const faced = at === null ? undefined : facing[active].get(at)
  if (at === null || faced === undefined) return <>{t('texts.nowhere')}</>
  const name = namesIn('accepted', texts.workplaces[active].reader.document()).get(at)
  const confirmed = faced.counterpart?.confirmed ?? null
  return (
    <>
      <strong className="translation-standing" data-standing={faced.standing}>
        {name !== undefined && `${name} · `}
        {t(`texts.standing.${faced.standing}`)}
      </strong>
      {confirmed !== null && (
        <span className="translation-by">
          {t('texts.confirmedBy', { name: confirmed.delegate, party: partyName(confirmed.party) })}
        </span>
      )}
    </>
  )
}
