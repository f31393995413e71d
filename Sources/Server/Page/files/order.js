// The order of the cards when the screen and the server differ.

/** The order on the screen, with new tickets put before the same neighbours as in `wanted`. */
export function merged(shown, wanted) {
  const result = [...shown];
  const known = new Set(shown);
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    if (known.has(wanted[index])) continue;
    const next = wanted.slice(index + 1).find((id) => result.includes(id));
    result.splice(next === undefined ? result.length : result.indexOf(next), 0, wanted[index]);
  }
  return result;
}

/** The wanted order. The open ticket stays before its old neighbour, even if the filter no longer
 * includes it. */
export function withOpen(shown, wanted, open) {
  const index = shown.indexOf(open);
  if (index < 0 || wanted.includes(open)) return [...wanted];
  const next = shown.slice(index + 1).find((id) => wanted.includes(id));
  return next === undefined ? [...wanted, open] : wanted.flatMap((id) => (id === next ? [open, id] : [id]));
}
