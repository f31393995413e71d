// Errors in the input of a request, with the messages of pydantic, which callers of the API know.

import Tickets

/// One error in the input of a request.
struct InputError: Error, Equatable {
  let type: String
  /// The path to the wrong value: `["body", "customer_complaint"]`.
  var place: [JSON]
  let message: String
  /// The wrong value.
  let input: JSON
  var context: [JSON.Member] = []

  var json: JSON {
    let head: [JSON.Member] = [
      .init("type", .string(type)), .init("loc", .array(place)), .init("msg", .string(message)),
      .init("input", input),
    ]
    return .object(head + (context.isEmpty ? [] : [.init("ctx", .object(context))]))
  }

  /// The same error at another place.
  func at(_ place: [JSON]) -> InputError {
    var error = self
    error.place = place
    return error
  }
}

extension InputError {
  private init(_ type: String, _ message: String, _ input: JSON, _ context: [JSON.Member] = []) {
    self.init(type: type, place: [], message: message, input: input, context: context)
  }

  static func missing(_ input: JSON) -> InputError {
    InputError("missing", "Field required", input)
  }

  static func noText(_ input: JSON) -> InputError {
    InputError("string_type", "Input should be a valid string", input)
  }

  static func tooShort(_ least: Int, _ input: JSON) -> InputError {
    InputError(
      "string_too_short", "String should have at least \(counted(least))", input,
      [.init("min_length", JSON(least))])
  }

  static func tooLong(_ most: Int, _ input: JSON) -> InputError {
    InputError(
      "string_too_long", "String should have at most \(counted(most))", input,
      [.init("max_length", JSON(most))])
  }

  static func value(_ reason: String, _ input: JSON) -> InputError {
    InputError("value_error", "Value error, \(reason)", input, [.init("error", .object([]))])
  }

  static func noInteger(_ input: JSON) -> InputError {
    let isText = input.string != nil
    return InputError(
      isText ? "int_parsing" : "int_type",
      "Input should be a valid integer"
        + (isText ? ", unable to parse string as an integer" : ""), input)
  }

  static func below(_ least: Int64, _ input: JSON) -> InputError {
    InputError(
      "greater_than_equal", "Input should be greater than or equal to \(least)", input,
      [.init("ge", .int(least))])
  }

  static func above(_ most: Int64, _ input: JSON) -> InputError {
    InputError(
      "less_than_equal", "Input should be less than or equal to \(most)", input,
      [.init("le", .int(most))])
  }

  static func noTime(_ reason: String, _ input: JSON) -> InputError {
    InputError(
      "datetime_parsing", "Input should be a valid datetime, \(reason)", input,
      [.init("error", .string(reason))])
  }

  static func noFlag(_ input: JSON) -> InputError {
    InputError(
      "bool_parsing", "Input should be a valid boolean, unable to interpret input", input)
  }

  static func noneOf(_ choices: [String], _ input: JSON) -> InputError {
    let names = choices.map { "'\($0)'" }
    let expected =
      names.count > 1
      ? names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "") : names.joined()
    return InputError(
      "literal_error", "Input should be \(expected)", input,
      [.init("expected", .string(expected))])
  }

  static func noJSON(at character: Int, because reason: String) -> InputError {
    InputError(
      type: "json_invalid", place: ["body", JSON(character)], message: "JSON decode error",
      input: .object([]), context: [.init("error", .string(reason))])
  }

  static func noObject(_ input: JSON) -> InputError {
    InputError(
      type: "model_attributes_type", place: ["body"],
      message: "Input should be a valid dictionary or object to extract fields from",
      input: input)
  }
}

private func counted(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }
