// Routes for people: the agents' page, signing in, the documentation of the API.

import Tickets

let pageRoutes: [Route] = [
  Route(
    method: .GET, path: "/", name: "page", summary: "The agents' page", access: .everybody,
    answer: AnswerDescription(type: "text/html", summary: "The page")
  ) { router, input in
    guard let page = Asset.all["index.html"] else { throw APIError.noPath }
    var response = page.response(to: input.request)
    // Without a token, everyone who reaches the page is an agent and gets the cookie at once.
    if input.caller.isAgent, !input.caller.isSignedIn {
      response.headers.append(
        router.access.sessions.cookie(isSecure: router.isSecure(input.request)))
    }
    return response
  },

  Route(
    method: .GET, path: "/assets/{name}", name: "asset", summary: "What the page loads",
    access: .everybody,
    parameters: [
      Parameter(
        name: "name", place: .path, kind: .text(1...100), isRequired: true, summary: "the file")
    ], answer: AnswerDescription(type: "text/css", summary: "The file"), faults: [404]
  ) { _, input in
    guard let asset = Asset.all[input.text("name") ?? ""] else { throw APIError.noPath }
    return asset.response(to: input.request)
  },

  Route(
    method: .GET, path: "/session", name: "session", summary: "Whether an agent is signed in",
    access: .everybody, answer: AnswerDescription(schema: "SessionResponse", summary: "Who asks")
  ) { router, input in
    Response(200, router.session(isAgent: input.caller.isAgent))
  },

  Route(
    method: .POST, path: "/sign-in", name: "sign_in", summary: "Get a cookie for the agents' token",
    access: .everybody,
    body: BodyDescription(
      name: "SignInRequest",
      fields: [
        Field(name: "token", kind: .text(1...1000), isRequired: true, summary: "the agents' token")
      ]), answer: AnswerDescription(schema: "SessionResponse", summary: "A cookie"), faults: [401]
  ) { router, input in
    try router.access.limitSignIn(input.caller)
    guard let token = router.access.settings.agentToken, isSame(input.text("token") ?? "", token)
    else {
      throw APIError.notSignedIn
    }
    let cookie = router.access.sessions.cookie(isSecure: router.isSecure(input.request))
    return Response(200, router.session(isAgent: true), headers: [cookie])
  },

  Route(
    method: .POST, path: "/sign-out", name: "sign_out", summary: "Sign out: delete the cookie",
    access: .everybody, answer: AnswerDescription(schema: "SessionResponse", summary: "No cookie")
  ) { router, input in
    let isRequired = router.access.settings.agentToken != nil
    return Response(
      200, router.session(isAgent: !isRequired),
      headers: [router.access.sessions.expiredCookie(isSecure: router.isSecure(input.request))])
  },

  Route(
    method: .GET, path: "/openapi.json", name: "openapi",
    summary: "This API in OpenAPI",
    access: .everybody, answer: AnswerDescription(summary: "The document")
  ) { _, _ in Response(200, openAPI, type: "application/json") },

  Route(
    method: .GET, path: "/docs", name: "docs", summary: "A page about this API",
    access: .everybody, answer: AnswerDescription(type: "text/html", summary: "The page")
  ) { _, _ in
    Response(200, docsPage, type: "text/html; charset=utf-8", headers: pageHeaders)
  },
]

extension Router {
  /// Who asks, and what the engine can do for an agent.
  fileprivate func session(isAgent: Bool) -> JSON {
    [
      "agent": .bool(isAgent), "token_required": .bool(access.settings.agentToken != nil),
      "follows_notes": .bool(queue.followsNotes),
    ]
  }

  /// Whether the browser uses TLS, according to a trusted proxy.
  func isSecure(_ request: Request) -> Bool {
    access.settings.proxies.contains { $0.contains(request.peer) }
      && request.header("x-forwarded-proto") == "https"
  }
}
