// The page with the documentation of the API, computed from the table of routes. It loads only a
// style sheet of this server.

import Tickets

/// The page as it is sent.
let docsPage: [UInt8] = Array(
  """
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Triage &amp; Recovery Hub API</title>
  <link rel="stylesheet" href="/assets/docs.css">
  </head>
  <body>
  <h1>Triage &amp; Recovery Hub API</h1>
  <p>JSON over HTTP. <a href="/openapi.json">The same for programs</a> (OpenAPI 3.1).
  Errors have the key <code>detail</code>.</p>
  <nav><ul>
  \(documentedRoutes.map(\.link).joined(separator: "\n"))
  </ul></nav>
  \(documentedRoutes.map(\.section).joined(separator: "\n"))
  <section><h2><code>WebSocket /ws/tickets</code></h2>
  <p>Send <code>{"action":"subscribe","ticket_ids":[1,2]}</code>, or
  <code>{"action":"subscribe","all":true}</code> for every ticket, and get
  <code>{"type":"ticket_updated","data":…}</code> with the whole ticket whenever it changes, and
  <code>{"type":"ticket_erased","data":{"id":1}}</code> when it is erased.
  <code>unsubscribe</code> ends it; <code>{"action":"ping"}</code> is answered by
  <code>{"type":"pong"}</code>.</p></section>
  </body>
  </html>
  """.utf8)

extension Route {
  fileprivate var link: String {
    "<li><a href=\"#\(name)\"><code>\(method.rawValue) \(path)</code></a> \(escaped(summary))</li>"
  }

  fileprivate var section: String {
    let parameters = parameters.map { row($0.name, "\($0.place.rawValue)", $0.summary, $0.schema) }
    let fields = (body?.fields ?? []).map { row($0.name, "body", $0.summary, $0.schema) }
    let rows = parameters + fields
    let table =
      rows.isEmpty
      ? ""
      : "<table><tr><th>name</th><th>in</th><th>what it is</th><th>schema</th></tr>"
        + rows.joined() + "</table>"
    let others = statuses.map(String.init).joined(separator: ", ")
    return """
      <section id="\(name)"><h2><code>\(method.rawValue) \(path)</code></h2>
      <p>\(escaped(summary)).</p>\(table)
      <p>Answers \(answer.status): \(escaped(answer.summary)). Else: \(others).</p></section>
      """
  }
}

private func row(_ name: String, _ place: String, _ summary: String, _ schema: JSON) -> String {
  """
  <tr><td><code>\(name)</code></td><td>\(place)</td><td>\(escaped(summary))</td>\
  <td><code>\(escaped(schema.text))</code></td></tr>
  """
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}
