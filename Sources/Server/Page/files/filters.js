// The controls above the list: views with counts, search, filters, order.

import { later, make } from "/assets/dom.js";
import { nameOf, number, say } from "/assets/language.js";
import { keep, kept } from "/assets/keep.js";
import { address, go, route } from "/assets/route.js";

const views = {
  open: (counts) => counts.open,
  review: (counts) => counts.needs_review,
  resolved: (counts) => counts.resolved,
  all: (counts) => counts.tickets,
};
const choices = {
  status: ["pending", "processing", "completed", "failed"],
  urgency: ["High", "Medium", "Low"],
  category: ["Billing", "Technical", "Feature Request"],
};
export const anything = { status: null, urgency: null, category: null, search: null, page: null };

export const isNarrowed = ({ status, urgency, category, search }) =>
  Boolean(status || urgency || category || search);

/** Makes the controls. `update` follows the address, and `count` shows the number of tickets in each view. */
export function filters() {
  const links = Object.keys(views).map((name) => make("a", { "data-in-page": true, "data-view": name },
    make("span", {}, say(`show.${name}`)), make("span.count", {})));
  const search = make("input", {
    type: "search", id: "search", placeholder: say("search.what"), "aria-label": say("search"),
    autocomplete: "off", spellcheck: false, dir: "auto",
  });
  const find = (replace) => go({ search: search.value.trim() || null, page: null }, { replace });
  const findSoon = later(300, () => find(true));
  search.addEventListener("input", findSoon);
  search.addEventListener("search", () => find(true));
  const selects = Object.entries(choices).map(([name, values]) =>
    select(name, [["", say("filter.any")], ...values.map((value) => [value, nameOf(name, value)])]));
  const sort = select("sort", ["", "urgency", "sentiment"].map((value) => [value, say(`sort.${value || "created"}`)]));
  const clear = make("button.quiet", { type: "button", onclick: clearAll }, say("filter.clear"));
  const active = make("span.count", {});
  const more = make("details.filters", { open: kept("filters") ?? innerWidth >= 900 },
    make("summary", {}, say("filters"), active),
    make("div.selects", {}, ...selects.map((each) => each.label), sort.label, clear));
  more.addEventListener("toggle", () => keep("filters", more.open));

  const element = make("div.controls", {},
    make("nav.views", { "aria-label": say("views") }, ...links),
    make("form.search", { role: "search", onsubmit: (event) => (event.preventDefault(), find(false)) }, search),
    more);

  function clearAll() {
    go(anything);
    more.querySelector("summary").focus();
  }

  function update() {
    const { list } = route();
    for (const link of links) {
      const name = link.dataset.view;
      link.href = address({ show: name === "open" ? null : name, page: null });
      if (list.show === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (document.activeElement !== search) search.value = list.search;
    for (const each of [...selects, sort]) each.field.value = list[each.name];
    const used = ["status", "urgency", "category"].filter((name) => list[name]).length;
    active.textContent = used ? number(used) : "";
    clear.hidden = !isNarrowed(list);
  }

  function count(counts) {
    for (const link of links) {
      const total = views[link.dataset.view](counts);
      link.lastChild.textContent = number(total);
    }
  }

  return { element, update, count, search };
}

function select(name, options) {
  const field = make("select", { id: `filter-${name}` },
    ...options.map(([value, text]) => make("option", { value }, text)));
  field.addEventListener("change", () => go({ [name]: field.value || null, page: null }));
  return { name, field, label: make("label", { htmlFor: field.id }, make("span", {}, say(`filter.${name}`)), field) };
}
