// Checks the form of a request like the real service: names, JSON types, enum values.

package import Foundation

/// The errors that the service's JSON parser would report for a `generateContent` body. In one way
/// this is stricter: field names must be in lowerCamelCase.
package func requestErrors(in body: Data) -> [String] {
  guard let request = try? JSON(data: body) else {
    return ["Invalid JSON payload received. Parser terminated before end of string."]
  }
  return requestErrors(in: request)
}

func requestErrors(in request: JSON) -> [String] {
  var check = RequestCheck()
  check.value(request, is: "GenerateContentRequest", at: "")
  return check.errors
}

private struct RequestCheck {
  private let schema = APISchema.v1beta
  private(set) var errors: [String] = []

  mutating func value(_ value: JSON, is type: String, at path: String) {
    if case .null = value { return }
    if let fields = schema.messages[type] {
      message(value, fields, at: path)
    } else if let names = schema.enums[type] {
      if !names.contains(value.string ?? "") {
        let name = "type.googleapis.com/google.ai.generativelanguage.v1beta.\(type)"
        errors.append("Invalid value at '\(path)' (\(name)), \(value.text)")
      }
    } else if let element = mapElement(type) {
      map(value, of: element, at: path)
    } else if !isScalar(value, type) {
      errors.append("Invalid value at '\(path)' (TYPE_\(type.uppercased())), \(value.text)")
    }
  }

  private mutating func message(
    _ value: JSON, _ fields: [String: APISchema.Field], at path: String
  ) {
    guard let members = value.object else {
      errors.append("Invalid value at '\(path)', expected an object, got \(value.text)")
      return
    }
    var oneofs: Set<String> = []
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      guard let field = fields[name] else {
        unknown(name, at: path)
        continue
      }
      if let oneof = field.oneof, !oneofs.insert(oneof).inserted {
        errors.append("Invalid value at '\(path)' (oneof), oneof field '\(oneof)' is already set.")
      }
      self.field(member, field, at: path.isEmpty ? snakeCase(name) : "\(path).\(snakeCase(name))")
    }
  }

  private mutating func unknown(_ name: String, at path: String) {
    let place = path.isEmpty ? "" : " at '\(path)'"
    errors.append(
      "Invalid JSON payload received. Unknown name \"\(name)\"\(place): Cannot find field.")
  }

  private mutating func field(_ member: JSON, _ field: APISchema.Field, at path: String) {
    guard field.repeated else {
      value(member, is: field.type, at: path)
      return
    }
    guard let elements = member.array else {
      errors.append("Invalid value at '\(path)', expected a list, got \(member.text)")
      return
    }
    for (index, element) in elements.enumerated() {
      value(element, is: field.type, at: "\(path)[\(index)]")
    }
  }

  private mutating func map(_ map: JSON, of element: String, at path: String) {
    guard let members = map.object else {
      errors.append("Invalid value at '\(path)', expected an object, got \(map.text)")
      return
    }
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      value(member, is: element, at: "\(path)[\(key)]")
    }
  }
}

/// The type of a map's values: `Schema` for `map<string,Schema>`.
private func mapElement(_ type: String) -> String? {
  guard type.hasPrefix("map<string,"), type.hasSuffix(">") else { return nil }
  return String(type.dropFirst("map<string,".count).dropLast())
}

/// Types that the file names but does not describe, such as `Tool`, accept any object.
private func isScalar(_ value: JSON, _ type: String) -> Bool {
  switch type {
  case "string", "bytes", "google.protobuf.Duration": value.string != nil
  case "bool": if case .boolean = value { true } else { false }
  case "int32": integer(value).map { abs($0) <= 2_147_483_648 } ?? false
  case "int64": integer(value) != nil
  case "float", "double": value.number != nil || value.string.flatMap(Double.init) != nil
  case "google.protobuf.Value": true
  default: value.object != nil
  }
}

/// The JSON format of Protobuf writes 64-bit integers as strings and accepts both forms.
private func integer(_ value: JSON) -> Double? {
  guard let number = value.number ?? value.string.flatMap(Double.init) else { return nil }
  return number == number.rounded() ? number : nil
}

/// Error messages use the field names of the protocol's source.
private func snakeCase(_ name: String) -> String {
  name.reduce(into: "") { text, character in
    if character.isUppercase { text += "_" }
    text += character.lowercased()
  }
}
