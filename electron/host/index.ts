export { startHost } from './host.ts'
export type { Host, HostOptions, HostStartError } from './host.ts'
export { createMeetingFile, openMeetingFile } from './meetings/meeting-file.ts'
export type { Author, MeetingFile } from './meetings/meeting-file.ts'
export { damageOf } from './meetings/mend.ts'
export type { NotMended } from './meetings/mend.ts'
export { openingOf } from './meetings/opening.ts'
export {
  PRACTICE_MEETING,
  PRACTICE_TEMPLATE,
  practiceOpening,
  practiceScript,
} from './meetings/practice.ts'
export type { OpenMeeting, ServedMeeting } from './meetings/open-meeting.ts'
export { BESIDE } from './store/beside.ts'
export { openDatabase, openGround } from './together/ground.ts'
export type { Ground, Servers, TogetherError } from './together/ground.ts'
export { isWorthALine, logLine } from './events.ts'
export type { HostEvent } from './events.ts'
export { readIdentity } from './web/identity.ts'
export type { Identity } from './web/identity.ts'
export { readMdnsPort } from './web/nearby.ts'
export type { StoreError, WriteError } from './store/port.ts'
export { findTemplate, readTemplates } from './templates.ts'
