// Requests to the server, and the words for its errors.

import { say } from "/assets/language.js";

/** A request that failed. `status` is 0 without a response. */
export class Failure extends Error {
  constructor(status, detail, after) {
    super(words(status, detail, after));
    this.status = status;
  }
}

function words(status, detail, after) {
  if (Array.isArray(detail)) return say("failure.detail", { detail: detail.map((fault) => fault.msg).join("; ") });
  const known = { 0: "failure.0", 404: "failure.404", 413: "failure.413", 500: "failure.500" };
  if (status === 429) return say("failure.429", { n: after });
  if (known[status]) return say(known[status]);
  return typeof detail === "string" && detail ? say("failure.detail", { detail }) : say("failure.other", { status });
}

let askForToken = null;
/** The number of sign-ins. A request from before the last sign-in is just sent again. */
let signIns = 0;
/** Resolves after the sign-in that the page asks for now. All requests wait for the same one. */
let asked = null;
/** Sets the function that asks for the token. Its promise resolves after the sign-in. */
export const onSignInNeeded = (ask) => (askForToken = ask);

const pause = (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000));

/** Sends a request and returns the JSON of the response. A GET waits and tries again after 429.
 * Every request waits for a sign-in after 401. */
export async function request(method, path, { body, headers = {}, timeout = 30 } = {}) {
  for (let tries = 0; ; tries += 1) {
    const before = signIns;
    const response = await send(method, path, body, headers, timeout);
    if (response.ok) return response.status === 204 ? null : await read(response);
    const { detail } = await read(response).catch(() => ({}));
    if (response.status === 401 && askForToken && path !== "/sign-in") {
      if (before === signIns) await (asked ??= askForToken().finally(() => (asked = null)));
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
  const given = Object.entries(values).filter(([, value]) => (value ?? "") !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
};

const at = (id, what = "") => `/api/tickets/${id}${what}`;

export const tickets = (filter) => request("GET", `/api/tickets${query(filter)}`);
export const ticket = (id) => request("GET", at(id));
export const history = async (id) => (await request("GET", at(id, "/history"))).data;
export const stats = () => request("GET", "/api/stats");
export const submit = (body) => request("POST", "/api/tickets", { body });

/** Saves a reply, unless the ticket has changed since `version`, its `updated_at`. */
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
/** Asks the engine for a new draft. The response takes as long as the engine. */
export const regenerate = (id, note) =>
  act(id, "regenerate", "", { body: { note: note || null }, timeout: 180 });

/** Whether the server needs a token, and whether this browser has an agent's rights. */
export const session = () => request("GET", "/session");
export async function signIn(token) {
  await request("POST", "/sign-in", { body: { token } });
  signIns += 1;
}
export const signOut = () => request("POST", "/sign-out");
/** Loads the page again to get its cookie. A server without a token has new cookies after a restart. */
export const renew = () =>
  fetch("/", { cache: "no-store", signal: AbortSignal.timeout(10_000) }).catch(() => {});
