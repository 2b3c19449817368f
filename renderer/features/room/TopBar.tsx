import type { ReactNode } from 'react'
import { can } from '../../../shared/meeting/roles.ts'
import { useMessages } from '../../i18n/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Emblem } from '../../ui/Emblem.tsx'
import { ExportIcon, InviteIcon } from '../../ui/icons.tsx'
import { ConnectionChip } from './ConnectionChip.tsx'
import { OwnSeat } from './OwnSeat.tsx'
import { RoomMenu } from './RoomMenu.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import type { RoomWindow } from './model/room-window.ts'
import type { Handles } from './use-handles.ts'
import { useRounds } from './rounds/use-rounds.ts'
import { useMeetingLine } from './use-meeting-line.ts'
import { useWorkplace } from './workplace.ts'
import './top-bar.css'

interface TopBarProps {
  readonly handles: Handles
  readonly onOpen: (window: RoomWindow) => void
  readonly onFind: () => void
  readonly onLeave: () => void
}

/** Where one is, how the text is shown, whether it is safe, and who one is. */
export function TopBar({ handles, onOpen, onFind, onLeave }: TopBarProps) {
  const t = useMessages()
  const { seat, settings, isHostHere } = useWorkplace()
  const meetingLine = useMeetingLine()
  const rounds = useRounds()
  return (
    <header className="top-bar">
      <div className="top-brand">
        <Emblem size={26} />
        <span className="top-name">{t('app.shortName')}</span>
      </div>
      <div className="top-title">
        <h1>{settings.title}</h1>
        <p>
          {rounds.length > 0 && `${t('rounds.name', { number: rounds.length + 1 })} · `}
          {meetingLine}
        </p>
      </div>
      <div className="top-middle">
        <ViewSwitch />
      </div>
      <div className="top-end">
        <ConnectionChip />
        {isHostHere && can(seat.role, 'invite') && (
          <TopButton
            icon={<InviteIcon />}
            label={t('room.invite')}
            onPress={() => onOpen('invitations')}
          />
        )}
        {can(seat.role, 'decide') && (
          <TopButton
            icon={<ExportIcon />}
            label={t('room.export')}
            onPress={() => onOpen('export')}
          />
        )}
        <OwnSeat />
        <RoomMenu
          handles={handles}
          hasExport={!can(seat.role, 'decide')}
          hasCopies={isHostHere}
          onOpen={onOpen}
          onFind={onFind}
          onLeave={onLeave}
        />
      </div>
    </header>
  )
}

interface TopButtonProps {
  readonly icon: ReactNode
  readonly label: string
  readonly onPress: () => void
}

function TopButton({ icon, label, onPress }: TopButtonProps) {
  return (
    <Button size="small" label={label} onPress={onPress}>
      {icon}
      <span>{label}</span>
    </Button>
  )
}
