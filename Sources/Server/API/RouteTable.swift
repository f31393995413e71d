// All routes. Requests are checked by this table, and the OpenAPI document is computed from it.

let routeTable: [Route] =
  [
    createTicket, listTickets, getTicket, editTicket, resolveTicket, reopenTicket, correctTicket,
    regenerateReply, retryTicket, ticketHistory, statistics,
  ] + serverRoutes + pageRoutes
