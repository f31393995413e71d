// One request while libcurl works on it.

import CCurl

/// Owns what libcurl holds pointers to until the transfer is over; used by the loop's thread only.
final class Transfer {
  let easy: EasyHandle
  private let headers: HeaderList
  private let maximumBytes: Int
  private let finish: Completion
  private var body: [UInt8] = []
  private var isTooLarge = false

  /// Nil when libcurl refuses the request.
  init?(_ request: HTTPRequest, caBundle: String?, finish: @escaping Completion) {
    guard let easy = EasyHandle(), let headers = HeaderList(request.headers) else { return nil }
    self.easy = easy
    self.headers = headers
    self.maximumBytes = request.maximumBytes
    self.finish = finish
    guard configure(request, caBundle: caBundle) else { return nil }
  }

  func complete(with code: CURLcode) {
    finish(result(of: code))
  }

  func cancel() { finish(.failure(.cancelled)) }

  private func result(of code: CURLcode) -> Result<HTTPResponse, TransportError> {
    guard code != CURLE_OK else {
      return .success(HTTPResponse(status: easy.status, body: body))
    }
    return .failure(isTooLarge ? .tooLarge : TransportError(code))
  }

  private func configure(_ request: HTTPRequest, caBundle: String?) -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    var isSet =
      easy.set(CURLOPT_URL, request.url)
      && easy.set(CURLOPT_NOSIGNAL, 1)
      // A redirect would carry the key to whatever host it names.
      && easy.set(CURLOPT_FOLLOWLOCATION, 0)
      && easy.set(CURLOPT_TIMEOUT_MS, Int(max(1, request.timeout.wholeMilliseconds)))
      && easy.set(CURLOPT_ACCEPT_ENCODING, "")  // whatever libcurl can decompress
      && ccurl_set_list(easy.raw, CURLOPT_HTTPHEADER, headers.raw) == CURLE_OK
      && ccurl_set_write_callback(easy.raw, receive) == CURLE_OK
      && ccurl_set_pointer(easy.raw, CURLOPT_WRITEDATA, context) == CURLE_OK
      && set(body: request.body)
    // Without it, libcurl waits for a hanging name resolution even after the time-out. libcurl
    // before 7.87 does not know the option and refuses it.
    _ = easy.set(quickExit, 1)
    if let caBundle { isSet = isSet && easy.set(CURLOPT_CAINFO, caBundle) }
    // A proxy could read plain http, so only https may go through one.
    if !request.url.hasPrefix("https:") { isSet = isSet && easy.set(CURLOPT_NOPROXY, "*") }
    return isSet
  }

  private func set(body: [UInt8]) -> Bool {
    easy.set(CURLOPT_POSTFIELDSIZE, body.count)
      && body.withUnsafeBytes { bytes in
        ccurl_set_pointer(easy.raw, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress) == CURLE_OK
      }
  }

  /// Takes decompressed bytes as they arrive; false ends the transfer. libcurl's own limit counts
  /// neither chunked answers nor the bytes after decompression, so the limit is counted here.
  fileprivate func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= maximumBytes else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }
}

typealias Completion = @Sendable (Result<HTTPResponse, TransportError>) -> Void

/// CURLOPT_QUICK_EXIT, by its number because older headers do not have it.
private let quickExit = CURLoption(rawValue: 322)

/// libcurl's write callback; taking fewer bytes than it offers makes it stop.
private func receive(
  bytes: UnsafeMutablePointer<CChar>?, size: Int, count: Int, context: UnsafeMutableRawPointer?
) -> Int {
  guard let context, let bytes else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count)
  return transfer.append(chunk) ? chunk.count : 0
}

extension TransportError {
  init(_ code: CURLcode) {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: self = .unknownHost
    case CURLE_COULDNT_CONNECT: self = .unreachable
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
      self = .insecure
    // CURLE_UNSUPPORTED_PROTOCOL is not here: libcurl also gives it for an answer that is not
    // HTTP/1.
    case CURLE_URL_MALFORMAT, CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT,
      CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION, CURLE_NOT_BUILT_IN:
      self = .refused(code: code.rawValue)
    default: self = .broken
    }
  }
}

extension Duration {
  var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
