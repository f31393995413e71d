// The history of a ticket, as sentences.

import { ageOf } from "/assets/card.js";
import { make, theirs } from "/assets/dom.js";
import { nameOf, say } from "/assets/language.js";

/** Makes the list of events, newest first. What the agent opened in it stays open when an event comes. */
export function historyList() {
  const element = make("ol.history", {});
  const items = new Map();
  const itemOf = (entry) => {
    const key = JSON.stringify(entry);
    if (!items.has(key)) items.set(key, item(entry));
    return items.get(key);
  };
  const update = (list) => list.map(itemOf).reverse().forEach((each, place) => {
    const before = element.children[place];
    if (each !== before) element.insertBefore(each, before ?? null);
  });
  return { element, update };
}

const item = (entry) =>
  make(`li.event-${entry.event}`, {}, make("p", {}, ...sentence(entry), " ", ageOf(entry.at)), detail(entry) ?? "");

/** The name of who did it. The server writes `api` for who gave no name. */
export const nameOfAgent = (id) => (!id || id === "api" ? say("somebody") : id);

function sentence(entry) {
  const agent = theirs("bdi", nameOfAgent(entry.agent_id));
  switch (entry.event) {
    case "analysis":
      return [say("event.analysis"), " ", theirs("bdi.by", [entry.engine, entry.model].filter(Boolean).join(" · "))];
    case "fault": return [say("event.fault")];
    case "correction":
      return [agent, " ", say(valuesOf(entry).length ? "event.correction" : "event.withdrawal")];
    default: return [agent, " ", say(`event.${entry.event}`)];
  }
}

const valuesOf = (entry) => [
  entry.urgency && nameOf("urgency", entry.urgency),
  entry.category && nameOf("category", entry.category),
  entry.sentiment_score && say("mood.short", { score: entry.sentiment_score }),
].filter(Boolean);

function detail(entry) {
  switch (entry.event) {
    case "analysis":
      return [make("p.values", {}, valuesOf(entry).join(" · ")),
        entry.note ? make("p", {}, say("event.note"), " ", theirs("q", entry.note)) : "",
        text("event.draft", entry.draft_response)].filter(Boolean).reduce(into, make("div", {}));
    case "fault": return theirs("p.reason", entry.error_message);
    case "reply": return text("event.text", entry.text);
    case "correction":
      return make("div", {}, make("p.values", {}, valuesOf(entry).join(" · ")),
        entry.why ? theirs("q", entry.why) : "");
    default: return null;
  }
}

const into = (parent, child) => (parent.append(child), parent);

const text = (key, value) =>
  value ? make("details", {}, make("summary", {}, say(key)), theirs("blockquote", value)) : "";
