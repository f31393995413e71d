// Elements made by calls, never by markup: text from anybody stays text.

/** Makes an element. `name` is `tag.class.class`; of the properties, functions named `on…` listen,
 * what the element has as a property is set, everything else is an attribute. */
export function make(name, properties, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && !key.startsWith("aria")) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** Makes an element of a drawing. */
export function draw(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Text of customers, agents or the model: of any script and direction, apart from what is around
 * it. */
export const theirs = (name, text, properties) => make(name, { dir: "auto", ...properties }, text);

/** Makes a function that fills the element anew, but only when the values that it shows have
 * changed, so that what is read, selected or focused there stays. */
export function part(element, values, render) {
  let shown;
  return (...input) => {
    const wanted = JSON.stringify(values(...input));
    if (wanted === shown) return;
    shown = wanted;
    const hadFocus = element.contains(document.activeElement) && document.activeElement !== element;
    element.replaceChildren(...[render(...input)].flat().filter(Boolean));
    if (hadFocus) {
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
  };
}

/** Makes a change while the anchor stays where it is on the screen. Where the scroller cannot
 * scroll so far, it gets room at its end or its beginning until `release`. */
export function holdStill(scroller, anchor, change) {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.isConnected) return;
  const moved = () => anchor.getBoundingClientRect().top - before;
  scroller.scrollTop += moved();
  const rest = moved();
  if (Math.abs(rest) < 1) return;
  if (rest > 0) scroller.style.paddingBlockEnd = `${scroller.clientHeight}px`;
  else scroller.style.paddingBlockStart = `${parseFloat(getComputedStyle(scroller).paddingBlockStart) - rest}px`;
  scroller.scrollTop += moved();
}

/** Takes the room of `holdStill` back. */
export function release(scroller) {
  scroller.style.paddingBlockEnd = scroller.style.paddingBlockStart = "";
}

/** Calls back once, when nothing has asked for it for so long. */
export function later(milliseconds, callback) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(callback, milliseconds, ...values);
  };
}

/** The length as the server counts it: code points, not UTF-16 units. */
export const lengthOf = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
