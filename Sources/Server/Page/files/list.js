// The list of tickets: read page by page, and updated by the live connection.

import * as api from "/assets/api.js";
import { card } from "/assets/card.js";
import { holdStill, later, make, makeRoom, release } from "/assets/dom.js";
import { whenEmpty } from "/assets/empty.js";
import { filters, isNarrowed } from "/assets/filters.js";
import { say } from "/assets/language.js";
import { merged, withOpen } from "/assets/order.js";
import { address, go, route } from "/assets/route.js";
import { find } from "/assets/search.js";

/** The shortest time between two reads because of live changes, in milliseconds. */
const readEvery = 3000;
const countEvery = 20_000;

/** Makes the list. `announce` sends text to a screen reader. */
export function list({ announce }) {
  const controls = filters();
  const cards = make("ol.cards", { "aria-label": say("tickets") });
  const total = make("p.total", { role: "status" });
  const trouble = make("div.trouble", { role: "alert", hidden: true });
  const empty = make("div.empty", { hidden: true });
  const pager = make("nav.pager", { "aria-label": say("pages"), hidden: true });
  const news = make("button.news", { type: "button", hidden: true });
  const scroller = make("div.scroller", {}, trouble, cards, empty, pager);
  const element = make("section.list", { id: "list", "aria-label": say("tickets"), tabIndex: -1 },
    controls.element, total, make("div.frame", {}, news, scroller));

  /** The cards by id, the order on the screen, and the last order from the server. */
  const shown = new Map();
  let order = [];
  let wanted = [];
  let newest = 0;
  /** New tickets above the visible part, which the reader has not seen. */
  const unseen = new Set();
  let current = null;
  let reading = 0;
  let lastRead = 0;
  let lastCount = 0;
  let timer = null;
  let countTimer = null;
  /** The open ticket whose card was last scrolled into view. */
  let marked = null;
  /** The card under the pointer. */
  let pointed = null;

  /** Reads the page of the list that the address names. */
  async function read() {
    clearTimeout(timer);
    timer = null;
    const mine = (reading += 1);
    const { list } = route();
    const key = JSON.stringify(list);
    const isOther = key !== current;
    if (isOther) element.setAttribute("aria-busy", "true");
    try {
      const answer = await find(list);
      if (mine !== reading) return;
      if (!answer.data.length && list.page > 1 && answer.pagination.total_pages) {
        return go({ page: answer.pagination.total_pages }, { replace: true });
      }
      current = key;
      trouble.hidden = true;
      show(answer, list, isOther);
    } catch (failure) {
      // That the server does not answer, the bar says. The cards stay as they are.
      if (mine === reading && (failure.status || isOther)) complain(failure);
    } finally {
      if (mine === reading) element.removeAttribute("aria-busy");
      lastRead = Date.now();
    }
    count();
  }

  function complain(failure) {
    holdStill(scroller, firstVisible(), () => {
      trouble.replaceChildren(make("p", {}, say("list.failed", { reason: failure.message })),
        make("button", { type: "button", onclick: read }, say("again")));
      trouble.hidden = false;
    });
  }

  function show({ data, pagination }, list, isOther) {
    const incoming = new Map(data.map((ticket) => [ticket.id, ticket]));
    wanted = [...incoming.keys()];
    for (const [id, ticket] of incoming) {
      const known = shown.get(id);
      if (!known) shown.set(id, card(ticket));
      else if (ticket.updated_at >= known.ticket.updated_at) known.update(ticket);
    }
    if (isOther) {
      release(scroller);
      order = [];
      scroller.scrollTop = 0;
    }
    total.textContent = pagination.total || !isNarrowed(list)
      ? say("total", { n: pagination.total }) : say("total.none");
    const isTurning = pager.contains(document.activeElement);
    turnPages(pagination);
    arrange(isOther);
    tellEmpty(list);
    if (isTurning && isOther) shown.get(order[0])?.link().focus({ preventScroll: true });
  }

  /** The card with the focus, or else under the pointer. Nothing may move while there is one. */
  const reader = () => {
    const focused = cards.contains(document.activeElement) && document.activeElement.closest("li");
    return focused || (pointed?.isConnected && pointed) || null;
  };

  function firstVisible() {
    const top = scroller.getBoundingClientRect().top;
    return [...cards.children].find((each) => each.getBoundingClientRect().bottom > top + 20);
  }

  /** Puts the cards into the server's order. While the reader is at a card, cards neither leave nor
   * move, and new cards appear between them. */
  function arrange(isOther) {
    const reading = isOther ? null : reader();
    const anchor = reading ?? (scroller.scrollTop > 0 && !isOther ? firstVisible() : null);
    const before = new Set(order);
    order = reading ? merged(order, wanted) : withOpen(order, wanted, route().ticket);
    const moved = holdStill(scroller, anchor, () => place(before, isOther));
    if (reading) makeRoom(scroller, moved);
    else release(scroller);
    mark();
    tellNews(before);
  }

  function place(before, isOther) {
    for (const [id, { element }] of shown) {
      if (order.includes(id)) continue;
      element.remove();
      shown.delete(id);
    }
    order.forEach((id, index) => {
      const { element } = shown.get(id);
      if (cards.children[index] !== element) cards.insertBefore(element, cards.children[index] ?? null);
      element.classList.toggle("fresh", !isOther && before.size > 0 && !before.has(id));
    });
  }

  function tellNews(before) {
    const fresh = order.filter((id) => !before.has(id) && id > newest);
    if (newest && before.size && fresh.length) {
      announce(say("news", { n: fresh.length }));
      for (const id of fresh) unseen.add(id);
    }
    newest = Math.max(newest, ...order);
    countUnseen();
  }

  const isAbove = (each) =>
    each.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().top + 20;

  function countUnseen() {
    for (const id of unseen) if (!shown.has(id) || !isAbove(shown.get(id).element)) unseen.delete(id);
    news.hidden = !unseen.size;
    news.textContent = `↑ ${say("news", { n: unseen.size })}`;
  }

  news.onclick = () => {
    document.activeElement?.blur();
    scroller.scrollTop = 0;
    countUnseen();
    shown.get(order[0])?.link().focus({ preventScroll: true });
  };

  function tellEmpty(list) {
    empty.hidden = order.length > 0;
    if (!order.length) empty.replaceChildren(...whenEmpty(list, () => element.focus()));
  }

  function turnPages({ page, total_pages: pages, has_more: hasMore }) {
    pager.hidden = pages < 2;
    const turn = (name, to, isThere) => {
      const properties = isThere
        ? { href: address({ page: to > 1 ? to : null }), "data-in-page": true, rel: name }
        : { "aria-disabled": "true", role: "link" };
      return make("a", properties, say(name));
    };
    pager.replaceChildren(turn("prev", page - 1, page > 1),
      make("span", {}, say("page", { page, pages })), turn("next", page + 1, hasMore));
  }

  /** Marks the card of the open ticket. */
  function mark() {
    const { ticket } = route();
    for (const [id, { link }] of shown) {
      if (id === ticket) link().setAttribute("aria-current", "true");
      else link().removeAttribute("aria-current");
    }
    if (ticket !== marked) shown.get(ticket)?.element.scrollIntoView({ block: "nearest" });
    if (ticket === null || shown.has(ticket)) marked = ticket;
  }

  /** Updates a card at once. The order changes with the next read. */
  function received(ticket) {
    const known = shown.get(ticket.id);
    if (known && ticket.updated_at >= known.ticket.updated_at) {
      const moved = holdStill(scroller, reader() ?? firstVisible(), () => known.update(ticket));
      if (reader()) makeRoom(scroller, moved);
      mark();
    }
    readSoon();
  }

  /** Removes the card at once, even from under the reader: none of its text may stay. */
  function erased(id) {
    if (shown.has(id)) {
      wanted = wanted.filter((each) => each !== id);
      order = order.filter((each) => each !== id);
      const anchor = [reader(), firstVisible()].find((each) => each && each !== shown.get(id).element);
      holdStill(scroller, anchor, () => place(new Set(order), false));
      countUnseen();
    }
    readSoon();
  }

  function readSoon() {
    timer ??= setTimeout(read, Math.max(250, lastRead + readEvery - Date.now()));
  }

  async function count() {
    clearTimeout(countTimer);
    const wait = lastCount + countEvery - Date.now();
    if (wait > 0) return void (countTimer = setTimeout(count, wait));
    lastCount = Date.now();
    await api.stats().then(controls.count, () => (lastCount = 0));
  }

  /** Reads the list and the counts at once, after a change by this agent. */
  function recount() {
    lastCount = 0;
    read();
  }

  // When the reader leaves the list, the cards take the server's order.
  const settle = later(200, () => reader() ?? arrange(false));
  cards.addEventListener("pointerover", (event) => {
    // After a touch there is no pointer.
    pointed = event.pointerType === "touch" ? null : event.target.closest("li");
  });
  cards.addEventListener("pointerleave", () => {
    pointed = null;
    settle();
  });
  cards.addEventListener("focusout", settle);
  scroller.addEventListener("scroll", () => (countUnseen(), settle()), { passive: true });

  function follow() {
    controls.update();
    mark();
    const { list } = route();
    if (JSON.stringify(list) !== current) read();
  }

  /** The ticket `step` cards after the one with the focus, or else after the open one. */
  function neighbour(step) {
    const focused = document.activeElement?.closest?.("li.card");
    const current = focused ? Number(focused.dataset.id) : (route().ticket ?? last);
    const index = order.indexOf(current);
    const next = index < 0 ? (step > 0 ? 0 : -1) : index + step;
    return next < 0 || next >= order.length ? null : order[next];
  }

  let last = null;
  /** Moves the focus to a card. */
  function focus(id) {
    const link = shown.get(id)?.link();
    if (!link) return element.focus();
    last = id;
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  }

  return { element, follow, readSoon, received, erased, recount, neighbour, focus, search: controls.search };
}
