// Reads the JSON of a body in any Unicode encoding.

import Tickets

/// Why a body cannot be read.
enum BodyError: Error {
  /// The bytes are not text.
  case noText
  case invalid(InputError)
}

/// The JSON object in the body of a request.
///
/// - Returns: an empty object if the body is empty and not required.
func bodyObject(_ request: Request, isRequired: Bool) throws(BodyError) -> JSON {
  if request.body.isEmpty {
    guard isRequired else { return .object([]) }
    throw .invalid(InputError.missing(.null).at(["body"]))
  }
  guard isJSON(request.headers["content-type"]) else {
    throw .invalid(.noObject(.string(String(decoding: request.body, as: UTF8.self))))
  }
  guard let bytes = utf8(request.body) else { throw .noText }
  switch try parse(bytes) {
  case .null where !isRequired: return .object([])
  case .null: throw .invalid(InputError.missing(.null).at(["body"]))
  case let object where object.isObject: return object
  case let other: throw .invalid(.noObject(other))
  }
}

private func parse(_ bytes: [UInt8]) throws(BodyError) -> JSON {
  switch JSON.read(bytes) {
  case .success(let json): return json
  case .failure(let failure) where failure.fault == .notUTF8: throw .noText
  case .failure(let failure):
    let before = String(decoding: bytes[..<min(failure.offset, bytes.count)], as: UTF8.self)
    throw .invalid(
      .noJSON(at: before.unicodeScalars.count, because: failure.fault.description))
  }
}

/// True for `application/json`, for `application/…+json`, and without a type.
private func isJSON(_ types: [String]) -> Bool {
  guard let type = types.first else { return true }
  let essence = type.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)[0]
    .trimming { $0 == " " || $0 == "\t" }.lowercased()
  return essence.isEmpty || essence == "application/json"
    || (essence.hasPrefix("application/") && essence.hasSuffix("+json"))
}

/// The text in UTF-8, without a byte order mark; nil if the bytes are not text. The encoding is
/// known from the mark, or from the zero bytes beside the first characters, which are ASCII (RFC
/// 4627, section 3).
private func utf8(_ bytes: [UInt8]) -> [UInt8]? {
  switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
  case (0xEF, 0xBB, 0xBF): return Array(bytes.dropFirst(3))
  case (0xFF, 0xFE, _): return utf8(units(of: bytes.dropFirst(2), isBigEndian: false))
  case (0xFE, 0xFF, _): return utf8(units(of: bytes.dropFirst(2), isBigEndian: true))
  case (0, .some, _): return utf8(units(of: bytes[...], isBigEndian: true))
  case (.some, 0, _): return utf8(units(of: bytes[...], isBigEndian: false))
  default: return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }
}

private func units(of bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt16]? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  return stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}

private func utf8(_ units: [UInt16]?) -> [UInt8]? {
  units.flatMap { String(validating: $0, as: UTF16.self) }.map { Array($0.utf8) }
}

extension JSON {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
