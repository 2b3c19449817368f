import { useState } from 'react'
import type { SubmitEvent } from 'react'
import type { MeetingId } from '../../../shared/ids.ts'
import type { SecondCopyView } from '../../../shared/protocol/http.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { describeError } from '../../i18n/describe-error.ts'
import { useLanguage, useMessages } from '../../i18n/language.tsx'
import { whenInWords } from '../../i18n/when.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSecondCopy } from './use-second-copy.ts'

interface SecondCopyFormProps {
  readonly bridge: Bridge
  readonly meeting: MeetingId
}

/** Which folder second copies go to, and how they stand. */
export function SecondCopyForm({ bridge, meeting }: SecondCopyFormProps) {
  const t = useMessages()
  const { view, error, choose } = useSecondCopy(bridge.client, meeting)
  const [typed, setTyped] = useState('')
  if (view === null) return null
  if (view.folder !== null) {
    return (
      <>
        <State view={view} nowMs={bridge.nowMs()} />
        <div>
          <Button onPress={() => choose(null)}>{t('copies.stop')}</Button>
        </div>
      </>
    )
  }
  const { chooseFolder } = bridge.files
  if (chooseFolder !== null) {
    const ask = () => void chooseFolder().then((folder) => folder !== null && choose(folder))
    return (
      <>
        <div>
          <Button onPress={ask}>{t('copies.choose')}</Button>
        </div>
        {error !== null && <Banner tone="stop">{describeError(error, t)}</Banner>}
      </>
    )
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') choose(typed.trim())
  }
  return (
    <form className="copies-folder" onSubmit={submit} noValidate>
      <TextField
        label={t('copies.folder')}
        hint={t('copies.folder.hint')}
        error={error === null ? null : describeError(error, t)}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">{t('copies.keep')}</Button>
    </form>
  )
}

/** Where it is and since when it is whole; trouble first. */
function State({ view, nowMs }: { readonly view: SecondCopyView; readonly nowMs: number }) {
  const { t, locale } = useLanguage()
  const { folder, keptMs, problem, isSameDisk } = view
  const where = { folder: folder ?? '' }
  const when = keptMs === null ? null : whenInWords(keptMs, nowMs, locale, t)
  const kept = when === null ? t('copies.notYet') : t('copies.keptUntil', { when })
  if (problem !== null) {
    return (
      <Banner tone="warn" title={t(`copies.${problem}`, where)}>
        {t(`copies.${problem}.hint`)} {kept}
      </Banner>
    )
  }
  return (
    <>
      <Banner tone={when === null ? 'info' : 'ok'} title={t('copies.keeps', where)}>
        {kept}
      </Banner>
      {isSameDisk && <Banner tone="warn">{t('copies.sameDisk')}</Banner>}
    </>
  )
}
