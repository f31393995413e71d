// The form for a new ticket.

import * as api from "/assets/api.js";
import { lengthOf, make } from "/assets/dom.js";
import { forget, isLasting, keep, kept } from "/assets/keep.js";
import { say } from "/assets/language.js";
import { closePane, openTicket } from "/assets/route.js";

const [shortest, longest] = [10, 5000];
const draft = "draft.new";

/** Makes the form. The browser keeps the typed complaint until it is posted. A key is kept with it,
 * so that posting it again after a lost response makes no second ticket. */
export function newTicketView({ announce, onOwnChange }) {
  const before = kept(draft) ?? {};
  let key = before.key ?? newKey();
  const complaint = make("textarea", { id: "complaint", rows: 10, dir: "auto", required: true,
    "aria-describedby": "complaint-count complaint-fault", value: before.complaint ?? "" });
  const customer = line("customer", before.customer);
  const channel = line("channel", before.channel);
  const count = make("p.counter", { id: "complaint-count" });
  const fault = make("p.fault", { id: "complaint-fault", role: "alert" });
  const send = make("button.primary", { type: "submit" }, say("new.send"));
  const hint = make("p.hint", {});
  const heading = make("h1", { tabIndex: -1 }, say("new"));
  const form = make("form.new", { noValidate: true, onsubmit: submit },
    make("label", { htmlFor: "complaint" }, say("new.complaint")), complaint,
    make("div.under", {}, fault, count),
    make("div.pair", {}, field("customer", customer), field("channel", channel)),
    make("div.buttons", {}, send, make("button", { type: "button", onclick: closePane }, say("close"))), hint);
  const element = make("article", {}, make("header", {},
    make("button.back.quiet", { type: "button", onclick: closePane }, `‹ ${say("back")}`), heading), form);

  function show() {
    const length = lengthOf(complaint.value.trim());
    count.textContent = length < shortest && length > 0
      ? say("counter.least", { n: length, most: longest, least: shortest })
      : say("counter", { n: length, most: longest });
    count.classList.toggle("error", length > longest);
    if (length > longest) fault.textContent = say("new.long", { n: length - longest });
    hint.textContent = length ? say(isLasting ? "new.kept" : "unsaved.not.kept") : "";
  }

  form.addEventListener("input", () => {
    fault.textContent = "";
    complaint.removeAttribute("aria-invalid");
    const values = { complaint: complaint.value, customer: customer.value, channel: channel.value };
    if (Object.values(values).some(Boolean)) keep(draft, { ...values, key, at: Date.now() });
    else forget(draft);
    show();
  });

  function complain(text) {
    fault.textContent = text;
    complaint.setAttribute("aria-invalid", "true");
    complaint.focus();
  }

  async function submit(event) {
    event.preventDefault();
    const text = complaint.value.trim();
    const length = lengthOf(text);
    if (!text) return complain(say("new.empty"));
    if (length < shortest) return complain(say("new.short", { n: shortest }));
    if (length > longest) return complain(say("new.long", { n: length - longest }));
    send.disabled = true;
    const wanted = { customer_complaint: text, key };
    for (const each of [customer, channel]) if (each.value.trim()) wanted[each.name] = each.value.trim();
    try {
      const ticket = await api.submit(wanted);
      forget(draft);
      key = newKey();
      announce(say("new.sent", { id: ticket.id }));
      onOwnChange(ticket);
      openTicket(ticket.id);
    } catch (failure) {
      // The key belongs to a ticket with another text: the response was lost, and then the text was
      // changed.
      if (failure.status === 409) key = newKey();
      complain(say("new.failed", { reason: failure.message }));
    } finally {
      send.disabled = false;
    }
  }

  show();
  return { element, heading, start: complaint, title: say("new") };
}

const line = (name, value) =>
  make("input", { type: "text", id: name, name, dir: "auto", maxLength: 200, autocomplete: "off", value: value ?? "" });

const field = (name, input) => make("div", {}, make("label", { htmlFor: name }, say(`new.${name}`)), input);

/** A unique key: 128 random bits. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `page-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
