// CORS: which other origins may use the API.

import NIOHTTP1

private let allMethods = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"

extension AccessControl {
  /// The response to a preflight request; nil if the request is not one.
  func preflight(_ request: Request) -> Response? {
    guard request.method == .OPTIONS, request.headers.contains(name: "origin"),
      request.headers.contains(name: "access-control-request-method")
    else { return nil }
    guard case .listed = origin(of: request) else {
      return addingCORSHeaders(
        to: Response(400, Array("Disallowed CORS origin".utf8), type: plainText), for: request)
    }
    var headers = [
      (name: "access-control-allow-methods", value: allMethods),
      ("access-control-max-age", "600"),
    ]
    if let wanted = request.header("access-control-request-headers") {
      headers.append(("access-control-allow-headers", wanted))
    }
    return addingCORSHeaders(
      to: Response(200, Array("OK".utf8), type: plainText, headers: headers), for: request)
  }

  /// The response with the CORS headers for the origin of the request.
  func addingCORSHeaders(to response: Response, for request: Request) -> Response {
    var response = response
    switch origin(of: request) {
    case .none: return response
    case .own, .stranger: break
    case .listed(let origin):
      response.headers += [
        ("access-control-allow-origin", origin), ("access-control-allow-credentials", "true"),
      ]
    }
    response.headers.append(("vary", "Origin"))
    return response
  }
}

private let plainText = "text/plain; charset=utf-8"
