import { type Marker } from './markers.js';

/** Ranks of samples' format, section 6: a numbered marker closes every open node of its own or a lower rank (a larger number). */
const RANK: Partial<Record<Marker['kind'], number>> = { roman: 10, arabic: 20, decimal: 30, letter: 40, paren: 60, bullet: 60 };

const PARENTS = ['arabic', 'roman', 'upper'];

/** `I.1.` stands above `1.`, `1.1.` below it. */
const ofPart = (marker: Marker): boolean => /^decimal \p{Lu}/u.test(marker.series);

interface Open {
  series: string;
  rank: number;
  value: number;
  path: number[];
}

/**
 * What numbering is open while the lines are read. `expects` says whether a marker is the first or the next of its list;
 * `accept` enters it. Kinds the rule does not rank (`A.`, `1)`, `Đợt 1.`) take the rank of the place they are first met in.
 */
export interface NumberingState {
  expects(marker: Marker): boolean;
  accept(marker: Marker): number;
}

export function createNumberingState(): NumberingState {
  let open: Open[] = [];
  const learned = new Map<string, number>();

  const rankOf = (marker: Marker): number => {
    if (marker.kind === 'decimal') return (ofPart(marker) ? 13 : 28) + marker.path.length;
    const fixed = RANK[marker.kind];
    if (fixed !== undefined) return fixed;
    const known = learned.get(marker.series);
    if (known !== undefined) return known;
    const inner = open.filter((node) => node.rank < 60).at(-1)?.rank;
    return inner === undefined ? (marker.kind === 'half-paren' ? 45 : 5) : inner + 5.5;
  };

  const expects = (marker: Marker): boolean => {
    if (marker.kind === 'bullet') return true;
    if (marker.kind === 'decimal') {
      const parent = open.find((node) => (marker.path.length === 2 ? PARENTS.includes(node.series) : node.series === marker.series.replace(/\d+$/, String(marker.path.length - 1))));
      const sibling = open.find((node) => node.series === marker.series);
      const follows = sibling !== undefined && sibling.path.slice(0, -1).join() === marker.path.slice(0, -1).join();
      if (follows) return marker.value === sibling.value + 1;
      return marker.value === 1 && (parent === undefined || parent.value === marker.path.at(-2) || open.some((node) => node.value === marker.path.at(-2)));
    }
    const same = open.find((node) => node.series === marker.series);
    if (!same) return marker.value === 1;
    if (marker.value === same.value + 1) return true;
    // The order of ASCII (… d e) is typed as often as the decree's (… d đ e).
    return marker.kind === 'letter' && same.value === 4 && marker.value === 6;
  };

  const accept = (marker: Marker): number => {
    const rank = rankOf(marker);
    if (!(marker.kind in RANK)) learned.set(marker.series, rank);
    const sameList = open.findIndex((node) => node.series === marker.series);
    const keep = marker.kind === 'paren' || marker.kind === 'bullet' ? (sameList < 0 ? open.length : sameList) : open.filter((node) => node.rank < rank).length;
    open = open.slice(0, keep);
    open.push({ series: marker.series, rank, value: marker.value, path: marker.path });
    return rank;
  };

  return { expects, accept };
}
