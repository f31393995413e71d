// The editor of a reply. It loses no text and overwrites no other agent's reply.

import * as api from "/assets/api.js";
import { ageOf } from "/assets/card.js";
import { isOff, lengthOf, make, part, theirs, turnOff } from "/assets/dom.js";
import { nameOfAgent } from "/assets/history.js";
import { agentName, forget, isLasting, keep, kept, onOthersChange } from "/assets/keep.js";
import { say } from "/assets/language.js";
import { newDraft } from "/assets/new-draft.js";

const longest = 2000;

/** Makes the editor of a ticket's reply.
 *
 * `shown` is the server's text: the text of the field while the agent has typed nothing. `base` is
 * the agents' reply when the agent began to type. If the server has another reply by now, there is
 * a conflict, and the agent decides. The browser keeps typed text from every keystroke until it is
 * saved. */
export function editor(context) {
  const name = `draft.${context.id}`;
  let { agent_edited_response: base } = context.ticket;
  let shown = textOf(context.ticket);
  let previous = null;
  let isBusy = false;
  let isCopied = false;
  let author = "";
  let firstDraft = context.ticket.ai_draft_response;
  let lastDraft = firstDraft;
  let problem = "";

  const field = make("textarea", { dir: "auto", rows: 9, id: "reply", "aria-labelledby": "reply-part-title",
    "aria-describedby": "reply-state reply-count", "aria-keyshortcuts": "e" });
  const stateLine = make("p.state", { id: "reply-state", role: "status" });
  const count = make("p.counter", { id: "reply-count" });
  const save = button("save", () => keepReply(), "primary");
  const copy = button("copy", copyText);
  const back = button("bring.back", bringBack);
  const anew = newDraft(context, {
    onStart: () => {
      problem = "";
      firstDraft = context.ticket.ai_draft_response;
      show();
    },
    onEnd: (failure) => {
      problem = failure;
      show();
    },
  });
  const conflict = make("div.conflict", { role: "alert", hidden: true });
  const draft = make("details.draft", { hidden: true });
  const element = make("div.editor", {}, field, make("div.under", {}, stateLine, count),
    make("div.buttons", {}, save, copy, anew.button, back), make("p.hint", {}, say("not.sent")),
    anew.form, conflict, draft);

  const isDirty = () => field.value !== shown;
  const isConflicting = () => {
    const theirs = context.ticket.agent_edited_response;
    return theirs !== base && theirs !== null && theirs !== field.value;
  };

  // Its author comes later, and a button must not move away from under the pointer.
  const by = make("p");
  const renderAuthor = part(by, (author) => author, (author) => [say("conflict.by"), " ", theirs("bdi", author || "…")]);
  const renderConflict = part(conflict, (t, is) => (is ? t.agent_edited_response : null), (t, is) => is && [
    make("h3", {}, say("conflict")), make("p", {}, say("conflict.what")), by,
    theirs("blockquote", t.agent_edited_response),
    make("div.buttons", {},
      button("conflict.theirs", () => replace(t.agent_edited_response, t)),
      button("conflict.mine", () => ((base = t.agent_edited_response), keepReply()))),
  ]);
  const renderDraft = part(draft, (t, is) => (is ? [t.ai_draft_response, firstDraft] : null), (t, is) => is && [
    make("summary", {}, say(t.ai_draft_response === firstDraft ? "draft.ai" : "draft.new")),
    theirs("blockquote", t.ai_draft_response, { lang: t.language || undefined }),
    make("div.buttons", {}, button("draft.use", () => replace(t.ai_draft_response, t))),
  ]);
  const renderState = part(stateLine, (...values) => values, (key, isError, at) => {
    stateLine.classList.toggle("error", isError);
    return [key, at && " ", at && ageOf(at)];
  });

  function button(key, onclick, style) {
    return make(style ? `button.${style}` : "button", { type: "button", onclick }, say(key));
  }

  /** Updates everything that depends on the text and the ticket. */
  function show() {
    const { ticket } = context;
    const length = lengthOf(field.value);
    count.textContent = say("counter", { n: length, most: longest });
    count.classList.toggle("error", length > longest);
    field.setAttribute("aria-invalid", String(isDirty() && Boolean(fault())));
    const other = isConflicting();
    conflict.hidden = !other;
    renderAuthor(author);
    renderConflict(ticket, other);
    const ai = ticket.ai_draft_response;
    // The ticket may have been opened before it was analysed.
    firstDraft ??= ai;
    const hasOther = Boolean(ai) && ai !== field.value;
    if (ai !== lastDraft && ai !== firstDraft) draft.open = true;
    lastDraft = ai;
    draft.hidden = !hasOther;
    renderDraft(ticket, hasOther);
    renderState(...stateOf(ticket));
    turnOff(save, isBusy || !isDirty() || Boolean(fault()));
    save.classList.toggle("primary", !isOff(save));
    turnOff(copy, !field.value.trim());
    anew.show(isBusy);
    back.hidden = previous === null;
  }

  function stateOf(ticket) {
    if (problem) return [problem, true];
    if (isBusy) return [say("saving"), false];
    if (isCopied) return [say("copied"), false];
    if (anew.isWriting() || (ticket.status === "processing" && ticket.ai_draft_response)) return [say("writing"), false];
    if (isDirty() && fault()) return [fault(), true];
    if (isDirty()) return [say(isLasting ? "unsaved" : "unsaved.not.kept"), !isLasting];
    if (ticket.agent_edited_response !== null) return [say("saved"), false];
    return [say(ticket.ai_draft_response ? "draft.unedited" : "draft.none"), false];
  }

  /** Why the text cannot be saved. The API takes an empty reply, but an agent means none by it. */
  function fault() {
    if (!field.value.trim()) return say(context.ticket.ai_draft_response ? "reply.empty.draft" : "reply.empty");
    const over = lengthOf(field.value) - longest;
    return over > 0 ? say("new.long", { n: over }) : "";
  }

  function remember() {
    if (isDirty()) keep(name, { text: field.value, base, at: Date.now() });
    else forget(name);
  }

  field.addEventListener("input", () => {
    problem = "";
    remember();
    show();
  });
  // An agent who typed nothing gets the changes that came while the field had the focus.
  field.addEventListener("blur", () => update(context.ticket));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keepReply();
  });
  onOthersChange(name, () => {
    if (document.activeElement === field) return;
    const draft = kept(name);
    if (draft) field.value = draft.text;
    show();
  }, context.signal);
  addEventListener("beforeunload", (event) => {
    if (isDirty() && !isLasting) event.preventDefault();
  }, { signal: context.signal });

  let seen = context.ticket.updated_at;

  function update(ticket) {
    if (ticket.updated_at !== seen) problem = "";
    seen = ticket.updated_at;
    const isIdle = !isDirty() && document.activeElement !== field;
    if (isIdle || field.value === textOf(ticket)) {
      shown = textOf(ticket);
      base = ticket.agent_edited_response;
      if (field.value !== shown) field.value = shown;
      forget(name);
    }
    anew.update(ticket);
    show();
  }

  /** Finds who wrote the reply. */
  function explain(history) {
    const reply = history.findLast(({ event }) => event === "reply");
    author = reply ? nameOfAgent(reply.agent_id) : "";
    show();
  }

  /** Puts another text into the field. The agent's own text can be brought back. */
  function replace(text, ticket) {
    if (isDirty()) previous = field.value;
    field.value = text;
    base = ticket.agent_edited_response;
    shown = textOf(ticket);
    problem = "";
    remember();
    show();
    field.focus({ preventScroll: true });
  }

  function bringBack() {
    field.value = previous;
    previous = null;
    remember();
    show();
    field.focus({ preventScroll: true });
  }

  /** Saves the reply. False if that failed, or if there is a conflict. */
  async function keepReply() {
    if (isBusy) return false;
    if (!isDirty()) return true;
    if (fault()) return field.focus(), false;
    if (isConflicting()) return conflict.querySelector("button")?.focus(), false;
    isBusy = true;
    problem = "";
    show();
    const text = field.value;
    try {
      const ticket = await store(text);
      isBusy = false;
      if (ticket) {
        previous = null;
        shown = textOf(ticket);
        base = ticket.agent_edited_response;
        if (field.value === text) field.value = shown;
        remember();
        context.took(ticket);
        return true;
      }
    } catch (failure) {
      problem = say("save.failed", { reason: failure.message });
    }
    isBusy = false;
    show();
    if (isConflicting()) conflict.querySelector("button")?.focus();
    return false;
  }

  /** Stores the text if the ticket has not changed. If it has changed, but not its reply, it tries
   * again. Null if there is a conflict. */
  async function store(text) {
    for (let tries = 0; tries < 5; tries += 1) {
      try {
        return await api.saveReply(context.id, text, context.ticket.updated_at, agentName());
      } catch (failure) {
        if (failure.status !== 412) throw failure;
        const ticket = await api.ticket(context.id);
        // An earlier try was stored, but its response was lost.
        if (ticket.agent_edited_response === text) return ticket;
        context.took(ticket);
        if (isConflicting()) return null;
      }
    }
    throw new api.Failure(409, say("failure.busy"));
  }

  async function copyText() {
    if (isOff(copy)) return;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Browsers allow the clipboard only to pages that use TLS or come from this machine.
      field.select();
      document.execCommand("copy");
    }
    isCopied = true;
    show();
    setTimeout(() => ((isCopied = false), show()), 4000);
  }

  const draftKept = kept(name);
  field.value = draftKept?.text ?? shown;
  if (draftKept) base = draftKept.base;
  remember();
  show();

  return {
    element,
    update,
    save: keepReply,
    isDirty,
    focus: () => field.focus(),
    explain,
    escape: anew.escape,
  };
}

const textOf = (ticket) => ticket.agent_edited_response ?? ticket.ai_draft_response ?? "";
