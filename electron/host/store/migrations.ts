/** `MESA` in ASCII: tells a meeting from any other SQLite file. */
export const APPLICATION_ID = 0x4d455341

/**
 * One script per version of the file, oldest first; `user_version` counts those applied.
 * What is here has been written into archives: it is only ever added to.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE entries (
    seq      INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    bytes    BLOB NOT NULL,
    party    TEXT,
    delegate TEXT NOT NULL,
    at_ms    INTEGER NOT NULL,
    digest   BLOB NOT NULL
  );

  CREATE TABLE invitations (
    code       TEXT PRIMARY KEY,
    party      TEXT NOT NULL,
    role       TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    revoked_ms INTEGER
  ) WITHOUT ROWID;

  CREATE TABLE tickets (
    hash       TEXT PRIMARY KEY,
    code       TEXT REFERENCES invitations (code),
    party      TEXT NOT NULL,
    role       TEXT NOT NULL,
    name       TEXT NOT NULL,
    created_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  // Entries of further documents than the draft, which the first version would have mixed with it.
  ``,
  // What the journal came to at some entry, so that opening need not begin at the first one.
  `
  CREATE TABLE snapshots (
    seq    INTEGER PRIMARY KEY,
    tip    BLOB NOT NULL,
    bytes  BLOB NOT NULL,
    digest BLOB NOT NULL
  );
  `,
  // Invitations for the room's screen, and what observers say to the presidency.
  ``,
]
