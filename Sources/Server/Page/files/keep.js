// What this browser remembers: unsaved texts, the agent's name, small choices.

const prefix = "triage.";
const oldest = 30 * 86_400_000;

// Where the browser keeps nothing, it is at least kept for as long as the page is open.
const memory = new Map();
/** Whether what is kept survives a reload. */
export let isLasting = true;

export function kept(name) {
  const text = memory.get(name) ?? localCopy(name);
  if (text === null || text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function localCopy(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(prefix + name, text);
    memory.delete(name);
    isLasting = true;
  } catch {
    memory.set(name, text);
    isLasting = false;
  }
}

export function forget(name) {
  memory.delete(name);
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Then it was not there either.
  }
}

/** Calls back when another window of this browser has changed what is kept under the name. */
export function onOthersChange(name, listener, signal) {
  addEventListener(
    "storage", (event) => event.key === prefix + name && listener(), { signal });
}

/** Texts that nobody came back to for a month are customers' data that nobody needs. */
export function forgetOld() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${prefix}draft.`)) continue;
      const { at } = kept(key.slice(prefix.length)) ?? {};
      if (!(Date.now() - at < oldest)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing is kept here.
  }
}

export const agentName = () => kept("agent") ?? "";

/** Whether keys of one letter work. */
export const areKeysOn = () => kept("keys") !== false;
