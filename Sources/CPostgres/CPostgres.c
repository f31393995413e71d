// Loads libpq at run time and forwards to it.

#include "CPostgres.h"

#include <dlfcn.h>

#if defined(__APPLE__)
static const char library_name[] = "libpq.5.dylib";
#else
static const char library_name[] = "libpq.so.5";
#endif

typedef void (*notice_processor)(void *, const char *);

// Every function that is used: its result, its name, its arguments.
#define FUNCTIONS(X) \
  X(cpq_option *, PQconninfoParse, (const char *, char **)) \
  X(cpq_option *, PQconndefaults, (void)) \
  X(void, PQconninfoFree, (cpq_option *)) \
  X(PGconn *, PQconnectStartParams, (const char *const *, const char *const *, int)) \
  X(int, PQconnectPoll, (PGconn *)) \
  X(void, PQfinish, (PGconn *)) \
  X(int, PQstatus, (const PGconn *)) \
  X(int, PQsocket, (const PGconn *)) \
  X(char *, PQerrorMessage, (const PGconn *)) \
  X(int, PQsetErrorVerbosity, (PGconn *, int)) \
  X(notice_processor, PQsetNoticeProcessor, (PGconn *, notice_processor, void *)) \
  X(int, PQconnectionNeedsPassword, (const PGconn *)) \
  X(char *, PQhost, (const PGconn *)) \
  X(int, PQserverVersion, (const PGconn *)) \
  X(int, PQlibVersion, (void)) \
  X(const char *, PQparameterStatus, (const PGconn *, const char *)) \
  X(const char *, PQsslAttribute, (PGconn *, const char *)) \
  X(int, PQenterPipelineMode, (PGconn *)) \
  X(int, PQexitPipelineMode, (PGconn *)) \
  X(int, PQpipelineSync, (PGconn *)) \
  X(int, PQsetnonblocking, (PGconn *, int)) \
  X(int, PQsendQueryParams, (PGconn *, const char *, int, const unsigned *, const char *const *, \
    const int *, const int *, int)) \
  X(int, PQsendPrepare, (PGconn *, const char *, const char *, int, const unsigned *)) \
  X(int, PQsendQueryPrepared, (PGconn *, const char *, int, const char *const *, const int *, \
    const int *, int)) \
  X(int, PQflush, (PGconn *)) \
  X(int, PQconsumeInput, (PGconn *)) \
  X(int, PQisBusy, (PGconn *)) \
  X(PGresult *, PQgetResult, (PGconn *)) \
  X(int, PQresultStatus, (const PGresult *)) \
  X(char *, PQresultErrorField, (const PGresult *, int)) \
  X(int, PQntuples, (const PGresult *)) \
  X(int, PQnfields, (const PGresult *)) \
  X(char *, PQfname, (const PGresult *, int)) \
  X(int, PQgetisnull, (const PGresult *, int, int)) \
  X(char *, PQgetvalue, (const PGresult *, int, int)) \
  X(int, PQgetlength, (const PGresult *, int, int)) \
  X(char *, PQcmdTuples, (PGresult *)) \
  X(void, PQclear, (PGresult *)) \
  X(int, PQputCopyData, (PGconn *, const char *, int)) \
  X(int, PQputCopyEnd, (PGconn *, const char *)) \
  X(void *, PQnotifies, (PGconn *)) \
  X(void, PQfreemem, (void *))

#define DECLARE(type, name, arguments) static type (*p_##name) arguments;
FUNCTIONS(DECLARE)

