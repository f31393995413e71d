// The files of the agents' page, which are part of the binary.

import Page
import Text
import Tickets

/// A file of the page.
package struct Asset: Sendable {
  package let name: String
  let bytes: [UInt8]
  /// An entity tag, in quotes. It changes with the bytes.
  let tag: String

  /// All files by name.
  package static let all: [String: Asset] = {
    let files = (0..<page_file_count).compactMap { page_file_at($0)?.pointee }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.asset.name, $0.asset) })
  }()

  private var type: String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "json", "webmanifest": "application/json"
    default: "application/octet-stream"
    }
  }

  /// The file, or 304 if the client already has this version.
  func response(to request: Request) -> Response {
    // `no-cache` makes browsers ask each time, so that a new version is visible at once.
    let headers = [("etag", tag), ("cache-control", "no-cache")] + pageHeaders
    let known = request.headers["if-none-match"].flatMap { $0.split(separator: ",") }
    let isKnown = known.contains { tag == $0.drop { $0 == " " } || $0 == "*" }
    return isKnown
      ? Response(304, headers: headers) : Response(200, bytes, type: type, headers: headers)
  }
}

/// Headers that keep a page from running, loading or being framed by anything but this server.
let pageHeaders = [
  (
    name: "content-security-policy",
    value: """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
  ),
  ("x-content-type-options", "nosniff"),
  ("referrer-policy", "no-referrer"),
  ("cross-origin-opener-policy", "same-origin"),
  ("cross-origin-resource-policy", "same-origin"),
]

extension page_file {
  fileprivate var asset: Asset {
    let bytes = Array(UnsafeBufferPointer(start: bytes, count: size))
    // The hash only tells versions of a file apart, and protects nothing.
    let tag = String(FNV1a.hash(bytes), radix: 16)
    return Asset(name: String(cString: name), bytes: bytes, tag: "\"\(tag)\"")
  }
}
