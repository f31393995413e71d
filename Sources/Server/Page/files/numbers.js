// Statistics and small charts of all tickets.

import * as api from "/assets/api.js";
import { draw, holdStill, later, make } from "/assets/dom.js";
import { day, dollars, nameOf, number, say } from "/assets/language.js";
import { closePane } from "/assets/route.js";

/** Makes the view of the statistics. */
export function numbersView(scroller) {
  const heading = make("h1", { tabIndex: -1 }, say("numbers"));
  const trouble = make("div.trouble", { role: "alert", hidden: true });
  const body = make("div.numbers", {});
  const element = make("article", { "aria-busy": "true" }, make("header", {},
    make("button.back.quiet", { type: "button", onclick: closePane }, `‹ ${say("back")}`), heading), trouble, body);
  let isClosed = false;

  async function read() {
    try {
      const stats = await api.stats();
      if (isClosed) return;
      trouble.hidden = true;
      const open = new Set([...body.querySelectorAll("details[open]")].map((each) => each.id));
      holdStill(scroller, body, () => body.replaceChildren(...figures(stats)));
      for (const each of body.querySelectorAll("details")) each.open = open.has(each.id);
    } catch (failure) {
      trouble.replaceChildren(make("p", {}, say("numbers.failed", { reason: failure.message })),
        make("button", { type: "button", onclick: read }, say("again")));
      trouble.hidden = false;
    }
    element.removeAttribute("aria-busy");
  }

  read();
  return { element, heading, read, received: later(4000, () => isClosed || read()), close: () => (isClosed = true), title: say("numbers") };
}

function figures(stats) {
  const tile = (key, value, query) => make("a.tile", { href: `/?${query}`, "data-in-page": true },
    make("strong", {}, number(value)), make("span", {}, say(key)));
  const panel = (name, ...children) =>
    make(`section.panel.${name}`, { "aria-labelledby": `n-${name}` }, make("h2", { id: `n-${name}` }, say(`numbers.${name}`)), ...children);
  return [
    make("div.tiles", {},
      tile("show.open", stats.open, ""), tile("show.review", stats.needs_review, "show=review"),
      tile("standing.pending", stats.by_status.pending, "show=all&status=pending"),
      tile("standing.failed", stats.by_status.failed, "show=all&status=failed"),
      tile("show.resolved", stats.resolved, "show=resolved"), tile("show.all", stats.tickets, "show=all")),
    panel("urgency", bars(stats.open_by_urgency, "urgency")),
    panel("category", bars(stats.open_by_category, "category")),
    panel("cost", costs(stats)),
    panel("weeks", ...weeks(stats.weeks.slice(-26))),
  ];
}

/** A bar with its number for each value. */
function bars(counts, kind) {
  const most = Math.max(1, ...Object.values(counts));
  return make("dl.bars", {}, ...Object.entries(counts).filter(([name, count]) => name !== "unknown" || count)
    .flatMap(([name, count]) => {
      const bar = draw("svg", { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
        draw("rect", { class: `bar ${kind}-${name.toLowerCase().replace(" ", "-")}`, width: (100 * count) / most, height: 8 }));
      return [make("dt", {}, name === "unknown" ? say("unknown") : nameOf(kind, name)), make("dd", {}, bar, number(count))];
    }));
}

const [width, height, left, bottom] = [600, 150, 30, 20];

/** A chart with a column for the tickets of each week and a line for their mood, and a table of the
 * same numbers. */
function weeks(list) {
  if (!list.length) return [make("p.none", {}, say("numbers.none"))];
  const most = Math.max(1, ...list.map((week) => week.tickets));
  const step = (width - left) / Math.max(list.length, 8);
  const x = (index) => left + index * step;
  const y = (share) => (height - bottom) * (1 - share) + 6 * share;
  const columns = list.map((week, index) => draw("rect", { class: "bar", x: x(index) + step * 0.15, y: y(week.tickets / most),
    width: step * 0.7, height: height - bottom - y(week.tickets / most), rx: 2 },
  draw("title", {}, `${day(week.start)}: ${say("total", { n: week.tickets })}`)));
  const points = list.map((week, index) => week.mean_sentiment === null ? null
    : [x(index) + step / 2, y((week.mean_sentiment - 1) / 9)]);
  const path = points.map((point, index) => point && `${points[index - 1] ? "L" : "M"}${point.join(" ")}`).filter(Boolean);
  const dots = points.filter(Boolean).map(([cx, cy]) => draw("circle", { class: "dot", cx, cy, r: 3 }));
  const every = Math.ceil(list.length / 6);
  const names = list.map((week, index) => index % every ? null
    : draw("text", { x: x(index) + step / 2, y: height - 4, "text-anchor": "middle" }, day(week.start))).filter(Boolean);
  const scale = [[0, 0], [most, 1]].map(([value, share]) =>
    draw("text", { x: left - 6, y: y(share) + 4, "text-anchor": "end" }, number(value)));
  const chart = draw("svg", { class: "weeks", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": say("numbers.weeks.chart") },
    draw("path", { class: "axis", d: `M${left} ${height - bottom}H${width}` }),
    ...columns, draw("path", { class: "line", d: path.join("") || "M0 0" }), ...dots, ...names, ...scale);
  const legend = make("p.legend", {}, make("span.key-bar", {}, say("numbers.tickets")), make("span.key-line", {}, say("numbers.mood")));
  return [chart, legend, make("details", { id: "weeks-table" }, make("summary", {}, say("numbers.table")), table(list))];
}

function table(list) {
  const head = make("tr", {}, ...["numbers.week", "numbers.tickets", "numbers.mood"].map((key) =>
    make("th", { scope: "col" }, say(key))));
  const rows = list.map((week) => make("tr", {}, make("th", { scope: "row" }, day(week.start)),
    make("td", {}, number(week.tickets)), make("td", {}, week.mean_sentiment === null ? "–" : number(week.mean_sentiment))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

function costs(stats) {
  const cost = dollars(stats.known_cost_usd);
  const rows = [["numbers.analyses", number(stats.analyses)],
    ["fact.tokens", say("fact.tokens.of", { input: stats.input_tokens, output: stats.output_tokens })],
    ["fact.cost", stats.unpriced_calls ? say("numbers.unpriced", { cost, n: stats.unpriced_calls }) : cost]];
  return make("dl.facts", {}, ...rows.flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]));
}
