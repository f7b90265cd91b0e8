import { type PlanNode } from './model.js';
import { markerAt } from './numbering.js';

/** Series a section can count in, the outermost first (NĐ 30/2020, Phụ lục I). */
const ORDER = ['A.', 'I.', '1.', '1.1.', 'a)', '(1)'];

/** How far into its series a marker stands: `c)` → 3, `1.4.` → 4; null when it belongs to none. */
export function positionOf(marker: string): number | null {
  for (let position = 1; position <= 99; position++) if (markerAt(marker, position) === marker) return position;
  return null;
}

/** The first marker of a series, the numbers above it taken as 1: `a)` and `đ)` give the same, `1.` and `2.1.` do not. */
const seriesOf = (marker: string): string => markerAt(marker.replace(/^(\d+\.)+(?=\d)/, (before) => before.replace(/\d+/g, '1')), 1)?.replace(/^([AI1])[/-]$/, '$1.').replace(/^a[./]$/, 'a)') ?? marker;

/** The series a section starts when nothing in its list has one yet: I. → 1. → a) → (1). */
function firstMarkerUnder(parentMarker: string | null): string {
  if (parentMarker === null) return 'I.';
  const series = seriesOf(parentMarker);
  if (series === 'A.') return 'I.';
  if (series === 'I.') return '1.';
  return series === '1.' || series === '1.1.' ? 'a)' : '(1)';
}

function fitsUnder(marker: string, parentMarker: string | null): boolean {
  if (parentMarker === null) return true;
  const [own, parent] = [ORDER.indexOf(seriesOf(marker)), ORDER.indexOf(seriesOf(parentMarker))];
  return own < 0 || parent < 0 || own > parent;
}

function underParent(marker: string, parentMarker: string | null): string {
  const isDecimal = /^(?:\d+\.)+\d+\.?$/.test(marker);
  if (!isDecimal || !parentMarker || !/^(?:\d+\.)*\d+\.?$/.test(parentMarker)) return marker;
  return marker.replace(/^(?:\d+\.)+(?=\d)/, parentMarker.replace(/\.?$/, '.'));
}

/** Whether a node keeps the marker it has instead of the one its place asks for. */
type Keeps = (node: PlanNode, expected: string) => boolean;

function number(nodes: readonly PlanNode[], keeps: Keeps, parentMarker: string | null, insideBullet: boolean): PlanNode[] {
  const reached = new Map<string, number>();
  let series: string | null = null;
  const next = nodes.map((node) => {
    let marker: string | null = null;
    if (node.kind === 'section') {
      const own = node.marker !== null && positionOf(node.marker) !== null ? node.marker : null;
      const continues = own !== null && (series === null ? fitsUnder(own, parentMarker) : reached.has(seriesOf(own)));
      const like: string = continues ? own : (series ?? nodes.find(({ kind, marker: other }) => kind === 'section' && other && fitsUnder(other, parentMarker))?.marker ?? firstMarkerUnder(parentMarker));
      const expected = underParent(markerAt(like, (reached.get(seriesOf(like)) ?? 0) + 1) ?? like, parentMarker);
      marker = node.marker !== null && keeps(node, expected) ? node.marker : expected;
      reached.set(seriesOf(marker), positionOf(marker) ?? 0);
      series = marker;
    } else if (node.kind === 'bullet') {
      const expected = insideBullet ? '+' : '-';
      marker = node.marker !== null && keeps(node, expected) ? node.marker : expected;
    }
    const children = number(node.children, keeps, marker ?? parentMarker, node.kind === 'bullet');
    return marker === node.marker && children === node.children ? node : { ...node, marker, children };
  });
  return next.every((node, i) => node === nodes[i]) ? (nodes as PlanNode[]) : next;
}

/**
 * Gives every section and bullet the marker its place asks for, letters as the decree orders them. A marker a person
 * typed (`typed` holds the node's id) stays, and its list goes on counting from it. Untouched nodes stay the same objects.
 */
export const numberNodes = (nodes: readonly PlanNode[], typed: ReadonlySet<string>): PlanNode[] =>
  number(nodes, (node) => typed.has(node.id), null, false);

/** The nodes whose marker is not the one their place asks for: it was typed, and stays until somebody lets it go. */
export function typedMarkers(nodes: readonly PlanNode[]): Set<string> {
  const typed = new Set<string>();
  number(nodes, (node, expected) => node.marker !== expected && typed.add(node.id).has(node.id), null, false);
  return typed;
}
