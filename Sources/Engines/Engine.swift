// What analyses complaints: the protocol of every engine, its verdicts and its faults.

import Foundation
package import Privacy
package import Tickets

/// Analyses complaints. It sees them only masked, and what it says comes back with placeholders.
package protocol Engine: Sendable {
  /// The engine, and the model that it asks for now.
  var maker: Maker { get }

  /// The model whose quota and pace count the calls; nil for an engine that runs on this machine.
  var quotaModel: String? { get }

  /// The status of its analyses: `fallback` when it stands in for another engine.
  var aiStatus: AIStatus { get }

  /// One verdict for each complaint, in the same order. Makes at most one call of the service.
  ///
  /// - Parameter timeout: for the whole call, everything included.
  /// - Throws: a fault that belongs to no single complaint of the pack.
  func analyse(
    _ pack: [Masked], within timeout: Duration
  ) async throws(EngineFault) -> [Verdict]

  /// The most that a call for the pack can use.
  func maximumUsage(of pack: [Masked]) -> Usage

  /// A hash of the API key with this salt. It names the account whose quota counts the calls.
  func keyHash(salt: [UInt8]) -> String

  /// The exact body that `analyse` would send; nil when the engine sends nothing.
  func outbound(_ pack: [Masked]) -> String?
}

extension Engine {
  /// For an engine without a key.
  package func keyHash(salt: [UInt8]) -> String { "" }

  package var quotaModel: String? { maker.model }

  /// Whether it calls a service, and is no engine inside the program.
  package var callsService: Bool { quotaModel != nil }
}

/// An engine's answer for one complaint.
package enum Verdict: Sendable, Equatable {
  case analysed(Analysis<String>)
  /// A fault of the complaint's own: it was blocked, or its answer cannot be used.
  case faulted(String, Usage?)

  package var usage: Usage? {
    switch self {
    case .analysed(let analysis): analysis.usage
    case .faulted(_, let usage): usage
    }
  }
}

/// Why a call failed.
package enum EngineFault: Error, Equatable, Sendable {
  /// No call can succeed until a person acts.
  case fatal(Cause)
  /// The quota is used up until this time.
  case quota(QuotaPeriod, resumeAt: Timestamp)
  /// May succeed if it is tried again soon.
  case passing(String)
  /// The engine has learnt how to ask, and can be called again at once. A model never refuses the
  /// same thing twice, so this ends.
  case again(String)
  /// The service refused this request. Its contents are at fault, unless other requests are refused
  /// in the same words.
  case refused(String)
  /// The pack as a whole was blocked or cut off. Its usage is billed all the same.
  case pack(String, Usage?)

  package enum Cause: Sendable, Equatable {
    case noKey, badKey, billing, model(String), unfitModel(String), location, permission, redirect
    case baseURL, certificate, noLibrary, malformedRequest
    /// One request after the other was refused, in these words.
    case refused(String)
    case status(Int)
    /// The answer comes from a proxy or another server.
    case notTheAPI(status: Int, address: String)
  }
}

extension EngineFault {
  /// Whether the contents of the request may be at fault, and not the service.
  package var isOfTheTickets: Bool {
    switch self {
    case .pack, .refused: true
    case .fatal, .quota, .passing, .again: false
    }
  }
}

extension EngineFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fatal(let cause): cause.description
    case .passing(let reason), .again(let reason), .pack(let reason, _), .refused(let reason):
      reason
    case .quota(let period, let resumeAt):
      "the quota per \(period) is used up until \(resumeAt.iso8601)"
    }
  }
}

extension EngineFault.Cause: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noKey: "no API key is set"
    case .badKey: "the API key was refused"
    case .billing: "the API account has no credit or no quota for this model"
    case .model(let name): "the model \(name) is not available"
    case .unfitModel(let name): "the model \(name) refuses what is asked of it (HTTP status 400)"
    case .location: "the service is not available from this location"
    case .permission: "the API key may not use this service"
    case .redirect: "the service answered with a redirect, which is not followed"
    case .baseURL: "GOOGLE_GEMINI_BASE_URL is not an https address, nor an http one of this machine"
    case .certificate: "the service's certificate could not be verified"
    case .noLibrary: "libcurl is not installed on this machine"
    case .malformedRequest: "the API key or the address has characters that cannot be sent"
    case .refused(let reason): "\(reason), for one ticket after the other"
    case .status(let code): "the service refused the call with HTTP status \(code)"
    case .notTheAPI(let status, let address):
      "the answer of \(address) is not from the Gemini API (HTTP status \(status))"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch self {
    case .noKey: "set GOOGLE_API_KEY, or TRIAGE_ENGINE=offline to do without"
    case .badKey: "check GOOGLE_API_KEY; keys are made at https://aistudio.google.com/apikey"
    case .billing: "see https://aistudio.google.com/usage, or choose another TRIAGE_MODEL"
    case .model, .unfitModel: "choose another TRIAGE_MODEL"
    case .location: "see https://ai.google.dev/gemini-api/docs/available-regions"
    case .permission: "check the key's restrictions and that the Gemini API is enabled for it"
    case .certificate: "CURL_CA_BUNDLE names the certificates to trust instead of the system's"
    case .noLibrary: "install it; Debian's package is libcurl4 or libcurl4t64"
    case .malformedRequest: "check GOOGLE_API_KEY and GOOGLE_GEMINI_BASE_URL"
    case .refused: "check TRIAGE_MODEL and `triage doctor --online`"
    case .redirect, .status, .baseURL, .notTheAPI:
      "check GOOGLE_GEMINI_BASE_URL and the proxy\(proxyInUse)"
    }
  }
}

/// The proxy that libcurl takes from the environment, as the end of a sentence, without its
/// password.
private var proxyInUse: String {
  for name in ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
    let address = value.split(separator: "@").last.map(String.init) ?? ""
    return " \(address.clipped(to: 100)) (\(name))"
  }
  return " settings"
}
