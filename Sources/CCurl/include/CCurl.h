// libcurl for Swift: loaded when the first call needs it, with one typed function for each kind of
// option, because `curl_easy_setopt` and `curl_easy_getinfo` are variadic and Swift does not import
// variadic C functions.
//
// It is not linked, because libcurl brings some thirty libraries with it: loading them takes 6 ms,
// several times what a command that makes no call takes in all.
#ifndef TRIAGE_CCURL_H
#define TRIAGE_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>

// Loads and initialises libcurl; false when it is not installed or too old (before 7.68). Call it
// once, before everything below and on one thread.
bool ccurl_load(void);

typedef size_t (*ccurl_write_callback)(char *bytes, size_t size, size_t count, void *context);

CURL *ccurl_easy_init(void);
void ccurl_easy_cleanup(CURL *handle);
CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_write_callback(CURL *handle, ccurl_write_callback value);
CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value);

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *line);
void ccurl_list_free(struct curl_slist *list);

CURLM *ccurl_multi_init(void);
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
void ccurl_multi_cleanup(CURLM *multi);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *handle);
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *handle);
CURLMcode ccurl_multi_perform(CURLM *multi, int *running);
// Waits for traffic, a wake-up, or the milliseconds to pass.
CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds);
CURLMcode ccurl_multi_wakeup(CURLM *multi);
// The next handle that is done, with its result; NULL when there is none.
CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *result);

#endif
