// The map of the code in Sources/README.md: what it names is there.

import Foundation
import Support
import Testing

@Suite struct MapTests {
  @Test func everyTypeFunctionAndFileThatTheMapNamesIsThere() throws {
    let code = try sources()
    let names = try namesInBackticks()
    #expect(names.count > 100)
    for name in names {
      #expect(isThere(name, in: code), "Sources/README.md names `\(name)`, which is gone")
    }
  }

  @Test func everyRoomIsOnTheMap() throws {
    let names = try Set(namesInBackticks())
    let rooms = try FileManager.default.contentsOfDirectory(atPath: project + "/Sources")
    for room in rooms where !room.contains(".") {
      #expect(names.contains(room), "\(room) is not on the map")
    }
  }

  @Test(arguments: [
    "Nowhere", "nothing()", "Processing/Nowhere.swift", "Nowhere.swift", "Engines/Nowhere/",
    "Tests/NowhereTests",
  ])
  func whatIsGoneIsFound(name: String) throws { #expect(!isThere(name, in: try sources())) }

  /// A path by the file or folder, `name()` by a function, `Name` by a type or a room. Whatever else
  /// stands in backticks is no name of the code's.
  private func isThere(_ name: String, in code: String) -> Bool {
    if name.wholeMatch(of: /[\w.-]+(\/[\w.-]*)+|[\w-]+\.(swift|c|md)/) != nil {
      return isFile(name)
    }
    if let match = name.wholeMatch(of: /(\w+)\(\)/) { return code.contains("func \(match.1)(") }
    guard name.wholeMatch(of: /[A-Z]\w+/) != nil, name != "String" else { return true }
    let kinds = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    return isFile(name)
      || kinds.contains { kind in
        code.ranges(of: "\(kind) \(name)").contains { range in
          range.upperBound == code.endIndex || !code[range.upperBound].isPartOfName
        }
      }
  }

  private func isFile(_ path: String) -> Bool {
    ["/Sources/", "/"].contains { FileManager.default.fileExists(atPath: project + $0 + path) }
  }

  private func namesInBackticks() throws -> [String] {
    let map = try String(contentsOfFile: project + "/Sources/README.md", encoding: .utf8)
    return map.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  /// All Swift code, without comments, which may name what is gone.
  private func sources() throws -> String {
    let files = FileManager.default.enumerator(atPath: project + "/Sources")
    var code = ""
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOfFile: "\(project)/Sources/\(file)", encoding: .utf8)
      let lines = text.split(separator: "\n").filter { $0.firstMatch(of: /^\s*\/\//) == nil }
      code += lines.joined(separator: "\n") + "\n"
    }
    return code
  }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "_" }
}
