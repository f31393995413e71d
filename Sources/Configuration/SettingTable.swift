// Every setting: its name, its default, what it is for.

/// A name that the environment and the settings file know.
package struct SettingDescription: Sendable {
  package let name: String
  package let defaultValue: String?
  package let summary: String
  /// Whether its value is never shown.
  package var isSecret = false
}

/// The settings, in the order of the manual.
package let settingTable: [SettingDescription] = [
  .googleKey, .geminiKey, .baseURL, .database, .engine, .model, .timeout, .callsPerMinute,
  .concurrency, .pack, .playbook, .shared, .corsOrigins, .rateLimit, .agentToken, .submitToken,
  .trustedProxies,
]

extension SettingDescription {
  package static let googleKey = SettingDescription(
    name: "GOOGLE_API_KEY", defaultValue: nil, summary: "the key for the Gemini API",
    isSecret: true)
  package static let geminiKey = SettingDescription(
    name: "GEMINI_API_KEY", defaultValue: nil, summary: "used when GOOGLE_API_KEY is not set",
    isSecret: true)
  package static let baseURL = SettingDescription(
    name: "GOOGLE_GEMINI_BASE_URL", defaultValue: "https://generativelanguage.googleapis.com",
    summary: "where the API is; plain http only to this machine")
  package static let database = SettingDescription(
    name: "TRIAGE_DB", defaultValue: "$XDG_DATA_HOME/triage/triage.db",
    summary: "the database: a file, or postgres://USER@HOST/NAME for a team")
  package static let engine = SettingDescription(
    name: "TRIAGE_ENGINE", defaultValue: "auto",
    summary: "auto (Gemini with a key, else offline), gemini or offline")
  package static let model = SettingDescription(
    name: "TRIAGE_MODEL", defaultValue: "gemini-3.5-flash-lite", summary: "the Gemini model")
  package static let timeout = SettingDescription(
    name: "TRIAGE_TIMEOUT", defaultValue: "30",
    summary: "seconds for one API call, everything included")
  package static let callsPerMinute = SettingDescription(
    name: "TRIAGE_RPM", defaultValue: "0",
    summary: "calls a minute, shared by all processes on the database; 0: no limit")
  package static let concurrency = SettingDescription(
    name: "TRIAGE_CONCURRENCY", defaultValue: "4", summary: "calls in flight at once")
  package static let pack = SettingDescription(
    name: "TRIAGE_PACK", defaultValue: "1", summary: "tickets in one call")
  package static let playbook = SettingDescription(
    name: "TRIAGE_PLAYBOOK", defaultValue: nil,
    summary: "a text file with the house's tone, signature and rules; part of the prompt")
  package static let shared = SettingDescription(
    name: "TRIAGE_SHARED", defaultValue: "0",
    summary: "1: the group may use the database file, too (0660, its folder 2770)")
  package static let corsOrigins = SettingDescription(
    name: "TRIAGE_CORS_ORIGINS", defaultValue: "http://localhost:3000,http://127.0.0.1:3000",
    summary: "other sites whose pages may use the server's API, separated by commas")
  package static let rateLimit = SettingDescription(
    name: "TRIAGE_RATE_LIMIT", defaultValue: "30",
    summary: "requests a minute to the server, for each client and path; 0: no limit")
  package static let agentToken = SettingDescription(
    name: "TRIAGE_AGENT_TOKEN", defaultValue: nil,
    summary: "the token of agents; without one, the server listens on this machine only",
    isSecret: true)
  package static let submitToken = SettingDescription(
    name: "TRIAGE_SUBMIT_TOKEN", defaultValue: nil,
    summary: "the token of those who only post complaints to the server", isSecret: true)
  package static let trustedProxies = SettingDescription(
    name: "TRIAGE_TRUSTED_PROXIES", defaultValue: nil,
    summary:
      "proxies whose X-Forwarded-For the server believes: addresses or ranges such as 10.0.0.0/8")
}
