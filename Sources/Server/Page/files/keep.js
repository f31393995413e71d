// The memory of this browser: unsaved texts, the agent's name, small choices.

const prefix = "triage.";
const oldest = 30 * 86_400_000;

// If the browser stores nothing, values are kept while the page is open.
const memory = new Map();
/** Whether stored values survive a reload. */
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
    // A browser that stores nothing has nothing to remove.
  }
}

/** Calls back when another window of this browser changes the value. */
export function onOthersChange(name, listener, signal) {
  addEventListener(
    "storage", (event) => event.key === prefix + name && listener(), { signal });
}

/** Deletes unsaved texts after 30 days, because they are customers' data. */
export function forgetOld() {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${prefix}draft.`)) continue;
      const { at } = kept(key.slice(prefix.length)) ?? {};
      if (!(Date.now() - at < oldest)) localStorage.removeItem(key);
    }
  } catch {
    // This browser stores nothing.
  }
}

export const agentName = () => kept("agent") ?? "";

/** Whether single-letter keys are on. */
export const areKeysOn = () => kept("keys") !== false;