bool cpq_load(void) {
  void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define LOAD(type, name, arguments) \
  if (!(p_##name = (type (*) arguments)dlsym(library, #name))) return false;
  FUNCTIONS(LOAD)
  return true;
}

cpq_option *cpq_parse(const char *address) {
  char *message = NULL;
  cpq_option *options = p_PQconninfoParse(address, &message);
  // It would quote the address, password and all.
  if (message) p_PQfreemem(message);
  return options;
}

cpq_option *cpq_defaults(void) { return p_PQconndefaults(); }

void cpq_options_free(cpq_option *options) { p_PQconninfoFree(options); }

// Messages of the server may quote values. The number is libpq's PQERRORS_SQLSTATE.
enum { sqlstate_alone = 3 };

static void ignore_notice(void *context, const char *message) {
  (void)context;
  (void)message;
}

PGconn *cpq_connect_start(const char *const *keywords, const char *const *values) {
  PGconn *connection = p_PQconnectStartParams(keywords, values, 1);
  if (!connection) return NULL;
  p_PQsetErrorVerbosity(connection, sqlstate_alone);
  p_PQsetNoticeProcessor(connection, ignore_notice, NULL);
  return connection;
}

int cpq_connect_poll(PGconn *connection) { return p_PQconnectPoll(connection); }

void cpq_finish(PGconn *connection) { p_PQfinish(connection); }

int cpq_status(const PGconn *connection) { return p_PQstatus(connection); }

int cpq_socket(const PGconn *connection) { return p_PQsocket(connection); }

const char *cpq_error(const PGconn *connection) { return p_PQerrorMessage(connection); }

bool cpq_needs_password(const PGconn *connection) {
  return p_PQconnectionNeedsPassword(connection);
}

const char *cpq_host(const PGconn *connection) { return p_PQhost(connection); }

int cpq_server_version(const PGconn *connection) { return p_PQserverVersion(connection); }

int cpq_library_version(void) { return p_PQlibVersion(); }

const char *cpq_parameter(const PGconn *connection, const char *name) {
  return p_PQparameterStatus(connection, name);
}

const char *cpq_tls(PGconn *connection, const char *name) {
  return p_PQsslAttribute(connection, name);
}

bool cpq_enter_pipeline(PGconn *connection) { return p_PQenterPipelineMode(connection); }

bool cpq_exit_pipeline(PGconn *connection) { return p_PQexitPipelineMode(connection); }

bool cpq_set_nonblocking(PGconn *connection) { return p_PQsetnonblocking(connection, 1) == 0; }

bool cpq_send_query(
  PGconn *connection, const char *sql, int count, const char *const *values, bool is_binary
) {
  return p_PQsendQueryParams(connection, sql, count, NULL, values, NULL, NULL, is_binary);
}

bool cpq_send_prepare(PGconn *connection, const char *name, const char *sql) {
  return p_PQsendPrepare(connection, name, sql, 0, NULL);
}

bool cpq_send_prepared(
  PGconn *connection, const char *name, int count, const char *const *values, bool is_binary
) {
  return p_PQsendQueryPrepared(connection, name, count, values, NULL, NULL, is_binary);
}

bool cpq_send_sync(PGconn *connection) { return p_PQpipelineSync(connection); }

int cpq_flush(PGconn *connection) { return p_PQflush(connection); }

bool cpq_consume(PGconn *connection) { return p_PQconsumeInput(connection); }

bool cpq_is_busy(PGconn *connection) { return p_PQisBusy(connection); }

PGresult *cpq_next_result(PGconn *connection) { return p_PQgetResult(connection); }

int cpq_result_status(const PGresult *result) { return p_PQresultStatus(result); }

const char *cpq_sqlstate(const PGresult *result) { return p_PQresultErrorField(result, 'C'); }

const char *cpq_constraint(const PGresult *result) { return p_PQresultErrorField(result, 'n'); }

int cpq_row_count(const PGresult *result) { return p_PQntuples(result); }

int cpq_column_count(const PGresult *result) { return p_PQnfields(result); }

const char *cpq_column_name(const PGresult *result, int column) {
  return p_PQfname(result, column);
}

bool cpq_is_null(const PGresult *result, int row, int column) {
  return p_PQgetisnull(result, row, column);
}

const char *cpq_value(const PGresult *result, int row, int column) {
  return p_PQgetvalue(result, row, column);
}

int cpq_length(const PGresult *result, int row, int column) {
  return p_PQgetlength(result, row, column);
}

const char *cpq_changed(PGresult *result) { return p_PQcmdTuples(result); }

void cpq_clear(PGresult *result) { p_PQclear(result); }

int cpq_put_copy(PGconn *connection, const char *bytes, int count) {
  return p_PQputCopyData(connection, bytes, count);
}

int cpq_end_copy(PGconn *connection, const char *reason) {
  return p_PQputCopyEnd(connection, reason);
}

bool cpq_take_notification(PGconn *connection) {
  void *notification = p_PQnotifies(connection);
  if (!notification) return false;
  p_PQfreemem(notification);
  return true;
}
