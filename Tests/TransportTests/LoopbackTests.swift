// Which hosts are this machine.

import Testing
import Transport

@Test(arguments: [
  ("localhost", true), ("127.0.0.1", true), ("127.8.8.8", true), ("::1", true),
  ("127.example.com", false), ("127.0.0.1.example.com", false), ("127.0.0.256", false),
  ("127.0.0", false), ("128.0.0.1", false), ("localhost.example.com", false), ("", false),
])
func aHostIsThisMachine(host: String, isHere: Bool) {
  #expect(isLoopback(host) == isHere)
}
