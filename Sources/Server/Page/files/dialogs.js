// Dialogs: the sign-in, and the list of keyboard shortcuts.

import * as api from "/assets/api.js";
import { make } from "/assets/dom.js";
import { areKeysOn, keep } from "/assets/keep.js";
import { say } from "/assets/language.js";

/** Asks for the agents' token until the server accepts it. The page behind it does not change. */
export function signIn() {
  return new Promise((done) => {
    const token = make("input", { type: "password", id: "token", autocomplete: "current-password", required: true,
      "aria-describedby": "token-fault" });
    const fault = make("p.fault", { id: "token-fault", role: "alert" });
    const button = make("button.primary", { type: "submit" }, say("sign.in"));
    const form = make("form", { onsubmit: send }, make("p", {}, say("sign.why")),
      make("label", { htmlFor: "token" }, say("sign.token")), token, fault, make("div.buttons", {}, button));
    // Escape does not close it, because nothing works without the token.
    const dialog = make("dialog", { "aria-labelledby": "sign-title", closedby: "none" },
      make("h2", { id: "sign-title" }, say("sign.title")), form);
    dialog.addEventListener("close", () => dialog.isConnected && dialog.showModal());

    async function send(event) {
      event.preventDefault();
      button.disabled = true;
      try {
        await api.signIn(token.value.trim());
        dialog.remove();
        done();
      } catch (failure) {
        fault.textContent = failure.status === 401 ? say("sign.wrong") : failure.message;
        button.disabled = false;
        token.select();
      }
    }

    document.body.append(dialog);
    dialog.showModal();
    token.focus();
  });
}

const keys = [["j", "key.next"], ["k", "key.previous"], ["Enter", "key.open"], ["/", "key.search"], ["e", "key.edit"],
  ["Ctrl+Enter", "key.save"], ["r", "key.resolve"], ["n", "key.new"], ["Escape", "key.escape"], ["?", "key.help"]];

/** Lists the keyboard shortcuts. Single-letter keys can be switched off, because speech input types
 * letters. */
export function keyHelp() {
  const isOn = make("input", { type: "checkbox", id: "keys-on", checked: areKeysOn() });
  isOn.addEventListener("change", () => keep("keys", isOn.checked));
  const rows = keys.flatMap(([key, words]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(words))]);
  const dialog = make("dialog", { "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, say("keys")), make("dl.keys", {}, ...rows),
    make("label.check-line", {}, isOn, " ", say("keys.on")),
    make("form", { method: "dialog" }, make("div.buttons", {}, make("button.primary", { type: "submit", autofocus: true }, say("close")))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
