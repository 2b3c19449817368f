import { icon } from './icon.tsx'

export type { IconProps } from './icon.tsx'

export const AcceptIcon = icon(<path d="M3 8.5l3.2 3.2L13 4.8" />)
export const RejectIcon = icon(<path d="M4 4l8 8M12 4l-8 8" />)
export const CloseIcon = RejectIcon
export const AddIcon = icon(<path d="M8 3v10M3 8h10" />)
export const BackIcon = icon(<path d="M10 3.5L5.5 8l4.5 4.5" />)
export const ForwardIcon = icon(<path d="M6 3.5L10.5 8 6 12.5" />)
export const OpenIcon = icon(<path d="M4 6l4 4 4-4" />)
export const DownIcon = OpenIcon
export const UpIcon = icon(<path d="M4 10l4-4 4 4" />)
export const UndoIcon = icon(<path d="M6 3.5L3 6.5l3 3M3.5 6.5H10a3 3 0 010 6H7" />)
export const RedoIcon = icon(<path d="M10 3.5l3 3-3 3M12.5 6.5H6a3 3 0 000 6h3" />)
export const CommentIcon = icon(<path d="M2.5 3h11v8H7.5L4.5 13.5V11h-2z" />)
export const FootnoteIcon = icon(
  <path d="M2.5 3.5h6M2.5 7h8M2.5 10.5h5M11 2.5l1.5-1v4.5M2.5 13.5h3" />,
)
export const ReferenceIcon = icon(
  <path d="M2.5 3.5h6M2.5 7h3M2.5 13.5h4M9 13.5l4.5-4.5M10 9h3.5v3.5M8.5 6.5h5v-3" />,
)
export const StandingIcon = icon(<path d="M13.5 7.5V13h-11V3h7M5.5 7l2.6 2.6L14 3.5" />)
export const VerbIcon = icon(<path d="M2.5 3l2.5 7.5L7.5 3M9.5 10.5h4M9.5 7h4M2.5 13.5h11" />)
export const FileIcon = icon(<path d="M4 2.5h5l3 3v8H4zM9 2.5v3h3" />)
export const TableIcon = icon(<path d="M2.5 3.5h11v7H8l-2.5 2.5v-2.5h-3z" />)
export const InviteIcon = icon(
  <path d="M5.5 8.5a3 3 0 113-3c0 .5-.1 1-.3 1.4L13.5 12v1.5H11V12H9.5v-1.5H8L6.9 8.2c-.4.2-.9.3-1.4.3z" />,
)
export const ExportIcon = icon(<path d="M8 10V2.5M5 5.2l3-2.7 3 2.7M3 9v4.5h10V9" />)
export const ProjectIcon = icon(<path d="M2.5 3h11v7.5h-11zM6 13h4M8 10.5V13" />)
export const CopyIcon = icon(<path d="M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3" />)
export const LinkIcon = icon(
  <path d="M6.8 9.2a2.5 2.5 0 010-3.5l2-2a2.5 2.5 0 013.5 3.5l-1 1M9.2 6.8a2.5 2.5 0 010 3.5l-2 2a2.5 2.5 0 01-3.5-3.5l1-1" />,
)
export const PrintIcon = icon(<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />)
export const SaveIcon = icon(
  <path d="M2.5 2.5h8.5l2.5 2.5v8.5h-11zM5 2.5v3.5h5V2.5M4.5 13.5V9.5h7v4" />,
)
export const ClockIcon = icon(<path d="M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 5v3l2 1.5" />)
export const OfflineIcon = icon(
  <path d="M2.5 2.5l11 11M5 5a3.3 3.3 0 00-.7 1A3 3 0 004.5 12H12M7 4.2A3.3 3.3 0 0111 7.5a2.3 2.3 0 012.3 3.3" />,
)
export const PenIcon = icon(<path d="M10.5 3l2.5 2.5-7 7-3.2.7.7-3.2zM9 4.5L11.5 7" />)
export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.5} />)
export const IndentIcon = icon(<path d="M2.5 3h11M7.5 6.5h6M7.5 9.5h6M2.5 13h11M2.5 6l2 2-2 2" />)
export const OutdentIcon = icon(<path d="M2.5 3h11M7.5 6.5h6M7.5 9.5h6M2.5 13h11M4.5 6l-2 2 2 2" />)
export const MoveUpIcon = icon(<path d="M2.5 10h11M2.5 13h11M8 7.5v-5M5.5 5L8 2.5 10.5 5" />)
export const MoveDownIcon = icon(<path d="M2.5 3h11M2.5 6h11M8 8.5v5M5.5 11L8 13.5l2.5-2.5" />)
export const WarnIcon = icon(<path d="M8 2.5l6 11H2zM8 6.5v3.5M8 11.8v.1" />)
export const MenuIcon = icon(<path d="M2.5 4h11M2.5 8h11M2.5 12h11" />)
export const DateIcon = icon(<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5" />)
