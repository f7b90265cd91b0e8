/** What stands after what in one plan, and how often: numbers stand for words, so that counting makes no objects for each pair. */
export class Followers {
  private readonly entries = new Map<number, number>();
  private readonly seconds: number[] = [];
  private readonly counts: number[] = [];
  /** The next entry with the same first, by entry; the first and last entry, by first. */
  private readonly nexts: number[] = [];
  private readonly heads: number[] = [];
  private readonly tails: number[] = [];
  /** How many different seconds a first has. */
  private readonly sizes: number[] = [];

  /** `span`: more than any second. */
  constructor(private readonly span: number) {}

  /** Counts a pair; answers the number of the pair. */
  add(first: number, second: number): number {
    const code = first * this.span + second;
    const known = this.entries.get(code);
    if (known !== undefined) {
      this.counts[known]!++;
      return known;
    }
    const entry = this.counts.length;
    this.entries.set(code, entry);
    this.seconds.push(second);
    this.counts.push(1);
    this.nexts.push(-1);
    while (this.heads.length <= first) this.open();
    const tail = this.tails[first]!;
    if (tail < 0) this.heads[first] = entry;
    else this.nexts[tail] = entry;
    this.tails[first] = entry;
    this.sizes[first]!++;
    return entry;
  }

  private open(): void {
    this.heads.push(-1);
    this.tails.push(-1);
    this.sizes.push(0);
  }

  /** The number of a pair. */
  entry(first: number, second: number): number | undefined {
    return this.entries.get(first * this.span + second);
  }

  times(first: number, second: number): number {
    const entry = this.entry(first, second);
    return entry === undefined ? 0 : this.counts[entry]!;
  }

  /** How many different seconds a first has. */
  size(first: number): number {
    return this.sizes[first] ?? 0;
  }

  /** Each second of a first with its count, in the order they were met. */
  after(first: number): [second: number, times: number][] {
    const all: [number, number][] = [];
    for (let entry = this.heads[first] ?? -1; entry >= 0; entry = this.nexts[entry]!) all.push([this.seconds[entry]!, this.counts[entry]!]);
    return all;
  }
}
