/** First come first served within a lane, lanes in turn: a lane with a thousand jobs delays another lane by one job. */
export class FairQueue<Item> {
  readonly #lanes = new Map<string, Item[]>();

  get size(): number {
    return [...this.#lanes.values()].reduce((sum, waiting) => sum + waiting.length, 0);
  }

  push(lane: string, item: Item): void {
    const waiting = this.#lanes.get(lane);
    if (waiting) waiting.push(item);
    else this.#lanes.set(lane, [item]);
  }

  shift(): Item | undefined {
    const [first] = this.#lanes;
    if (!first) return undefined;
    const [lane, waiting] = first;
    const item = waiting.shift();
    this.#lanes.delete(lane);
    if (waiting.length > 0) this.#lanes.set(lane, waiting);
    return item;
  }

  clear(): Item[] {
    const all = [...this.#lanes.values()].flat();
    this.#lanes.clear();
    return all;
  }
}
