import type { Saving } from './files.ts'
import { useMessages } from '../i18n/language.tsx'
import { unreachable } from '../../shared/result.ts'
import { Banner } from '../ui/Banner.tsx'

/** What became of a file. */
export function SavingNote({ outcome }: { readonly outcome: Saving }) {
  const t = useMessages()
  switch (outcome.kind) {
    case 'saved':
      return <Banner tone="ok">{t('export.saved', { path: outcome.path })}</Banner>
    case 'handed-over':
      return <Banner tone="ok">{t('export.handedOver', { name: outcome.name })}</Banner>
    case 'cannot-write':
      return <Banner tone="stop">{t('error.cannotWrite', { path: outcome.path })}</Banner>
    case 'failed':
      return <Banner tone="stop">{t('export.failed', { reason: outcome.reason })}</Banner>
    case 'cancelled':
      return null
    default:
      return unreachable(outcome)
  }
}
