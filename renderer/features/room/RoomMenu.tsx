import { LANGUAGES } from '../../../shared/meeting/meeting.ts'
import { can } from '../../../shared/meeting/roles.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { MoreIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useTheme } from '../../ui/theme-context.ts'
import { THEMES } from '../../ui/theme.ts'
import type { RoomWindow } from './model/room-window.ts'
import type { Handles } from './use-handles.ts'
import { useTexts } from './translation/texts.ts'
import { useWorkplace } from './workplace.ts'

interface RoomMenuProps {
  readonly handles: Handles
  /** Elsewhere it has a button of its own. */
  readonly hasExport: boolean
  /** The meeting's file is on this computer. */
  readonly hasCopies: boolean
  readonly onOpen: (window: RoomWindow) => void
  readonly onFind: () => void
  readonly onLeave: () => void
}

/** The text as a whole, language, look, and the way out. */
export function RoomMenu({
  handles,
  hasExport,
  hasCopies,
  onOpen,
  onFind,
  onLeave,
}: RoomMenuProps) {
  const { language, setLanguage, t } = useLanguage()
  const [theme, setTheme] = useTheme()
  const { role } = useWorkplace().seat
  const mayWrite = can(role, 'write')
  const data = { id: 'data', label: t('room.meetingData'), onAction: () => onOpen('meeting') }
  const hasOneText = useTexts() === null
  const translating = {
    ...{ id: 'translate', label: t('translate.menu') },
    onAction: () => onOpen('translate'),
  }
  const importing = { id: 'import', label: t('import.menu'), onAction: () => onOpen('import') }
  const exporting = { id: 'export', label: t('room.export'), onAction: () => onOpen('export') }
  const copying = { id: 'copies', label: t('copies.menu'), onAction: () => onOpen('copies') }
  const groups = [
    {
      id: 'text',
      title: t('room.text'),
      actions: [
        { id: 'find', label: t('find.menu'), onAction: onFind },
        ...(can(role, 'set') ? [data] : []),
        { id: 'calendar', label: t('calendar.menuItem'), onAction: () => onOpen('calendar') },
        ...(can(role, 'set') && hasOneText ? [translating] : []),
        {
          id: 'handles',
          label: t('room.handles'),
          onAction: handles.toggle,
          isChosen: handles.isShown,
        },
        ...(mayWrite ? [importing] : []),
        { id: 'open', label: t('standing.openMenu'), onAction: () => onOpen('open-points') },
        { id: 'log', label: t('log.menu'), onAction: () => onOpen('log') },
        { id: 'rounds', label: t('rounds.menu'), onAction: () => onOpen('rounds') },
        {
          id: 'circulation',
          label: t('circulation.menu'),
          onAction: () => onOpen('circulation'),
        },
        { id: 'replay', label: t('replay.menu'), onAction: () => onOpen('replay') },
      ],
    },
    {
      id: 'language',
      title: t('ui.language'),
      actions: LANGUAGES.map((each) => ({
        id: each,
        label: t(`room.language.${each}`),
        onAction: () => setLanguage(each),
        isChosen: each === language,
      })),
    },
    {
      id: 'theme',
      title: t('ui.theme'),
      actions: THEMES.map((each) => ({
        id: each,
        label: t(`ui.theme.${each}`),
        onAction: () => setTheme(each),
        isChosen: each === theme,
      })),
    },
    {
      id: 'meeting',
      title: t('room.leaveTo'),
      actions: [
        ...(hasExport ? [exporting] : []),
        ...(hasCopies ? [copying] : []),
        { id: 'help', label: t('help.menu'), onAction: () => onOpen('help') },
        { id: 'leave', label: t('room.leave'), onAction: onLeave },
      ],
    },
  ]
  return (
    <Menu label={t('room.options')} groups={groups}>
      <MoreIcon />
    </Menu>
  )
}
