// The button and the form that ask the engine for a new draft.

import * as api from "/assets/api.js";
import { isOff, make, turnOff } from "/assets/dom.js";
import { say } from "/assets/language.js";

/** Makes both. They are hidden where the engine cannot follow a note: its new draft would be the old
 * one. `onEnd` gets the words for a failure, or nothing. */
export function newDraft(context, { onStart, onEnd }) {
  const input = make("input", { type: "text", id: "note", dir: "auto", maxLength: 500, autocomplete: "off",
    placeholder: say("note.example") });
  const button = make("button", { type: "button", hidden: true, "aria-expanded": "false",
    onclick: () => isOff(button) || open(form.hidden) }, say("anew"));
  const form = make("form.note", { hidden: true, onsubmit: write },
    make("label", { htmlFor: "note" }, say("note")), input,
    make("div.buttons", {}, make("button.primary", { type: "submit" }, say("anew.go")),
      make("button", { type: "button", onclick: () => open(false) }, say("cancel"))));
  let isWriting = false;
  let before = context.ticket.ai_draft_response;

  context.session().then(({ follows_notes: isAble }) => (button.hidden = !isAble));

  function open(isOpen) {
    form.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    (isOpen ? input : button).focus();
  }

  async function write(event) {
    event.preventDefault();
    open(false);
    isWriting = true;
    before = context.ticket.ai_draft_response;
    onStart();
    let problem = "";
    try {
      const ticket = await api.regenerate(context.id, input.value.trim());
      input.value = "";
      isWriting = ticket.status === "processing" || ticket.status === "pending";
      context.took(ticket);
    } catch (failure) {
      isWriting = false;
      problem = say("anew.failed", { reason: failure.message });
    }
    onEnd(problem);
  }

  return {
    button,
    form,
    isWriting: () => isWriting,
    update: (ticket) => {
      if (ticket.status !== "processing" && ticket.ai_draft_response !== before) isWriting = false;
    },
    show: (isBusy) => turnOff(button, isBusy || isWriting || context.ticket.status === "processing"),
    escape: () => (form.hidden ? false : (open(false), true)),
  };
}
