import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useMessages } from '../../i18n/language.tsx'
import { AddIcon, FileIcon, TableIcon } from '../../ui/icons.tsx'

interface DoorsProps {
  readonly isBusy: boolean
  readonly onNew: () => void
  readonly onOpen: () => void
  readonly onPractice: () => void
}

/** The three ways to be the host. */
export function Doors({ isBusy, onNew, onOpen, onPractice }: DoorsProps) {
  const t = useMessages()
  return (
    <section className="doors" aria-label={t('home.doors')}>
      <Door
        icon={<AddIcon />}
        name={t('home.new')}
        hint={t('home.new.hint')}
        isBusy={isBusy}
        onPress={onNew}
      />
      <Door
        icon={<FileIcon />}
        name={t('home.open')}
        hint={t('home.open.hint')}
        isBusy={isBusy}
        onPress={onOpen}
      />
      <Door
        icon={<TableIcon />}
        name={t('home.practice')}
        hint={t('home.practice.hint')}
        isBusy={isBusy}
        onPress={onPractice}
      />
    </section>
  )
}

interface DoorProps {
  readonly icon: ReactNode
  readonly name: string
  readonly hint: string
  readonly isBusy: boolean
  readonly onPress: () => void
}

function Door({ icon, name, hint, isBusy, onPress }: DoorProps) {
  return (
    <AriaButton className="door" aria-disabled={isBusy} onPress={onPress}>
      <span className="door-name">
        {icon}
        {name}
      </span>
      <span className="door-hint">{hint}</span>
    </AriaButton>
  )
}
