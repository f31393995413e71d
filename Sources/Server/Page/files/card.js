// One ticket in the list.

import { draw, make, part, theirs } from "/assets/dom.js";
import { age, moment, nameOf, say } from "/assets/language.js";
import { address, openTicket } from "/assets/route.js";

/** The word for a mood from 1 to 10. */
export const moodName = (score) =>
  say(`mood.${score <= 1 ? 1 : score <= 3 ? 2 : score <= 4 ? 4 : score <= 6 ? 5 : score <= 8 ? 7 : 9}`);

/** A mood as a small scale with its number. */
export function mood(score) {
  const scale = draw("svg", { class: "scale", viewBox: "0 0 40 6", "aria-hidden": "true" },
    draw("rect", { class: "track", width: 40, height: 6, rx: 3 }),
    draw("rect", { class: `level mood-${score <= 3 ? "bad" : score <= 6 ? "plain" : "good"}`,
      width: score * 4, height: 6, rx: 3 }));
  const name = say("mood.of", { score, name: moodName(score) });
  return make("span.mood", { title: name }, scale,
    make("span", { "aria-hidden": "true" }, `${score}/10`), make("span.unseen", {}, name));
}

export const urgencyBadge = (urgency) =>
  make(`span.badge.urgency-${urgency.toLowerCase()}`, {}, nameOf("urgency", urgency));

/** The state of a ticket in one word. */
export const standing = (ticket) =>
  ticket.resolved_at ? "resolved" : ticket.status;

export const ageOf = (iso, properties) =>
  make("time", { dateTime: iso, title: moment(iso), "data-age": iso, ...properties }, age(iso));

/** Updates all ages, which grow while the page is open. */
export function refreshAges() {
  for (const element of document.querySelectorAll("time[data-age]")) {
    const text = age(element.dataset.age);
    if (element.textContent !== text) element.textContent = text;
  }
}

export const titleOf = (ticket) =>
  ticket.summary || ticket.customer_complaint.slice(0, 140).replace(/\s+/g, " ");

/** Makes a card. `update` shows a changed ticket. */
export function card(ticket) {
  const id = ticket.id;
  const element = make("li.card", { "data-id": id });
  const render = part(
    element,
    (t) => [t.summary || t.customer_complaint, t.urgency, t.category, t.sentiment_score, t.status,
      t.resolved_at, t.review_reasons, t.customer, t.created_at, Boolean(t.agent_edited_response)],
    (t) => [heading(t), labels(t), origin(t), review(t)]);
  const shown = { element, ticket: null, update, link: () => element.querySelector("a") };

  function update(next) {
    shown.ticket = next;
    const focused = element.contains(document.activeElement);
    render(next);
    element.classList.toggle("done", Boolean(next.resolved_at));
    element.dataset.urgency = next.urgency ?? "";
    if (focused) shown.link().focus({ preventScroll: true });
  }
  update(ticket);
  return shown;
}

function heading(ticket) {
  const open = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openTicket(ticket.id);
  };
  const link = make("a", { href: address({ ticket: ticket.id, view: null }), onclick: open },
    make("span.unseen", {}, `#${ticket.id} `), theirs("bdi", titleOf(ticket)));
  return make("h3", { lang: ticket.language || undefined }, link);
}

export function labels(ticket) {
  const state = standing(ticket);
  return make("p.labels", {},
    ticket.urgency && urgencyBadge(ticket.urgency),
    make(`span.badge.state-${state}`, {}, nameOf("standing", state)),
    ticket.category && make("span.category", {}, nameOf("category", ticket.category)),
    ticket.sentiment_score && mood(ticket.sentiment_score));
}


const origin = (ticket) =>
  make("p.origin", {}, make("span.id", { "aria-hidden": "true" }, `#${ticket.id}`),
    ticket.customer && theirs("bdi", ticket.customer),
    ticket.agent_edited_response && make("span.replied", {}, say("saved")), ageOf(ticket.created_at));

function review(ticket) {
  if (!ticket.review_reasons.length || ticket.resolved_at) return null;
  const reasons = ticket.review_reasons.map((reason) => nameOf("review.short", reason));
  return make("p.review", {}, say("card.check", { reasons: reasons.join(", ") }));
}
