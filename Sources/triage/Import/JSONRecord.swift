// One line of JSON, an object, of which only a few strings are wanted.

import Tickets

/// The wanted values of an object on one line; `null` is none.
///
/// - Throws: `Refusal` for what is not exactly one object, and for a wanted value that is no string
///   or comes twice.
func jsonFields(_ line: [UInt8]) throws -> ImportedFields {
  var fields: ImportedFields = [:]
  for member in try members(line) {
    guard let field = ImportedField(rawValue: member.key) else { continue }
    guard fields[field] == nil else { throw Refusal("\(member.key) is there twice") }
    switch member.value {
    case .string(let text): fields[field] = text
    case .null: continue
    default: throw Refusal("\(member.key) is no text")
    }
  }
  return fields
}

private func members(_ line: [UInt8]) throws -> [JSON.Member] {
  let noObject = Refusal("this is no JSON object")
  guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else { throw noObject }
  do {
    guard case .object(let members) = try JSON(parsing: line) else { throw noObject }
    return members
  } catch let fault as JSONFault {
    throw Refusal(fault.description)
  }
}
