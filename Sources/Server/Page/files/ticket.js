// The view of a ticket: complaint, labels, reply and history.

import { actions } from "/assets/actions.js";
import * as api from "/assets/api.js";
import { ageOf, labels as badges, standing, titleOf } from "/assets/card.js";
import { holdStill, isOff, later, make, makeRoom, part, release, theirs, trimRoom, turnOff } from "/assets/dom.js";
import { editor } from "/assets/editor.js";
import { historyList } from "/assets/history.js";
import { labels } from "/assets/labels.js";
import { dollars, languageName, moment, nameOf, number, say } from "/assets/language.js";
import { closePane } from "/assets/route.js";

/** Makes the view of a ticket in the scroller. `onOwnChange` gets each ticket that this agent changed,
 * `onTitle` is called when the title is known, and `session` reads what the server can do. */
export function ticketView(id, scroller, { announce, onOwnChange, onTitle, session }) {
  const ending = new AbortController();
  const heading = make("h1", { tabIndex: -1 }, say("ticket", { id }));
  const trouble = make("div.trouble", { role: "alert", hidden: true });
  const body = make("div.ticket-body", { hidden: true });
  const back = make("button.back.quiet", { type: "button", onclick: closePane }, `‹ ${say("back")}`);
  const top = make("p.origin", {});
  const badgeLine = make("div.badges", {});
  const element = make("article.ticket", { "aria-label": say("ticket", { id }), "aria-busy": "true" },
    make("header", {}, back, top, heading, badgeLine), trouble, body);

  const context = {
    id,
    signal: ending.signal,
    announce,
    session,
    get ticket() {
      return ticket;
    },
    /** Takes the response to this agent's request. */
    took(next) {
      received(next);
      onOwnChange(next);
    },
  };
  let ticket = null;
  let editsSoon = false;
  const parts = {};

  function build() {
    parts.labels = labels(context);
    parts.editor = editor(context);
    parts.actions = actions(context, parts.editor);
    const complaint = theirs("div.complaint", "");
    const notice = make("div.notice", { role: "status" });
    const review = make("div.check", {});
    const facts = make("dl.facts", {});
    parts.history = historyList();
    parts.render = [
      part(top, (t) => [t.customer, t.channel, t.created_at], origin),
      part(heading, (t) => t.summary, (t) =>
        t.summary ? theirs("bdi", t.summary, { lang: t.language || undefined }) : say("ticket", { id })),
      part(badgeLine, (t) => [t.urgency, t.category, t.sentiment_score, standing(t)], badges),
      part(complaint, (t) => [t.customer_complaint, t.evidence], marked),
      part(notice, (t) => [standing(t), t.error_message, t.next_attempt_at], (t) => state(t, context)),
      part(review, (t) => t.review_reasons, reasons),
      part(facts, (t) => [t.engine, t.model, t.cost_usd, t.input_tokens, t.attempts, t.language, t.key], factsOf),
    ];
    parts.complaint = complaint;
    const section = (name, ...children) =>
      make(`section.${name}`, { "aria-labelledby": `${name}-title` },
        make("h2", { id: `${name}-title` }, say(name)), ...children);
    body.append(
      make("div.main", {}, section("complaint-part", complaint), notice, review,
        section("reply-part", parts.editor.element), parts.actions.element),
      make("aside", { "aria-label": say("aside") }, section("labels-part", parts.labels.element),
        section("history-part", parts.history.element), make("details.more", {}, make("summary", {}, say("facts")), facts)));
    body.hidden = false;
  }

  function received(next) {
    if (next.id !== id || ending.signal.aborted || (ticket && next.updated_at < ticket.updated_at)) return;
    const isFirst = !ticket;
    ticket = next;
    if (isFirst) build();
    keepPlace(() => {
      for (const render of parts.render) render(ticket);
      parts.complaint.lang = ticket.language ?? "";
      parts.labels.update(ticket);
      parts.editor.update(ticket);
      parts.actions.update(ticket);
    });
    if (isFirst && editsSoon) parts.editor.focus();
    onTitle();
    element.removeAttribute("aria-busy");
    element.classList.toggle("done", Boolean(ticket.resolved_at));
    trouble.hidden = true;
    readHistorySoon();
  }

  /** Makes a change while what the agent types or reads stays at its place. The bar of actions is
   * always in sight, so it tells no place. At the top of the ticket its beginning stays. */
  function keepPlace(change) {
    const focused = document.activeElement;
    const section = body.contains(focused) ? focused.closest("section") : null;
    const field = section && focused.matches("input, select, textarea") ? focused : null;
    const moved = holdStill(scroller, field ?? (scroller.scrollTop > 0 ? section ?? firstVisible() : null), change);
    if (field && moved > 0) makeRoom(scroller, moved);
  }

  function firstVisible() {
    const edge = scroller.getBoundingClientRect().top;
    return [...body.querySelectorAll("section")].find((each) => each.getBoundingClientRect().top >= edge)
      ?? parts.complaint;
  }

  async function readHistory() {
    try {
      const list = await api.history(id);
      if (ending.signal.aborted) return;
      keepPlace(() => {
        parts.history.update(list);
        parts.labels.explain(list);
        parts.editor.explain(list);
      });
    } catch {
      // The next change or reconnection reads it again.
    }
  }
  const readHistorySoon = later(150, readHistory);

  async function read() {
    try {
      const answer = await api.ticket(id);
      if (!ending.signal.aborted) received(answer);
    } catch (failure) {
      if (ending.signal.aborted) return;
      if (failure.status === 404) return erased();
      complain(say("ticket.failed", { reason: failure.message }),
        make("button", { type: "button", onclick: read }, say("again")));
    }
  }

  function complain(text, ...more) {
    trouble.replaceChildren(make("p", {}, text), ...more);
    trouble.hidden = false;
    element.removeAttribute("aria-busy");
  }

  /** The ticket was erased, or there never was one. None of its text stays. */
  function erased() {
    ending.abort();
    // A field that loses the focus by this still looks at the ticket.
    for (const each of [top, badgeLine, body]) each.replaceChildren();
    body.hidden = true;
    heading.replaceChildren(say("ticket", { id }));
    ticket = null;
    for (const name of Object.keys(parts)) delete parts[name];
    complain(say("ticket.gone", { id }));
    onTitle();
  }

  release(scroller);
  scroller.addEventListener("scroll", () => trimRoom(scroller), { passive: true, signal: ending.signal });
  read();
  return {
    id,
    element,
    heading,
    read,
    received,
    erased,
    edit: () => (parts.editor ? parts.editor.focus() : (editsSoon = true)),
    resolve: () => parts.actions?.resolve(),
    /** Whether Escape closed something within the ticket. */
    escape: () => Boolean(parts.labels?.escape() || parts.editor?.escape()),
    close: () => ending.abort(),
    get title() {
      return ticket && titleOf(ticket);
    },
  };
}

