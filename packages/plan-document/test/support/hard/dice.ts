/** Random choices that come out the same for the same seed. */
export interface Dice {
  int(least: number, most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Members of the list, each at most once, in an order of their own. */
  some<T>(list: readonly T[], least: number, most: number): T[];
  times<T>(least: number, most: number, make: (index: number) => T): T[];
}

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!;
  return {
    int,
    pick,
    chance: (share) => next() < share,
    some(list, least, most) {
      const left = [...list];
      return Array.from({ length: Math.min(int(least, most), list.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!);
    },
    times: (least, most, make) => Array.from({ length: int(least, most) }, (_, index) => make(index)),
  };
}
