import { MAX_UPDATE_BYTES } from '../../../shared/draft/gate-size.ts'

/** What one message may weigh: the heaviest update, and what the wire adds to it. */
export const MAX_MESSAGE_BYTES = MAX_UPDATE_BYTES + 1024

/** Who has not taken this much is cut off, and starts again from the host's text. */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024
