// The reader's language, time zone and number format.

const preferred = navigator.languages.find((tag) => /^(en|vi)\b/i.test(tag)) ?? "en";
/** The language of the page with the reader's region. */
export const locale = preferred;
const isVietnamese = /^vi\b/i.test(preferred);
const { words } = await import(isVietnamese ? "/assets/words.vi.js" : "/assets/words.en.js");
document.documentElement.lang = isVietnamese ? "vi" : "en";

const plural = new Intl.PluralRules(locale);

/** The text for a key, with `{name}` replaced by values. The number `n` chooses the plural. An id
 * has no separators of thousands. */
export function say(key, values = {}) {
  let text = words[key];
  if (text === undefined) return key;
  if (typeof text === "object") text = text[plural.select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" && name !== "id" ? number(value) : (value ?? "");
  });
}

/** The name of a value of the API, such as a category. An unknown value is its own name. */
export const nameOf = (kind, value) => {
  const key = `${kind}.${value}`;
  return key in words ? words[key] : String(value);
};

const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
export const number = (value) => numbers.format(value);

export const dollars = (value) =>
  new Intl.NumberFormat(locale, {
    style: "currency", currency: "USD", maximumFractionDigits: value < 1 ? 4 : 2,
  }).format(value);

const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
/** A time in the reader's time zone. */
export const moment = (iso) => moments.format(new Date(iso));

const days = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
/** The day on which a week begins, at midnight UTC. */
export const day = (iso) => days.format(new Date(iso));

const ages = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
const units = [["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];
/** How long ago a time is, or how soon. */
export function age(iso) {
  const seconds = (new Date(iso) - Date.now()) / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return ages.format(Math.trunc(seconds / length), unit);
  }
  return say("now");
}

const names = new Intl.DisplayNames([locale], { type: "language" });
/** The name of a language. If its tag is invalid, the tag itself. */
export function languageName(tag) {
  try {
    return names.of(tag);
  } catch {
    return tag;
  }
}
