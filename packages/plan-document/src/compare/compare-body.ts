import { type PlanNode } from '../model.js';
import { type ChangeKind, type ComparedNode, type DocumentChange, textChange } from './comparison.js';
import { matchNodes, movedNodes } from './match-nodes.js';
import { placeNodes, type PlacedNode } from './place-nodes.js';
import { compareWords, type Segment } from './words.js';

/** The differences of two bodies, and the lines of both as one reading. */
export function compareBodies(before: readonly PlanNode[], after: readonly PlanNode[]): { changes: DocumentChange[]; body: ComparedNode[] } {
  const [old, now] = [placeNodes(before), placeNodes(after)];
  const matched = matchNodes(old.all, now.all);
  const origins = new Map([...matched].map(([a, b]) => [b, a]));
  const moved = movedNodes(matched);
  const changes: DocumentChange[] = [];
  const body: ComparedNode[] = [];

  const show = (placed: PlacedNode, level: number, change: ComparedNode['change'], segments: Segment[]): void => {
    body.push({ id: placed.id, level, kind: placed.node.kind, marker: placed.node.marker, change, segments });
  };
  const showGone = (placed: PlacedNode, level: number): void => {
    const segments = compareWords(placed.text, '');
    changes.push({ part: 'body', kind: 'removed', id: placed.id, place: placed.place, marker: placed.node.marker, segments, before: placed.text, after: null });
    show(placed, level, 'removed', segments);
    for (const child of placed.children) if (!matched.has(child)) showGone(child, level + 1);
  };
  const showNode = (placed: PlacedNode): void => {
    const origin = origins.get(placed);
    const { kind, segments, entries } = origin ? changeOf(origin, placed, moved.has(placed)) : arrival(placed);
    changes.push(...entries);
    show(placed, placed.level, kind, segments);
    showList(placed.children, origin?.children ?? [], placed.level + 1);
  };
  const showList = (nodes: readonly PlacedNode[], wereThere: readonly PlacedNode[], level: number): void => {
    const gone = goneAfter(wereThere, nodes, matched, moved);
    for (const placed of gone.get(null) ?? []) showGone(placed, level);
    for (const placed of nodes) {
      showNode(placed);
      for (const lost of gone.get(placed) ?? []) showGone(lost, level);
    }
  };
  showList(now.roots, old.roots, 0);
  return { changes, body };
}

/** For each removed sibling the one that stood before it and is still there; null for the head of the list. */
function goneAfter(wereThere: readonly PlacedNode[], nodes: readonly PlacedNode[], matched: ReadonlyMap<PlacedNode, PlacedNode>, moved: ReadonlySet<PlacedNode>): Map<PlacedNode | null, PlacedNode[]> {
  const stay = new Set(nodes);
  const gone = new Map<PlacedNode | null, PlacedNode[]>();
  let last: PlacedNode | null = null;
  for (const placed of wereThere) {
    const now = matched.get(placed);
    if (now && stay.has(now) && !moved.has(now)) last = now;
    else if (!now) gone.set(last, [...(gone.get(last) ?? []), placed]);
  }
  return gone;
}

interface NodeChange {
  kind: ComparedNode['change'];
  segments: Segment[];
  entries: DocumentChange[];
}

function arrival(placed: PlacedNode): NodeChange {
  const segments = compareWords('', placed.text);
  return { kind: 'added', segments, entries: [{ part: 'body', kind: 'added', id: placed.id, place: placed.place, marker: placed.node.marker, segments, before: null, after: placed.text }] };
}

function changeOf(origin: PlacedNode, placed: PlacedNode, isMoved: boolean): NodeChange {
  const segments = compareWords(origin.text, placed.text);
  const details = detailChanges(origin.node, placed);
  const textChanged = origin.text !== placed.text;
  const isChanged = textChanged || details.length > 0;
  const kind: ChangeKind | null = isMoved ? (textChanged ? 'moved-and-changed' : 'moved') : textChanged ? 'changed' : null;
  const own: DocumentChange[] = kind
    ? [{ part: 'body', kind, id: placed.id, place: placed.place, marker: placed.node.marker, segments, before: origin.text, after: placed.text }]
    : [];
  const shown = isMoved ? (isChanged ? 'moved-and-changed' : 'moved') : isChanged ? 'changed' : origin.node.marker === placed.node.marker ? 'same' : 'renumbered';
  return { kind: shown, segments, entries: [...own, ...details] };
}

/** The word of a marker that is more than a number: `Đợt 1.` → `Đợt`. */
const wordOf = (marker: string | null): string => (marker === null || /^[IVXLC]+[./)]?$/u.test(marker) ? '' : (/\p{L}{2,}/u.exec(marker)?.[0] ?? ''));

const isList = ({ kind }: PlanNode): boolean => kind === 'section' || kind === 'bullet';
const notesOf = ({ footnotes }: PlanNode): string => (footnotes ?? []).map(({ marker, text }) => `[${marker}] ${text}`).join('\n');
const MODALITY = { order: 'Giao', request: 'Đề nghị' };
const givenTo = ({ assignment }: PlanNode): string => (assignment ? `${MODALITY[assignment.modality]}: ${assignment.assignees.join('; ')}` : '');

/** What changed besides the words: how it is numbered (not the number), its footnotes, who it gives work to. */
function detailChanges(was: PlanNode, placed: PlacedNode): DocumentChange[] {
  const is = placed.node;
  const where = (field: string): { id: string; place: string; field: string } => ({ id: placed.id, place: placed.place, field });
  const otherKind = was.kind !== is.kind && (isList(was) || isList(is));
  return [
    ...(otherKind || wordOf(was.marker) !== wordOf(is.marker) ? textChange('body', where('marker'), was.marker, is.marker) : []),
    ...textChange('body', where('footnotes'), notesOf(was), notesOf(is)),
    ...textChange('body', where('assignment'), givenTo(was), givenTo(is)),
  ].map((change) => ({ ...change, kind: 'changed' as const, marker: is.marker }));
}
