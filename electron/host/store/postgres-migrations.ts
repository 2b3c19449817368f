/**
 * One script per version of the database, oldest first; `mesa.version` counts those applied. What
 * is here has been run in archives: it is only ever added to. The columns are those of a
 * meeting's file, so that a meeting can be taken from one to the other entry by entry.
 */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE mesa.meetings (
    id         text PRIMARY KEY,
    created_ms bigint NOT NULL,
    -- The last entry. Who appends locks this row first: one order for all hosts.
    seq        bigint NOT NULL,
    digest     bytea NOT NULL,
    -- Counts up whenever somebody may have lost their seat.
    seats      bigint NOT NULL DEFAULT 0
  );

  CREATE TABLE mesa.entries (
    meeting  text NOT NULL REFERENCES mesa.meetings (id),
    seq      bigint NOT NULL,
    document text NOT NULL,
    bytes    bytea NOT NULL,
    party    text,
    delegate text NOT NULL,
    at_ms    bigint NOT NULL,
    digest   bytea NOT NULL,
    PRIMARY KEY (meeting, seq)
  );

  CREATE TABLE mesa.snapshots (
    meeting text PRIMARY KEY REFERENCES mesa.meetings (id),
    seq     bigint NOT NULL,
    tip     bytea NOT NULL,
    bytes   bytea NOT NULL,
    digest  bytea NOT NULL
  );

  CREATE TABLE mesa.invitations (
    code       text PRIMARY KEY,
    meeting    text NOT NULL REFERENCES mesa.meetings (id),
    party      text NOT NULL,
    role       text NOT NULL,
    created_ms bigint NOT NULL,
    revoked_ms bigint
  );
  CREATE INDEX ON mesa.invitations (meeting);

  CREATE TABLE mesa.tickets (
    hash       text PRIMARY KEY,
    meeting    text NOT NULL REFERENCES mesa.meetings (id),
    code       text REFERENCES mesa.invitations (code),
    party      text NOT NULL,
    role       text NOT NULL,
    name       text NOT NULL,
    created_ms bigint NOT NULL
  );
  CREATE INDEX ON mesa.tickets (code);

  CREATE TABLE mesa.host_key (key bytea NOT NULL);
  `,
]
