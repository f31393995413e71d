// The state of the page in its address, so that reload, back and links work.

const listeners = new Set();
const names = ["show", "status", "urgency", "category", "search", "sort", "page"];

/** The list's part of the address, and the open ticket or view. */
export function route() {
  const query = new URLSearchParams(location.search);
  const list = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""]));
  list.show ||= "open";
  list.page = Math.max(1, Number.parseInt(list.page, 10) || 1);
  const ticket = /^\d{1,18}$/.test(query.get("ticket") ?? "") ? Number(query.get("ticket")) : null;
  const view = ticket ? "ticket" : ["new", "numbers"].find((name) => query.get("view") === name);
  return { list, ticket, view: view ?? null };
}

/** The present address with these changes. Null removes a value. */
export function address(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `/?${text}` : "/";
}

/** Goes to the changed address. `replace` adds no entry to the history. */
export function go(changes, { replace = false } = {}) {
  const target = address(changes);
  if (target === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", target);
  for (const listener of listeners) listener();
}

export const onRoute = (listener) => listeners.add(listener);

export const openTicket = (id) => go({ ticket: id, view: null });
export const openView = (view) => go({ ticket: null, view });
export const closePane = () => go({ ticket: null, view: null });

addEventListener("popstate", () => listeners.forEach((listener) => listener()));

// Links within the page change the address without loading it again.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-in-page]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey
    || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const url = new URL(link.href);
  const changes = Object.fromEntries([...names, "ticket", "view"].map((name) => [name, null]));
  go({ ...changes, ...Object.fromEntries(url.searchParams) });
});
