/** The places of a longest strictly rising subsequence of `numbers`: what keeps its order; everything else has moved. */
export function longestRun(numbers: readonly number[]): Set<number> {
  /** For each length the place of the smallest number a run of that length can end with. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((value, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous[place] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = place;
  });
  const run = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place]!) run.add(place);
  return run;
}
