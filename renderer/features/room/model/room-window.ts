/** What opens over the room; one at a time. */
export type RoomWindow = 'invitations' | 'export' | 'rounds' | 'log' | 'replay' | 'copies' | 'help'
