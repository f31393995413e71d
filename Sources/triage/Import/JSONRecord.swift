// Reads the wanted values of one JSON object.

import Tickets

/// The wanted values of an object; `null` counts as missing. A number is accepted as an id.
///
/// - Throws: `Refusal` for anything but exactly one object, and for a wanted value that is no
///   string or occurs twice.
func jsonFields<Field>(
  _ object: [UInt8], _ names: FieldNames<Field>
) throws -> [Field: String] {
  var fields: [Field: String] = [:]
  for member in try members(object) {
    guard let field = names.field(key: member.key) else { continue }
    let name = member.key.clipped(to: 60)
    guard fields[field] == nil else { throw Refusal("\(name) is there twice") }
    switch member.value {
    case .string(let text): fields[field] = text
    case .int(let number) where field != .complaint: fields[field] = String(number)
    case .null: continue
    default: throw Refusal("\(name) is not a text")
    }
  }
  return fields
}

extension Refusal {
  static let noObject = Refusal(
    "this is not a JSON object", hint: "submit takes a table with --csv, eval as a file named .csv")
}

private func members(_ line: [UInt8]) throws -> [JSON.Member] {
  guard line.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{") else {
    throw Refusal.noObject
  }
  do {
    guard case .object(let members) = try JSON(parsing: line) else { throw Refusal.noObject }
    return members
  } catch let fault as JSONFault {
    throw Refusal(fault.description)
  }
}
