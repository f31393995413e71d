// Requests to the server, and its refusals in words.

import { say } from "/assets/language.js";

/** A request that came to nothing. `status` is 0 when there was no answer. */
export class Failure extends Error {
  constructor(status, detail, after) {
    super(words(status, detail, after));
    this.status = status;
  }
}

function words(status, detail, after) {
  if (Array.isArray(detail)) return detail.map((fault) => fault.msg).join("; ");
  const known = { 0: "failure.0", 404: "failure.404", 413: "failure.413", 500: "failure.500" };
  if (status === 429) return say("failure.429", { n: after });
  if (known[status]) return say(known[status]);
  return typeof detail === "string" && detail ? detail : say("failure.other", { status });
}

let askForToken = null;
/** How often somebody signed in: what was sent before that is only sent again. */
let signIns = 0;
/** Sets what asks for the token; it resolves once somebody has signed in. */
export const onSignInNeeded = (ask) => (askForToken = ask);

const pause = (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000));

/** Sends a request and gives the answer's value. Reading waits when there were too many requests;
 * everything waits for a sign-in when the server demands one. */
export async function request(method, path, { body, headers = {}, timeout = 30 } = {}) {
  for (let tries = 0; ; tries += 1) {
    const before = signIns;
    const response = await send(method, path, body, headers, timeout);
    if (response.ok) return response.status === 204 ? null : await read(response);
    const { detail } = await read(response).catch(() => ({}));
    if (response.status === 401 && askForToken && path !== "/sign-in") {
      if (before === signIns) await askForToken();
      continue;
    }
    const after = Math.min(Number(response.headers.get("retry-after")) || 5, 60);
    if (response.status === 429 && method === "GET" && tries < 5) {
      await pause(after);
      continue;
    }
    throw new Failure(response.status, detail, after);
  }
}

async function send(method, path, body, headers, timeout) {
  try {
    return await fetch(path, {
      method,
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(timeout * 1000),
    });
  } catch {
    throw new Failure(0);
  }
}

async function read(response) {
  try {
    return await response.json();
  } catch {
    throw new Failure(response.ok ? 0 : response.status);
  }
}

const query = (values) => {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
};

const at = (id, what = "") => `/api/tickets/${id}${what}`;

export const tickets = (filter) => request("GET", `/api/tickets${query(filter)}`);
export const ticket = (id) => request("GET", at(id));
export const history = async (id) => (await request("GET", at(id, "/history"))).data;
export const stats = () => request("GET", "/api/stats");
export const submit = (body) => request("POST", "/api/tickets", { body });

/** Keeps a reply, unless the ticket has changed since `version`, its `updated_at`. */
export const saveReply = (id, text, version, agent) =>
  request("PATCH", at(id, query({ agent_id: agent })), {
    body: { agent_edited_response: text }, headers: { "if-match": `"${version}"` },
  });

const act = (id, action, agent, options) =>
  request("POST", at(id, `/${action}${query({ agent_id: agent })}`), options);

export const resolve = (id, agent) => act(id, "resolve", agent);
export const reopen = (id, agent) => act(id, "reopen", agent);
export const retry = (id) => act(id, "retry", "");
export const correct = (id, correction, agent) => act(id, "correct", agent, { body: correction });
/** Has the engine write anew; the answer takes as long as the engine does. */
export const regenerate = (id, note) =>
  act(id, "regenerate", "", { body: { note: note || null }, timeout: 180 });

/** Whether a token is demanded, and whether who asks is let in as an agent. */
export const session = () => request("GET", "/session");
export async function signIn(token) {
  await request("POST", "/sign-in", { body: { token } });
  signIns += 1;
}
export const signOut = () => request("POST", "/sign-out");
/** Loads the page's own address for its cookie: a server that was started anew knows no other. */
export const renew = () =>
  fetch("/", { cache: "no-store", signal: AbortSignal.timeout(10_000) }).catch(() => {});
