// Makes elements with calls instead of HTML, so that no text can become markup.

/** Makes an element. `name` is `tag.class.class`. Properties named `on…` become listeners,
 * properties of the element are set, and all others become attributes. */
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

/** Makes an SVG element. */
export function draw(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** An element for text of customers, agents or the model. It has its own writing direction. */
export const theirs = (name, text, properties) => make(name, { dir: "auto", ...properties }, text);

/** Makes a function that renders the element, but only if its values have changed. Otherwise the
 * selection and focus in it stay. */
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

/** Makes a change while the anchor stays at its place on the screen. If the scroller cannot scroll
 * that far, it gets padding at its end or start until `release`. */
export function holdStill(scroller, anchor, change) {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.isConnected) return;
  const moved = () => anchor.getBoundingClientRect().top - before;
  scroller.scrollTop += moved();
  const rest = moved();
  if (Math.abs(rest) < 1) return;
  // Together they stay within the height of the scroller, which would grow with them.
  const height = scroller.clientHeight;
  const start = Math.min(parseFloat(getComputedStyle(scroller).paddingBlockStart) - Math.min(rest, 0), height);
  scroller.style.paddingBlockStart = `${start}px`;
  scroller.style.paddingBlockEnd = rest > 0 ? `${height - start}px` : "";
  scroller.scrollTop += moved();
}

/** Removes the padding that `holdStill` added. */
export function release(scroller) {
  scroller.style.paddingBlockEnd = scroller.style.paddingBlockStart = "";
}

/** Makes a function that calls back after this time without another call. */
export function later(milliseconds, callback) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(callback, milliseconds, ...values);
  };
}

/** The length as the server counts it: in code points, not UTF-16 units. */
export const lengthOf = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
