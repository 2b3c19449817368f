/** Where SQLite keeps what was in a file before it changes it. */
export const JOURNAL = '-journal'

/** Where SQLite writes ahead for a file. Empty, or not there: the file itself has all. */
export const LOG = '-wal'

/**
 * How the names end of what may be beside a file of SQLite's. It belongs to that file, and would be taken
 * for another's that gets the file's name.
 */
export const BESIDE = [JOURNAL, LOG] as const
