// libpq for Swift: loaded when the first database needs it.
//
// It is not linked, as only those need it whose database is PostgreSQL, and it brings some twenty
// libraries with it, which would double the start-up time of every command. Its header is not needed
// either: these few functions have had the same form since libpq 14 and earlier
// (https://www.postgresql.org/docs/14/libpq.html).
#ifndef TRIAGE_CPOSTGRES_H
#define TRIAGE_CPOSTGRES_H

#include <stdbool.h>
#include <stddef.h>

// Loads libpq; false when it is not installed or older than 14. Call it before everything below.
bool cpq_load(void);

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;

#define CPQ_CONNECTION_BAD 1

#define CPQ_POLLING_READING 1
#define CPQ_POLLING_WRITING 2
#define CPQ_POLLING_OK 3

#define CPQ_COMMAND_OK 1
#define CPQ_TUPLES_OK 2
#define CPQ_COPY_IN 4
#define CPQ_PIPELINE_SYNC 10
#define CPQ_PIPELINE_ABORTED 11

// An option of a connection, as libpq lists them.
typedef struct {
  char *keyword;
  char *envvar;
  char *compiled;
  char *val;
  char *label;
  char *dispchar;
  int dispsize;
} cpq_option;

// Both end with an option whose keyword is NULL; NULL for an address that libpq does not take.
cpq_option *cpq_parse(const char *address);
cpq_option *cpq_defaults(void);
void cpq_options_free(cpq_option *options);

// Begins to connect. The keywords end with NULL; an address may stand for `dbname`, and what follows
// it wins over what stands in it. Errors are told by their SQLSTATE alone, notices not at all.
PGconn *cpq_connect_start(const char *const *keywords, const char *const *values);
int cpq_connect_poll(PGconn *connection);
void cpq_finish(PGconn *connection);
int cpq_status(const PGconn *connection);
int cpq_socket(const PGconn *connection);
const char *cpq_error(const PGconn *connection);
bool cpq_needs_password(const PGconn *connection);
const char *cpq_host(const PGconn *connection);
int cpq_server_version(const PGconn *connection);
int cpq_library_version(void);
// In force for the connection, NULL when there is none: `server_encoding`, …
const char *cpq_parameter(const PGconn *connection, const char *name);
// `protocol`, `cipher`; NULL without TLS.
const char *cpq_tls(PGconn *connection, const char *name);

bool cpq_enter_pipeline(PGconn *connection);
bool cpq_exit_pipeline(PGconn *connection);
bool cpq_set_nonblocking(PGconn *connection);
// The values are texts, NULL for null.
bool cpq_send_query(
  PGconn *connection, const char *sql, int count, const char *const *values, bool is_binary);
bool cpq_send_prepare(PGconn *connection, const char *name, const char *sql);
bool cpq_send_prepared(
  PGconn *connection, const char *name, int count, const char *const *values, bool is_binary);
bool cpq_send_sync(PGconn *connection);
// 0 done, 1 more to send, -1 failed.
int cpq_flush(PGconn *connection);
bool cpq_consume(PGconn *connection);
bool cpq_is_busy(PGconn *connection);
PGresult *cpq_next_result(PGconn *connection);

int cpq_result_status(const PGresult *result);
// The SQLSTATE of an error; NULL when the server did not give one.
const char *cpq_sqlstate(const PGresult *result);
// The constraint that did not hold.
const char *cpq_constraint(const PGresult *result);
int cpq_row_count(const PGresult *result);
int cpq_column_count(const PGresult *result);
const char *cpq_column_name(const PGresult *result, int column);
bool cpq_is_null(const PGresult *result, int row, int column);
const char *cpq_value(const PGresult *result, int row, int column);
int cpq_length(const PGresult *result, int row, int column);
// How many rows a command changed, as text.
const char *cpq_changed(PGresult *result);
void cpq_clear(PGresult *result);

// 1 taken, 0 full: wait until it can be written, -1 failed.
int cpq_put_copy(PGconn *connection, const char *bytes, int count);
int cpq_end_copy(PGconn *connection, const char *reason);

// Whether there was a notification; takes it away.
bool cpq_take_notification(PGconn *connection);

#endif
