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

/** Makes a change while the anchor stays at its place on the screen, as far as the scroller can
 * scroll. Returns by how much it moved. A part that the change hides has no place, and holds nothing. */
export function holdStill(scroller, anchor, change) {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (!anchor?.checkVisibility()) return 0;
  const moved = () => anchor.getBoundingClientRect().top - before;
  scroller.scrollTop += moved();
  return moved();
}

/** Gives the scroller room at its end or start, so that a part that moved goes back to its place. */
export function makeRoom(scroller, moved) {
  if (moved <= -1) return setRoom(scroller, "--room-before", roomOf(scroller, "--room-before") - moved);
  if (moved < 1) return;
  setRoom(scroller, "--room-after", scroller.scrollHeight + moved);
  scroller.scrollTop += moved;
  trimRoom(scroller);
}

/** Removes the room at the end that is not on the screen. Nothing moves by this. */
export function trimRoom(scroller) {
  const room = roomOf(scroller, "--room-after");
  if (!room) return;
  const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  setRoom(scroller, "--room-after", room - below);
}

/** Removes all room that `makeRoom` added. */
export function release(scroller) {
  for (const name of ["--room-after", "--room-before"]) setRoom(scroller, name, 0);
}

const roomOf = (scroller, name) => parseFloat(scroller.style.getPropertyValue(name)) || 0;

function setRoom(scroller, name, height) {
  if (height > 0) scroller.style.setProperty(name, `${height}px`);
  else scroller.style.removeProperty(name);
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

/** Turns a button off or on. Unlike `disabled`, this leaves the focus on it. */
export function turnOff(button, isOff) {
  if (isOff) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

export const isOff = (button) => button.hasAttribute("aria-disabled");
