// The labels of a ticket, the AI's labels beside corrected ones, and the form to correct them.

import * as api from "/assets/api.js";
import { moodName, mood, urgencyBadge } from "/assets/card.js";
import { make, part, theirs } from "/assets/dom.js";
import { nameOfAgent } from "/assets/history.js";
import { agentName } from "/assets/keep.js";
import { nameOf, number, say } from "/assets/language.js";

const urgencies = ["High", "Medium", "Low"];
const categories = ["Billing", "Technical", "Feature Request"];
const moods = Array.from({ length: 10 }, (_, index) => index + 1);

const written = {
  urgency: (value) => nameOf("urgency", value),
  category: (value) => nameOf("category", value),
  sentiment_score: (value) => say("mood.of", { score: value, name: moodName(value) }),
};

/** Makes the labels. `explain` takes the history, which has the author and reason of corrections. */
export function labels(context) {
  const list = make("dl.labels", {});
  const why = make("p.why", {});
  const open = make("button", { type: "button", "aria-expanded": "false", onclick: () => toggle(form.hidden) },
    say("correct"));
  const { form, fill, complain } = correctionForm(submit, () => toggle(false));
  const element = make("div", {}, list, why, open, form);
  let corrected = null;

  const render = part(list, (t) => [t.evidence, t.urgency, t.category, t.sentiment_score, t.ai_urgency, t.ai_category,
    t.ai_sentiment_score, corrected], (t) => Object.keys(written).flatMap((name) => row(t, name)));
  const renderWhy = part(why, (entry) => entry, (entry) => entry && [
    say("corrected.by"), " ", theirs("bdi", nameOfAgent(entry.agent_id)), entry.why ? ": " : "",
    entry.why && theirs("q", entry.why)]);

  function row(ticket, name) {
    const value = ticket[name];
    const ai = ticket[`ai_${name}`];
    const shown = value === null ? make("span.none", {}, say("unknown"))
      : name === "urgency" ? [urgencyBadge(value), reason(ticket)]
      : name === "sentiment_score" ? [mood(value), " ", make("span", { "aria-hidden": "true" }, moodName(value))]
      : nameOf("category", value);
    const differs = ai !== null && value !== null && ai !== value;
    const said = differs && make("span.ai", {},
      say(name === "urgency" && !corrected?.urgency ? "ai.raised" : "ai.said", { value: written[name](ai) }));
    return [make("dt", {}, say(`label.${name}`)), make("dd", {}, ...[shown].flat(), said || "")];
  }

  function update(ticket) {
    render(ticket);
    renderWhy(corrected);
    if (form.hidden) fill(ticket, corrected);
  }

  /** Finds the corrections that still count. */
  function explain(history) {
    corrected = null;
    for (const entry of history.filter(({ event }) => event === "correction")) {
      const given = Object.keys(written).filter((name) => entry[name] !== null && entry[name] !== undefined);
      if (!given.length) corrected = null;
      else {
        corrected = { ...corrected, agent_id: entry.agent_id, why: entry.why };
        for (const name of given) corrected[name] = entry[name];
      }
    }
    update(context.ticket);
  }

  function toggle(isOpen) {
    if (isOpen) fill(context.ticket, corrected);
    form.hidden = !isOpen;
    open.setAttribute("aria-expanded", String(isOpen));
    (isOpen ? form.elements[0] : open).focus();
  }

  async function submit(correction) {
    try {
      context.took(await api.correct(context.id, correction, agentName()));
      toggle(false);
      context.announce(say("corrected"));
    } catch (failure) {
      complain(failure.message);
    }
  }

  return { element, update, explain, escape: () => (form.hidden ? false : (toggle(false), true)) };
}

/** The evidence for screen readers. The complaint shows it as a mark. */
const reason = ({ evidence }) =>
  evidence && make("span.unseen", {}, `${say("evidence")}: `, theirs("q", evidence));

function correctionForm(submit, close) {
  const choice = (name, values) => {
    const field = make("select", { id: `correct-${name}`, name }, make("option", { value: "" }, "—"),
      ...values.map((value) => make("option", { value: String(value) },
        name === "sentiment_score" ? `${number(value)} · ${moodName(value)}` : nameOf(name, value))));
    return [make("label", { htmlFor: field.id }, say(`label.${name}`)), field];
  };
  const why = make("input", { type: "text", id: "correct-why", dir: "auto", maxLength: 500, autocomplete: "off" });
  const undo = make("button", { type: "button", onclick: () => submit({ undo: true }) }, say("correct.undo"));
  const fault = make("p.fault", { role: "alert" });
  const complain = (text) => (fault.textContent = text);
  let before = {};
  const form = make("form.correction", { hidden: true, onsubmit: send },
    ...choice("urgency", urgencies), ...choice("category", categories), ...choice("sentiment_score", moods),
    make("label", { htmlFor: why.id }, say("why")), why, fault,
    make("div.buttons", {}, make("button.primary", { type: "submit" }, say("correct.save")),
      make("button", { type: "button", onclick: close }, say("cancel")), undo));

  /** Sends only the changed labels. The others stay as the AI set them. */
  function send(event) {
    event.preventDefault();
    const changed = {};
    for (const name of Object.keys(written)) {
      const { value } = form.elements[name];
      if (value && value !== before[name]) changed[name] = name === "sentiment_score" ? Number(value) : value;
    }
    const reason = why.value.trim();
    if (Object.keys(changed).length) return submit({ ...changed, why: reason || undefined });
    if (!reason) return close();
    complain(say("why.alone"));
    form.elements[0].focus();
  }

  function fill(ticket, corrected) {
    for (const name of Object.keys(written)) {
      before[name] = String(ticket[name] ?? "");
      form.elements[name].value = before[name];
    }
    why.value = "";
    complain("");
    undo.hidden = !corrected;
  }

  return { form, fill, complain };
}
