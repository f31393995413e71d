// What the manual says of a database on a server.

let serverSection = """
  .Sh POSTGRESQL
  With an address for
  .Fl -db
  or
  .Ev TRIAGE_DB ,
  tickets are kept in a PostgreSQL database, and any number of machines may work on it with the same
  commands.
  PostgreSQL 12 or later and libpq 14 or later
  .Pq Debian's Li libpq5
  are needed.
  .Bd -literal -offset indent
  createdb --encoding UTF8 triage
  echo 'TRIAGE_DB=postgres://db.example.com/triage' \\
    >>~/.config/triage/env
  triage copy ~/.local/share/triage/triage.db
  triage doctor
  .Ed
  .Ss Addresses
  An address is libpq's own; its variables, service files and
  .Pa ~/.pgpass
  count, too.
  A password in
  .Fl -db
  is refused, as every process list shows it: it belongs into
  .Pa ~/.pgpass
  or
  .Ev PGPASSWORD .
  To another machine the connection has TLS, unless the address says otherwise
  .Pq Li sslmode=disable ;
  .Li sslmode=verify-full
  with
  .Li sslrootcert
  also makes sure whose server it is.
  .Ss Roles and rights
  The first command makes all tables in a schema
  .Li triage ,
  and a newer
  .Nm
  brings them up to date; an older one is refused then.
  Its role needs the right to create a schema, and owns it.
  Others need
  .Bd -literal -offset indent
  GRANT USAGE ON SCHEMA triage TO kim;
  GRANT SELECT, INSERT, UPDATE, DELETE
    ON ALL TABLES IN SCHEMA triage TO kim;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA triage TO kim;
  .Ed
  .Pp
  and for imports the right to make temporary tables, which everybody has unless it was taken away.
  Only the owner can clear up after
  .Cm forget .
  .Ss What is different from a file
  The server's clock is the one that counts, on all machines.
  A pass on another machine is known to be gone only when its claims end, a minute or two later.
  .Cm process Fl -watch
  hears of new tickets at once, whichever machine they came by, and goes on when the server comes
  back.
  A pass that loses the server keeps what it has in hand and stores it when the server is back; what
  cannot be stored in time is left for the next pass, with exit code 3.
  What
  .Cm forget
  erases is gone from the tables after the vacuum that it runs; archives of the write-ahead log and
  backups keep theirs, and so may, until they are written over, unused parts of the server's files.
  .Ss Backups and poolers
  .Ql pg_dump --schema=triage
  makes a backup, and
  .Nm
  .Cm copy
  a file.
  A pooler in transaction mode works, but
  .Fl -watch
  hears of new tickets only every 15 seconds through it.

  """
