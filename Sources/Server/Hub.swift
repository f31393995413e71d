// The hub: answers every request, whoever asks.

/// What the server answers.
package struct Hub: Responder {
  package init() {}

  package func answer(_ request: Request) async -> Response {
    switch request.path {
    case "/health":
      Response(
        200, Array(#"{"status":"ok","service":"triage-recovery-hub"}"#.utf8),
        type: "application/json")
    case "/": Asset.all["index.html"]?.response(to: request) ?? refuse(404, request)
    default:
      Asset.all[String(request.path.dropFirst("/assets/".count))]?.response(to: request)
        ?? refuse(404, request)
    }
  }

  package func refuse(_ status: Int, _ request: Request?) -> Response {
    Response(status, Array(#"{"detail":"Not Found"}"#.utf8), type: "application/json")
  }

  package func open(_ request: Request) -> Opening { .refused(refuse(404, request)) }
}
