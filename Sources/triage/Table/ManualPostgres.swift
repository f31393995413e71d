// The manual's chapter on PostgreSQL.

let postgresSection = """
  .Sh POSTGRESQL
  With an address for
  .Fl -db
  or
  .Ev TRIAGE_DB ,
  tickets are stored in a PostgreSQL database.
  Any number of machines may work on it, with the same commands.
  It needs PostgreSQL 12 or later, and on each machine libpq 14 or later
  .Pq Debian's Li libpq5 .
  .Bd -literal -offset indent
  createdb --encoding UTF8 triage
  echo TRIAGE_DB=postgres://db.example.com/triage \\e
    >>~/.config/triage/env
  triage copy ~/.local/share/triage/triage.db
  triage doctor
  .Ed
  .Ss Addresses
  An address is written as libpq takes it; libpq's variables, service files and
  .Pa ~/.pgpass
  count, too.
  A password in
  .Fl -db
  is refused, because every process list shows it.
  Put it into
  .Pa ~/.pgpass
  or
  .Ev PGPASSWORD .
  The connection to another machine uses TLS, unless the address has
  .Li sslmode=disable .
  .Li sslmode=verify-full
  with
  .Li sslrootcert
  also checks that it is the right server.
  .Ss Roles and rights
  The first command makes all tables, in a schema
  .Li triage .
  A newer
  .Nm
  brings them up to date; after that, an older one is refused.
  The role that makes the schema needs the right to create one, and owns it.
  Other roles need
  .Bd -literal -offset indent
  GRANT USAGE ON SCHEMA triage TO kim;
  GRANT SELECT, INSERT, UPDATE, DELETE
    ON ALL TABLES IN SCHEMA triage TO kim;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA triage TO kim;
  .Ed
  .Pp
  and, for imports, the right to make temporary tables, which everybody has by default.
  Only the owner can run
  .Cm forget
  to its end.
  .Ss What is different from a file
  The server's clock counts, on all machines.
  If a pass on another machine dies, its tickets are free again when its claims end, a minute or two
  later.
  .Cm process Fl -watch
  hears of new tickets at once, whichever machine stored them.
  A pass that loses the server keeps its results and stores them when the server is back.
  What it cannot store in time is left for the next pass, and the exit code is 3.
  .Cm forget
  erases the tickets from the tables and then runs a vacuum.
  Backups and archives of the write-ahead log keep them; so may unused parts of the server's files,
  until they are written over.
  .Ss Backups and poolers
  .Ql pg_dump --schema=triage
  makes a backup;
  .Nm
  .Cm copy
  makes a file of it.
  A pooler in transaction mode, such as PgBouncer, works.
  Through it,
  .Fl -watch
  looks for new tickets every 15 seconds.

  """
