// The manual's chapter on `triage serve`: who may use it, a proxy before it, several servers.

let serverSection = """
  .Sh THE SERVER
  .Nm
  .Cm serve
  shows a page for agents at
  .Lk http://127.0.0.1:8000/ ,
  and programs use the same server.
  .Pa /docs
  describes its routes,
  .Pa /openapi.json
  describes them for tools, and the WebSocket at
  .Pa /ws/tickets
  tells of every change.
  .Ss Who may use it
  Without a token, only people on this machine can use it.
  To let others in, set
  .Ev TRIAGE_AGENT_TOKEN
  and listen on an address that they reach:
  .Bd -literal -offset indent
  echo TRIAGE_AGENT_TOKEN=$(openssl rand -hex 24) \\e
    >>~/.config/triage/env
  triage serve --listen 0.0.0.0:8000
  .Ed
  .Pp
  Agents type the token on the page once a day; programs send it as
  .Ql Authorization: Bearer TOKEN .
  To post a complaint, nobody needs a token, unless
  .Ev TRIAGE_SUBMIT_TOKEN
  is set.
  .Ev TRIAGE_RATE_LIMIT
  limits the requests of each client.
  .Ev TRIAGE_CORS_ORIGINS
  names the other sites whose pages may use the server from a browser.
  .Ss Behind a proxy
  A token must not cross a network without TLS, so put a proxy before the server.
  .Ql make install-server
  installs examples for systemd, nginx and Caddy below
  .Pa share/doc/triage .
  Name the proxy in
  .Ev TRIAGE_TRUSTED_PROXIES ,
  or all clients count as one.
  .Pp
  With a PostgreSQL database, any number of servers and passes share the tickets.
  .Fl -no-process
  leaves the analyses to other passes.
  .Pp
  .Fl -log
  writes a line for each request, without names or texts of customers.
  .Pa /health
  says that the server runs,
  .Pa /health/deep
  says whether the database and the queue are well, and
  .Pa /metrics
  is for Prometheus.

  """
