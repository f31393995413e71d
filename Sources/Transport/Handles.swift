// Owners of libcurl's handles, which free them once and on every path.

import CCurl

/// Loads libcurl once in a process and on one thread, as the first use of a static property does.
enum Library {
  static let isLoaded = ccurl_load()
}

/// The most idle connections that are kept. By default libcurl keeps four for each request in
/// flight and closes the others, so every lull in a pass would cost new handshakes.
private let keptConnections = 256

/// Owns a multi handle.
///
/// Unchecked because C pointers are not Sendable: the loop's own thread is the only one to use the
/// pointer, but for `wake`, and libcurl documents `curl_multi_wakeup` as safe from any thread.
struct MultiHandle: ~Copyable, @unchecked Sendable {
  let raw: UnsafeMutableRawPointer

  init?() {
    guard Library.isLoaded, let raw = ccurl_multi_init() else { return nil }
    self.raw = raw
    ccurl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, keptConnections)
  }

  deinit { ccurl_multi_cleanup(raw) }

  func wake() { ccurl_multi_wakeup(raw) }
}

/// Owns an easy handle.
struct EasyHandle: ~Copyable {
  let raw: UnsafeMutableRawPointer

  init?() {
    guard Library.isLoaded, let raw = ccurl_easy_init() else { return nil }
    self.raw = raw
  }

  deinit { ccurl_easy_cleanup(raw) }

  /// Sets a number; false when libcurl refuses it.
  func set(_ option: CURLoption, _ value: Int) -> Bool {
    ccurl_set_long(raw, option, value) == CURLE_OK
  }

  func set(_ option: CURLoption, _ value: String) -> Bool {
    ccurl_set_string(raw, option, value) == CURLE_OK
  }

  var status: Int {
    var status = 0
    ccurl_get_long(raw, CURLINFO_RESPONSE_CODE, &status)
    return status
  }
}

/// Owns a list of header lines.
struct HeaderList: ~Copyable {
  private(set) var raw: UnsafeMutablePointer<curl_slist>?

  /// Nil when a line cannot be kept, or when it contains a line break.
  init?(_ headers: [(name: String, value: String)]) {
    for header in headers {
      let line = "\(header.name): \(header.value)"
      guard !line.utf8.contains(where: { $0 < 0x20 }), let longer = ccurl_list_append(raw, line)
      else { return nil }
      raw = longer
    }
  }

  deinit { ccurl_list_free(raw) }
}
