/**
 * The order of a list whose reasons arrive while it is on screen.
 *
 * @param before the order on screen; empty for none yet
 * @param ranked the order by what is known now
 * @param held what is under highlight or pointer: it keeps its place, and the others find theirs around it
 * @param isTouched whether the user has moved or typed since it was opened: then nothing changes its place any more, and
 *   what is new comes last
 */
export function steadyOrder(
  before: readonly string[],
  ranked: readonly string[],
  held: readonly string[],
  isTouched: boolean,
): string[] {
  const there = new Set(ranked);
  const staying = before.filter((id) => there.has(id));
  if (isTouched) return [...staying, ...ranked.filter((id) => !staying.includes(id))];
  const kept = new Set(held.filter((id) => staying.includes(id)));
  const order = ranked.filter((id) => !kept.has(id));
  // From the top down, so that each finds those above it in their places.
  for (const [index, id] of staying.entries()) if (kept.has(id)) order.splice(index, 0, id);
  return order;
}
