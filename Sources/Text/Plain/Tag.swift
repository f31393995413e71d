// HTML tags and their effect on the text around them.

/// A tag, or the start of a comment.
struct Tag {
  /// What replaces the tag in the plain text.
  enum Parting { case nothing, line, cell }

  let end: Int
  let parting: Parting
  /// The part after the tag's name; empty without attributes.
  let attributes: Range<Int>

  /// Reads the tag at `start`, where a `<` is. Nil when it is no tag, as in `Jo <jo@example.com>`.
  init?(_ source: [UInt8], at start: Int) {
    if source.hasPrefix("<!--", at: start) {
      (end, parting, attributes) = (start + 4, .nothing, start..<start)
      return
    }
    let name = start + (source.byte(at: start + 1) == UInt8(ascii: "/") ? 2 : 1)
    let nameEnd = source.run(from: name, limit: 12, while: \.isAlphanumeric)
    guard nameEnd > name, let parting = elements[source.lowercased(name..<nameEnd)] else {
      return nil
    }
    // Stops at the next tag, so that many unclosed tags take linear time.
    let close = source.run(from: nameEnd, limit: 4096) { $0 != 0x3C && $0 != 0x3E }
    guard source.byte(at: close) == UInt8(ascii: ">"),
      nameEnd == close || source[nameEnd].isBlank || source[nameEnd] == UInt8(ascii: "/")
    else { return nil }
    self.parting = parting
    end = close + 1
    let inside = nameEnd..<close
    attributes =
      source[inside].contains { $0.isAlphanumeric || $0.isNonASCII } ? inside : nameEnd..<nameEnd
  }
}

/// The HTML elements that mail and forms use (https://html.spec.whatwg.org/multipage/indices.html).
private let elements: [String: Tag.Parting] = {
  let table: [(Tag.Parting, String)] = [
    (
      .line,
      """
      address article aside blockquote body br button caption center div fieldset figcaption figure \
      footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option \
      p pre section select summary table tbody textarea tfoot thead title tr ul
      """
    ),
    (.cell, "td th dt dd"),
    (
      .nothing,
      """
      a abbr b big cite code col colgroup data del dfn dl em font i img input ins kbd label link mark \
      meta q s samp script small span strike strong style sub sup time tt u var wbr
      """
    ),
  ]
  return table.reduce(into: [:]) { elements, row in
    for name in row.1.split(separator: " ") { elements[String(name)] = row.0 }
  }
}()
