/**
 * Ends what Hocuspocus does with a connection, whose client was told why. It has no message,
 * for Hocuspocus would print it: a stale ticket is no alarm.
 */
export class Ending extends Error {}
