// The bar that closes a ticket: resolve in the agent's name, or reopen.

import * as api from "/assets/api.js";
import { ageOf } from "/assets/card.js";
import { isOff, lengthOf, make, part, theirs, turnOff } from "/assets/dom.js";
import { agentName, keep } from "/assets/keep.js";
import { say } from "/assets/language.js";

const longestName = 200;

/** Makes the bar with the agent's name and the buttons. */
export function actions(context, editor) {
  const name = make("input", { type: "text", id: "agent", dir: "auto", autocomplete: "name",
    spellcheck: false, value: agentName(), "aria-describedby": "agent-fault" });
  const fault = make("p.fault", { id: "agent-fault", role: "alert" });
  const resolveButton = make("button.primary", { type: "submit", "aria-keyshortcuts": "r" }, say("resolve"));
  const form = make("form.resolve", { onsubmit: (event) => (event.preventDefault(), resolve()) },
    make("label", { htmlFor: "agent" }, say("agent")), name, resolveButton);
  const reopenButton = make("button", { type: "button", onclick: reopen }, say("reopen"));
  const who = make("p.who", { tabIndex: -1 });
  const done = make("div.resolved", { hidden: true }, who, reopenButton);
  const element = make("div.actions", { role: "group", "aria-label": say("actions") }, form, done, fault);
  const tellWho = part(who, (t) => [t.resolved_at, t.agent_id], (t) =>
    [say("resolved.by"), " ", theirs("bdi", t.agent_id ?? ""), ", ", ageOf(t.resolved_at)]);

  name.addEventListener("input", () => {
    fault.textContent = "";
    const agent = name.value.trim();
    if (lengthOf(agent) <= longestName) keep("agent", agent);
  });

  function update(ticket) {
    const isResolved = Boolean(ticket.resolved_at);
    const isOther = form.hidden !== isResolved;
    const hadFocus = isOther && element.contains(document.activeElement);
    form.hidden = isResolved;
    done.hidden = !isResolved;
    if (isOther) fault.textContent = "";
    if (isResolved) tellWho(ticket);
    if (hadFocus) (isResolved ? who : resolveButton).focus({ preventScroll: true });
  }

  async function resolve() {
    if (context.ticket.resolved_at) return;
    const agent = name.value.trim();
    if (!agent || lengthOf(agent) > longestName) {
      fault.textContent = say(agent ? "agent.long" : "agent.missing", { most: longestName });
      return name.focus();
    }
    await run(resolveButton, async () => {
      // Resolving uses the text in the editor, so unsaved text is saved first.
      if (editor.isDirty() && !(await editor.save())) return;
      context.took(await api.resolve(context.id, agent));
      context.announce(say("resolved.now", { id: context.id }));
    });
  }

  async function reopen() {
    await run(reopenButton, async () => {
      context.took(await api.reopen(context.id, agentName()));
      context.announce(say("reopened.now", { id: context.id }));
    });
  }

  async function run(button, action) {
    if (isOff(button)) return;
    turnOff(button, true);
    fault.textContent = "";
    try {
      await action();
    } catch (failure) {
      fault.textContent = failure.message;
    }
    turnOff(button, false);
  }

  return { element, update, resolve };
}
