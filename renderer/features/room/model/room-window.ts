/** What opens over the room; one at a time. */
export type RoomWindow =
  | 'invitations'
  | 'meeting'
  | 'calendar'
  | 'export'
  | 'import'
  | 'rounds'
  | 'open-points'
  | 'log'
  | 'replay'
  | 'copies'
  | 'help'
  | 'translate'
