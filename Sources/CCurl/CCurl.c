// Loads libcurl at run time and forwards to it.

#include "CCurl.h"

#include <dlfcn.h>

#if defined(__APPLE__)
static const char library_name[] = "libcurl.4.dylib";
#else
static const char library_name[] = "libcurl.so.4";
#endif

// Every function that is used, and a variable of its type for its address.
#define FUNCTIONS(X) \
  X(curl_global_init) X(curl_easy_init) X(curl_easy_cleanup) X(curl_easy_setopt) \
  X(curl_easy_getinfo) X(curl_slist_append) X(curl_slist_free_all) X(curl_multi_init) \
  X(curl_multi_cleanup) X(curl_multi_add_handle) X(curl_multi_remove_handle) \
  X(curl_multi_perform) X(curl_multi_poll) X(curl_multi_wakeup) X(curl_multi_info_read) \
  X(curl_multi_setopt)

// curl.h wraps some of them in macros that check types or arguments.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

#define DECLARE(name) static __typeof__(name) *p_##name;
FUNCTIONS(DECLARE)

bool ccurl_load(void) {
  void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define LOAD(name) \
  if (!(p_##name = (__typeof__(name) *)dlsym(library, #name))) return false;
  FUNCTIONS(LOAD)
  return p_curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

CURL *ccurl_easy_init(void) { return p_curl_easy_init(); }

void ccurl_easy_cleanup(CURL *handle) { p_curl_easy_cleanup(handle); }

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
  return p_curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
  return p_curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return p_curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return p_curl_easy_setopt(handle, option, value);
}

CURLcode ccurl_set_write_callback(CURL *handle, ccurl_write_callback value) {
  return p_curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, value);
}

CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
  return p_curl_easy_getinfo(handle, info, value);
}

struct curl_slist *ccurl_list_append(struct curl_slist *list, const char *line) {
  return p_curl_slist_append(list, line);
}

void ccurl_list_free(struct curl_slist *list) { p_curl_slist_free_all(list); }

CURLM *ccurl_multi_init(void) { return p_curl_multi_init(); }

CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return p_curl_multi_setopt(multi, option, value);
}

void ccurl_multi_cleanup(CURLM *multi) { p_curl_multi_cleanup(multi); }

CURLMcode ccurl_multi_add(CURLM *multi, CURL *handle) {
  return p_curl_multi_add_handle(multi, handle);
}

CURLMcode ccurl_multi_remove(CURLM *multi, CURL *handle) {
  return p_curl_multi_remove_handle(multi, handle);
}

CURLMcode ccurl_multi_perform(CURLM *multi, int *running) {
  return p_curl_multi_perform(multi, running);
}

CURLMcode ccurl_multi_poll(CURLM *multi, int milliseconds) {
  return p_curl_multi_poll(multi, NULL, 0, milliseconds, NULL);
}

CURLMcode ccurl_multi_wakeup(CURLM *multi) { return p_curl_multi_wakeup(multi); }

CURL *ccurl_multi_next_done(CURLM *multi, CURLcode *result) {
  int left = 0;
  for (CURLMsg *message; (message = p_curl_multi_info_read(multi, &left));) {
    if (message->msg != CURLMSG_DONE) continue;
    *result = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}
