// Routes about the server itself: its health and metrics.

import Store
import Tickets

let serverRoutes: [Route] = [
  Route(
    method: .GET, path: "/health", name: "health", summary: "Whether the server is there",
    access: .everybody,
    answer: AnswerDescription(schema: "HealthResponse", summary: "It is there")
  ) { _, _ in Response(200, ["status": "ok", "service": "triage-recovery-hub"]) },

  Route(
    method: .GET, path: "/health/deep", name: "deep_health",
    summary: "Whether the database can be used and the queue goes on", access: .everybody,
    answer: AnswerDescription(schema: "DeepHealthResponse", summary: "All is well"), faults: [503]
  ) { router, _ in
    let database = await router.health.fault()
    var components: [JSON.Member] = [.init("db", .string(database.map(fault) ?? "ok"))]
    if router.queue.watches {
      components.append(.init("queue", .string(router.queue.trouble.map(fault) ?? "ok")))
    }
    let isWell = components.allSatisfy { $0.value == "ok" }
    return Response(
      isWell ? 200 : 503,
      ["status": isWell ? "ok" : "unhealthy", "components": .object(components)])
  },

  Route(
    method: .GET, path: "/metrics", name: "metrics", summary: "Numbers for Prometheus",
    answer: AnswerDescription(
      type: "text/plain; version=0.0.4; charset=utf-8", summary: "Prometheus's text format")
  ) { router, _ in
    let tickets = try await router.executor.perform { try $0.countByStatus() }
    let text = router.metrics.text(sockets: router.subscriptions.sockets, tickets: tickets)
    return Response(200, Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
  },
]

private func fault(_ reason: String) -> String {
  String("error: \(reason)".unicodeScalars.prefix(100))
}
