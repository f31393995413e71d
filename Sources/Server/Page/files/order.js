// In which order the cards stand when what is shown meets what the server says.

/** What is shown, in its order, with the new ones of the other order where they belong. */
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

/** The wanted order, but the ticket that is open stays before what it was before, even if it no longer
 * belongs there. */
export function withOpen(shown, wanted, open) {
  const index = shown.indexOf(open);
  if (index < 0 || wanted.includes(open)) return [...wanted];
  const next = shown.slice(index + 1).find((id) => wanted.includes(id));
  return next === undefined ? [...wanted, open] : wanted.flatMap((id) => (id === next ? [open, id] : [id]));
}
