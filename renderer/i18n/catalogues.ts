import noticesEn from '../../shared/docx/read/messages/en.json'
import noticesEs from '../../shared/docx/read/messages/es.json'
import type { Language } from '../../shared/meeting/meeting.ts'
import presidencyEn from '../../shared/presidency/messages/en.json'
import presidencyEs from '../../shared/presidency/messages/es.json'
import slipsEn from '../../shared/text/checks/messages/en.json'
import slipsEs from '../../shared/text/checks/messages/es.json'
import readingEn from '../../shared/text/messages/en.json'
import readingEs from '../../shared/text/messages/es.json'
import templatesEn from '../../shared/templates/messages/en.json'
import templatesEs from '../../shared/templates/messages/es.json'
import adviceEn from './en/advice.json'
import appEn from './en/app.json'
import authorsEn from './en/authors.json'
import calendarEn from './en/calendar.json'
import checksEn from './en/checks.json'
import circulationEn from './en/circulation.json'
import commentsEn from './en/comments.json'
import copiesEn from './en/copies.json'
import damageEn from './en/damage.json'
import editorEn from './en/editor.json'
import errorsEn from './en/errors.json'
import exportEn from './en/export.json'
import findEn from './en/find.json'
import footnotesEn from './en/footnotes.json'
import referencesEn from './en/references.json'
import pairingEn from './en/pairing.json'
import formatEn from './en/format.json'
import helpEn from './en/help.json'
import homeEn from './en/home.json'
import importEn from './en/import.json'
import invitationsEn from './en/invitations.json'
import joinEn from './en/join.json'
import logEn from './en/log.json'
import newMeetingEn from './en/newMeeting.json'
import presidencyFileEn from './en/presidencyFile.json'
import projectorEn from './en/projector.json'
import refusalsEn from './en/refusals.json'
import replayEn from './en/replay.json'
import roomEn from './en/room.json'
import roundsEn from './en/rounds.json'
import sideEn from './en/side.json'
import standingEn from './en/standing.json'
import syncEn from './en/sync.json'
import textsEn from './en/texts.json'
import translateEn from './en/translate.json'
import uiEn from './en/ui.json'
import verbsEn from './en/verbs.json'
import adviceEs from './es/advice.json'
import appEs from './es/app.json'
import authorsEs from './es/authors.json'
import calendarEs from './es/calendar.json'
import checksEs from './es/checks.json'
import circulationEs from './es/circulation.json'
import commentsEs from './es/comments.json'
import copiesEs from './es/copies.json'
import damageEs from './es/damage.json'
import editorEs from './es/editor.json'
import errorsEs from './es/errors.json'
import exportEs from './es/export.json'
import findEs from './es/find.json'
import footnotesEs from './es/footnotes.json'
import referencesEs from './es/references.json'
import pairingEs from './es/pairing.json'
import formatEs from './es/format.json'
import helpEs from './es/help.json'
import homeEs from './es/home.json'
import importEs from './es/import.json'
import invitationsEs from './es/invitations.json'
import joinEs from './es/join.json'
import logEs from './es/log.json'
import newMeetingEs from './es/newMeeting.json'
import presidencyFileEs from './es/presidencyFile.json'
import projectorEs from './es/projector.json'
import refusalsEs from './es/refusals.json'
import replayEs from './es/replay.json'
import roomEs from './es/room.json'
import roundsEs from './es/rounds.json'
import sideEs from './es/side.json'
import standingEs from './es/standing.json'
import syncEs from './es/sync.json'
import textsEs from './es/texts.json'
import translateEs from './es/translate.json'
import uiEs from './es/ui.json'
import verbsEs from './es/verbs.json'

const es = {
  ...adviceEs,
  ...appEs,
  ...authorsEs,
  ...slipsEs,
  ...templatesEs,
  ...calendarEs,
  ...checksEs,
  ...circulationEs,
  ...commentsEs,
  ...copiesEs,
  ...damageEs,
  ...editorEs,
  ...errorsEs,
  ...exportEs,
  ...findEs,
  ...footnotesEs,
  ...referencesEs,
  ...pairingEs,
  ...formatEs,
  ...helpEs,
  ...homeEs,
  ...importEs,
  ...invitationsEs,
  ...joinEs,
  ...logEs,
  ...newMeetingEs,
  ...noticesEs,
  ...presidencyEs,
  ...presidencyFileEs,
  ...projectorEs,
  ...readingEs,
  ...refusalsEs,
  ...replayEs,
  ...roomEs,
  ...roundsEs,
  ...sideEs,
  ...standingEs,
  ...syncEs,
  ...textsEs,
  ...translateEs,
  ...uiEs,
  ...verbsEs,
}

/** Spanish is the first language; the compiler asks English for the same keys. */
export type MessageKey = keyof typeof es

const en: Readonly<Record<MessageKey, string>> = {
  ...adviceEn,
  ...appEn,
  ...authorsEn,
  ...slipsEn,
  ...templatesEn,
  ...calendarEn,
  ...checksEn,
  ...circulationEn,
  ...commentsEn,
  ...copiesEn,
  ...damageEn,
  ...editorEn,
  ...errorsEn,
  ...exportEn,
  ...findEn,
  ...footnotesEn,
  ...referencesEn,
  ...pairingEn,
  ...formatEn,
  ...helpEn,
  ...homeEn,
  ...importEn,
  ...invitationsEn,
  ...joinEn,
  ...logEn,
  ...newMeetingEn,
  ...noticesEn,
  ...presidencyEn,
  ...presidencyFileEn,
  ...projectorEn,
  ...readingEn,
  ...refusalsEn,
  ...replayEn,
  ...roomEn,
  ...roundsEn,
  ...sideEn,
  ...standingEn,
  ...syncEn,
  ...textsEn,
  ...translateEn,
  ...uiEn,
  ...verbsEn,
}

/** Every word that people read in the window, one file for each feature and language. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  es,
  en,
}
