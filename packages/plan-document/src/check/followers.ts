/** What stands after what in one plan, and how often: numbers stand for words, so that counting makes no objects for each pair. */
export class Followers {
  private readonly entries = new Map<number, number>();
  private readonly seconds: number[] = [];
  private readonly counts: number[] = [];
  /** The next entry with the same first; the first and last entry of each first. */
  private readonly nexts: number[] = [];
  private readonly heads = new Map<number, number>();
  private readonly tails = new Map<number, number>();

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
    const tail = this.tails.get(first);
    if (tail === undefined) this.heads.set(first, entry);
    else this.nexts[tail] = entry;
    this.tails.set(first, entry);
    return entry;
  }

  /** The number of a pair. */
  entry(first: number, second: number): number | undefined {
    return this.entries.get(first * this.span + second);
  }

  times(first: number, second: number): number {
    const entry = this.entry(first, second);
    return entry === undefined ? 0 : this.counts[entry]!;
  }

  /** Each second of a first with its count, in the order they were met. */
  *after(first: number): Generator<[second: number, times: number]> {
    for (let entry = this.heads.get(first) ?? -1; entry >= 0; entry = this.nexts[entry]!) yield [this.seconds[entry]!, this.counts[entry]!];
  }
}
