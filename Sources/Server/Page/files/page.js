// The agents' page: connects its parts to the address, the keyboard and the live connection.

import * as api from "/assets/api.js";
import { refreshAges } from "/assets/card.js";
import { make } from "/assets/dom.js";
import { areKeysOn, forgetOld } from "/assets/keep.js";
import { say } from "/assets/language.js";
import { list as makeList } from "/assets/list.js";
import { keepConnected } from "/assets/live.js";
import { closePane, onRoute, openTicket, openView, route } from "/assets/route.js";

forgetOld();

const told = make("div.unseen", { role: "status" });
const announce = (text) => (told.textContent = text);

const list = makeList({ announce });
const pane = make("section.pane", { "aria-label": say("pane") });
const nothing = make("div.nothing", {}, make("p", {}, say("pane.none")), make("p.keys-hint", {}, say("pane.keys")));
const live = make("p.live", { role: "status" });
const link = (key, view) => make("a", { href: view ? `/?view=${view}` : "/", "data-view": view ?? "",
  onclick: (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    view ? openView(view) : closePane();
  } }, say(key));
const links = [link("tickets", null), link("numbers", "numbers"), link("new", "new")];
links[2].classList.add("primary");
const help = make("button.quiet.help", { type: "button", "aria-label": say("keys"), title: say("keys"), onclick: keyHelp }, "?");
const signOut = make("button.quiet", { type: "button", hidden: true, onclick: leave }, say("sign.out"));
document.body.append(
  make("a.skip", { href: "#list" }, say("skip")),
  make("header.bar", {}, make("span.brand", {}, "triage"), make("nav", { "aria-label": say("parts") }, ...links),
    live, signOut, help),
  make("main", {}, list.element, pane), told);

let session;
async function tellSession() {
  session = api.session().catch(() => ({}));
  const { agent: isIn, token_required: required } = await session;
  signOut.hidden = !(isIn && required);
}

async function leave() {
  try {
    await api.signOut();
    location.reload();
  } catch (failure) {
    announce(failure.message);
  }
}

/** Parts that the first view of the list does not need. They are loaded one second later. */
const load = {
  ticket: () => import("/assets/ticket.js"),
  new: () => import("/assets/new.js"),
  numbers: () => import("/assets/numbers.js"),
  dialogs: () => import("/assets/dialogs.js"),
};

async function keyHelp() {
  (await load.dialogs()).keyHelp();
}

const tools = {
  announce,
  session: () => session,
  onTitle: tellTitle,
  onOwnChange: (ticket) => {
    list.received(ticket);
    list.recount();
  },
};

let open = null;
let openKey = "";

const views = {
  ticket: async (id) => (await load.ticket()).ticketView(id, pane, tools),
  new: async () => (await load.new()).newTicketView(tools),
  numbers: async () => (await load.numbers()).numbersView(pane),
};

/** Shows the view that the address names. */
async function follow() {
  const { view, ticket } = route();
  for (const each of links) {
    const isCurrent = each.dataset.view === (view === "ticket" ? "" : (view ?? ""));
    if (isCurrent) each.setAttribute("aria-current", "page");
    else each.removeAttribute("aria-current");
  }
  list.follow();
  const key = [view, ticket].join(" ");
  if (key === openKey) return;
  openKey = key;
  const before = open;
  let next = null;
  try {
    next = view && (await views[view](ticket));
  } catch {
    next = { hasFailed: true, element: make("div.trouble", { role: "alert" }, say("pane.failed")) };
  }
  if (openKey !== key) return next?.close?.();
  before?.close?.();
  open = next;
  pane.replaceChildren(open?.element ?? nothing);
  pane.scrollTop = 0;
  document.body.classList.toggle("has-pane", Boolean(open));
  moveFocus(before);
  tellTitle();
}

let isFirst = true;
/** A new view gets the focus. When a view closes, the list gets the focus back. */
function moveFocus(before) {
  if (!isFirst && open) (open.start ?? open.heading)?.focus({ preventScroll: true });
  else if (!isFirst) list.focus(before?.id);
  isFirst = false;
}

function tellTitle() {
  const title = [open?.title ?? say("tickets"), "triage"].join(" · ");
  if (document.title !== title) document.title = title;
}

const typing = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  const field = event.target.closest?.(typing);
  if (event.key === "Escape") return escape(event, field);
  if (field || !areKeysOn()) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

const keys = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => {
    if (matchMedia("(max-width: 899px)").matches) closePane();
    list.search.focus();
    list.search.select();
  },
  e: () => open?.edit?.(),
  r: () => open?.resolve?.(),
  n: () => openView("new"),
  "?": keyHelp,
};

/** Goes to the next or previous ticket. In the list its card gets the focus. Beside an open ticket
 * it is opened. */
function step(by) {
  const id = list.neighbour(by);
  if (id === null) return;
  const isInList = list.element.contains(document.activeElement);
  if (route().view === "ticket" && !isInList) openTicket(id);
  else list.focus(id);
}

/** Goes one step back: out of the field, the form, or the ticket. */
function escape(event, field) {
  if (field === list.search) {
    // By itself the browser would clear the field.
    event.preventDefault();
    field.blur();
    return list.focus(list.neighbour(0) ?? list.neighbour(1));
  }
  if (open?.escape?.()) return;
  if (field) return void (open ? (open.heading ?? field).focus({ preventScroll: true }) : field.blur());
  if (open) closePane();
}

function tellLive(state) {
  live.dataset.state = state;
  live.replaceChildren(make("span", {}, say(`live.${state}`)));
  live.title = say(`live.${state}.what`);
}

tellLive("starting");
const connection = keepConnected({
  onTicket: (ticket) => {
    list.received(ticket);
    open?.received?.(ticket);
    tellTitle();
  },
  onErased: (id) => {
    list.erased(id);
    if (open?.id === id) open.erased?.();
    tellTitle();
  },
  onState: tellLive,
  onGap: async () => {
    await api.renew();
    list.readSoon();
    if (open?.hasFailed) {
      openKey = null;
      follow();
    } else open?.read?.();
  },
});

api.onSignInNeeded(async () => {
  await (await load.dialogs()).signIn();
  tellSession();
  connection.hurry();
});

onRoute(follow);
follow();
tellSession();
setInterval(refreshAges, 20_000);
setTimeout(() => Object.values(load).forEach((part) => part().catch(() => {})), 1000);
