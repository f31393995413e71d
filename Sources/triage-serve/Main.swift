// The server's own program, which `triage serve` runs.

import Server

@main
enum Main {
  static func main() async throws {
    let listener = try await Listener(host: "127.0.0.1", port: 8000, limits: HTTPLimits(), Hub())
    print("listening on http://127.0.0.1:\(listener.port)")
    while true { try await Task.sleep(for: .seconds(3600)) }
  }
}
