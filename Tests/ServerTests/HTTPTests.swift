// The HTTP server through a real socket.

import Foundation
import Server
import Support
import Testing

@Suite struct HTTPTests {
  @Test func answersARequest() async throws {
    let listener = try await Listener(host: "127.0.0.1", port: 0, limits: HTTPLimits(), Hub())
    let url = try #require(URL(string: "http://127.0.0.1:\(listener.port)/health"))
    let curl = Process()
    let output = Pipe()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    curl.arguments = ["-s", "--max-time", "30", url.absoluteString]
    curl.standardOutput = output
    try curl.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    #expect(String(decoding: text, as: UTF8.self).contains("triage-recovery-hub"))
    await listener.stop(within: .seconds(5))
  }
}
