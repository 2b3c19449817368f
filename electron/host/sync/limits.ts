/** What one message may weigh: a whole draft comes as one when a client returns. */
export const MAX_MESSAGE_BYTES = 8 * 1024 * 1024

/** Who has not taken this much is cut off, and starts again from the host's text. */
export const MAX_WAITING_BYTES = 32 * 1024 * 1024
