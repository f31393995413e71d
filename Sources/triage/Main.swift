// The start of the program. Only this file prints errors and exits.

import Configuration
import Foundation

@main
enum Main {
  static func main() async {
    prepareProcess()
    var console = Console()
    do {
      let arguments = try Arguments(commandLineWords())
      let color = try arguments.value(GlobalFlags.color) ?? .auto
      console = Console(color: color, isQuiet: arguments.has(GlobalFlags.quiet))
      exit(try await run(arguments, console).rawValue)
    } catch is ReaderGone {
      exit(ExitCode.done.rawValue)
    } catch {
      let failure = Failure(error)
      console.report(failure)
      exit(failure.exitCode.rawValue)
    }
  }

  private static func run(_ arguments: Arguments, _ console: Console) async throws -> ExitCode {
    guard let command = arguments.command else {
      return try runWithoutCommand(arguments, console)
    }
    if arguments.has(GlobalFlags.help) {
      try console.out.write(help(for: command, width: console.width))
      return .done
    }
    try arguments.checkOperands()
    let file = SettingsFile()
    for warning in file.warnings { console.note(warning) }
    let settings = Settings(database: try arguments.value(GlobalFlags.database), file: file)
    return try await command.run(
      Session(
        command: command, arguments: arguments, settings: settings, console: console))
  }

  private static func runWithoutCommand(
    _ arguments: Arguments, _ console: Console
  ) throws -> ExitCode {
    let isVersion = arguments.has(GlobalFlags.version)
    try console.out.write(isVersion ? "triage \(version)\n" : overview(width: console.width))
    return .done
  }
}

/// The version of the program; CHANGELOG.md says what each one brought.
let version = "0.1.0"

/// The arguments as bytes. Swift's own array would silently replace invalid UTF-8, but a complaint
/// must not be changed.
private func commandLineWords() throws -> [String] {
  let arguments = CommandLine.unsafeArgv
  return try (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    guard let argument = arguments[index] else { return nil }
    guard let word = String(validatingCString: argument) else {
      throw Failure.usage(
        "argument \(index) is not valid UTF-8", hint: "`iconv -t UTF-8` converts a file")
    }
    return word
  }
}
