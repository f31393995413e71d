// What a list without tickets says, and what it offers instead.

import { make, theirs } from "/assets/dom.js";
import { anything, isNarrowed } from "/assets/filters.js";
import { say } from "/assets/language.js";
import { go, openView } from "/assets/route.js";
import { understood } from "/assets/search.js";

/** `focus` takes the focus from a button, which leaves with its list. */
export function whenEmpty(list, focus) {
  const offer = (text, onclick) =>
    make("button", { type: "button", onclick: () => (focus(), onclick()) }, ...[text].flat());
  if (!isNarrowed(list)) {
    return [make("p", {}, say(`empty.${list.show}`)), offer(say("new"), () => openView("new"))];
  }
  const { words } = understood(list.search);
  return [make("p", {}, say("empty.filter")),
    words && offer([say("search.customer"), " ", theirs("bdi", list.search)],
      () => go({ search: `customer:${list.search}`, page: null })),
    list.show !== "all" && offer(say("search.all"), () => go({ show: "all", page: null })),
    offer(say("filter.clear"), () => go(anything))].filter(Boolean);
}
