/** Changes places with the neighbour; at the edge the list stays as it is. */
export function moveItem<Item extends { id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  const neighbour = items[from + by];
  if (!item || !neighbour) return items as Item[];
  const next = [...items];
  next[from] = neighbour;
  next[from + by] = item;
  return next;
}
