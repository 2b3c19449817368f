declare const brand: unique symbol
type Brand<Name extends string> = string & { readonly [brand]: Name }

/** Names a paragraph for as long as the meeting lasts, whatever its number. */
export type ParagraphId = Brand<'ParagraphId'>
/** Names one suggestion. Made from the item that records it: `client.clock`. */
export type SuggestionId = Brand<'SuggestionId'>
/** Names one mark. Made like a suggestion's. */
export type MarkId = Brand<'MarkId'>
/** Names one decision. Made like a suggestion's. */
export type DecisionId = Brand<'DecisionId'>
/** Names one comment: a thread, a reply, or the word that a thread is resolved. Made likewise. */
export type CommentId = Brand<'CommentId'>
/** Names a closed round. Made like a suggestion's. */
export type RoundId = Brand<'RoundId'>
/** Names a silence procedure. Made like a suggestion's. */
export type SilenceId = Brand<'SilenceId'>
/** Names a meeting on its host, and the room of its draft. Letters and digits. */
export type MeetingId = Brand<'MeetingId'>

export const paragraphId = (text: string): ParagraphId => text as ParagraphId
export const suggestionId = (text: string): SuggestionId => text as SuggestionId
export const markId = (text: string): MarkId => text as MarkId
export const decisionId = (text: string): DecisionId => text as DecisionId
export const commentId = (text: string): CommentId => text as CommentId
export const roundId = (text: string): RoundId => text as RoundId
export const silenceId = (text: string): SilenceId => text as SilenceId
export const meetingId = (text: string): MeetingId => text as MeetingId
