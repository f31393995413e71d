// `triage serve`: starts the server, a separate program beside this one.

import Configuration
import Foundation

private let listen = Flag.text(
  "listen", "ADDRESS:PORT", "where to listen; port 0 takes a free one", default: "127.0.0.1:8000")
private let noProcess = Switch("no-process", "leave the analyses to `process --all --watch`")
private let log = Switch("log", "write a line on standard error for each request")

extension Command {
  static let serve = Command(
    "serve", synopses: ["[FLAGS]"], summary: "answer over HTTP, with a page for agents",
    details: [
      """
      Shows a page for agents at the address, and answers programs under /api; the page /docs \
      describes the API. New complaints are analysed at once, as with `process --all --watch`. Ctrl-C \
      lets requests and calls in flight finish; a second Ctrl-C ends them.
      """,
      """
      On 127.0.0.1, everybody on this machine can use it without a token. To listen on another \
      address, set TRIAGE_AGENT_TOKEN; agents sign in with it, and programs send it as a bearer \
      token. The server has no TLS: put a proxy with TLS in front of it. `share/doc/triage` has \
      examples.
      """,
      """
      The server is built and installed by `make install-server`.
      """,
    ],
    flags: [listen.description, noProcess.description, log.description],
    examples: [
      .init("triage serve", "the page is http://127.0.0.1:8000/"),
      .init("triage serve --listen 127.0.0.1:9000 --log", "another port, and see who asks"),
      .init("curl 127.0.0.1:8000/api/tickets | jq .pagination.total", "from a program"),
    ],
    run: runServe)
}

private func runServe(_ session: Session) async throws -> ExitCode {
  let arguments = session.arguments
  var words = ["triage-serve"]
  if let address = try arguments.value(listen) { words += ["--listen", address] }
  if let database = try arguments.value(GlobalFlags.database) { words += ["--db", database] }
  if arguments.has(noProcess) { words.append("--no-process") }
  if arguments.has(log) { words.append("--log") }
  if session.isQuiet { words.append("--quiet") }
  guard let program = serverProgram else {
    throw Failure(
      .failed, "the server is not installed", hint: "`make install-server` builds and installs it")
  }
  var pointers = words.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  execv(program, &pointers)
  throw Failure(
    .failed, "\(program) could not be started: \(String(cString: strerror(errno)))",
    hint: "`make install-server` installs it again")
}

/// The path of the server program beside this program.
private var serverProgram: String? {
  guard let path = Bundle.main.executablePath else { return nil }
  let program = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("triage-serve").path
  return FileManager.default.isExecutableFile(atPath: program) ? program : nil
}