const origin = (ticket) => [
  make("span.id", {}, `#${ticket.id}`),
  ticket.customer && theirs("bdi.customer", ticket.customer),
  ticket.channel && make("span", {}, say("via"), " ", theirs("bdi", ticket.channel)),
  ageOf(ticket.created_at),
];

/** The complaint, with its evidence marked. */
function marked({ customer_complaint: text, evidence }) {
  const place = evidence ? find(text, evidence) : null;
  if (!place) return [text];
  const [start, end] = place;
  const mark = make("mark", { title: say("evidence") }, text.slice(start, end));
  return [text.slice(0, start), mark, text.slice(end)];
}

/** The start and end of the evidence. White space between words may differ. */
function find(text, evidence) {
  const exact = text.indexOf(evidence);
  if (exact >= 0) return [exact, exact + evidence.length];
  const words = evidence.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const match = new RegExp(words.join("\\s+"), "iu").exec(text);
  return match && [match.index, match.index + match[0].length];
}

function reasons({ review_reasons: list }) {
  if (!list.length) return [];
  return [make("h2", {}, say("check")),
    make("ul", {}, ...list.map((reason) => make("li", {}, nameOf("review", reason))))];
}

/** Why a ticket has no analysis yet, and a button to try again. */
function state(ticket, context) {
  const name = standing(ticket);
  if (name === "completed" || name === "resolved") return [];
  if (name === "processing") return [make("p", {}, say("state.processing"))];
  const retry = async (event) => {
    const button = event.currentTarget;
    if (isOff(button)) return;
    turnOff(button, true);
    try {
      context.took(await api.retry(ticket.id));
      context.announce(say("retrying"));
    } catch (failure) {
      fault.textContent = failure.message;
      turnOff(button, false);
    }
  };
  const fault = make("p.fault", { role: "alert" });
  const isFailed = name === "failed";
  return [make("p", {}, say(`state.${name}`)),
    ticket.error_message && theirs("p.reason", ticket.error_message),
    !isFailed && ticket.next_attempt_at && make("p", {}, say("state.next", { time: moment(ticket.next_attempt_at) })),
    isFailed && make("button", { type: "button", onclick: retry }, say("retry")), isFailed && fault];
}

function factsOf(ticket) {
  const rows = [
    ["fact.language", ticket.language && languageName(ticket.language)],
    ["fact.engine", [ticket.engine, ticket.model].filter(Boolean).join(" · ")],
    ["fact.attempts", ticket.attempts ? number(ticket.attempts) : null],
    ["fact.tokens", ticket.input_tokens === null ? null
      : say("fact.tokens.of", { input: ticket.input_tokens, output: ticket.output_tokens ?? 0 })],
    ["fact.cost", ticket.cost_usd === null ? null : dollars(ticket.cost_usd)],
    ["fact.key", ticket.key],
  ];
  return rows.filter(([, value]) => value).flatMap(([name, value]) =>
    [make("dt", {}, say(name)), theirs("dd", value)]);
}
