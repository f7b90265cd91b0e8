import { type Annex, type AnnexGroup, type AnnexRow, type PlanNode } from './model.js';
import { type Visit } from './walk.js';

/** Where a node stands, for people: `Mục II.1`, `Mục III.2, gạch đầu dòng 3`, `Đoạn kết`. `siblings`: the children among which it stands. */
export function placeOfNode({ node, ancestors }: Visit, body: readonly PlanNode[]): string {
  const path = [...ancestors].reverse().concat(node);
  const numbers: string[] = [];
  const below: string[] = [];
  path.forEach((each, depth) => {
    const siblings = path[depth - 1]?.children ?? body;
    if (each.kind === 'section') addNumber(numbers, each.marker ?? '');
    else below.push(placeAmong(each, siblings));
  });
  const words = [...(numbers.length > 0 ? [`Mục ${numbers.join('.')}`] : []), ...below].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1.1.` under `1.` replaces it: the number already says the whole way from there. */
function addNumber(numbers: string[], marker: string): void {
  const number = marker.replace(marker.startsWith('(') ? /[./\s]+$/u : /[.)/\s]+$/u, '');
  const last = numbers.at(-1);
  if (last !== undefined && number.startsWith(`${last}.`)) numbers.pop();
  numbers.push(number);
}

const KINDS: Readonly<Partial<Record<PlanNode['kind'], string>>> = { basis: 'căn cứ', paragraph: 'đoạn' };

function placeAmong(node: PlanNode, siblings: readonly PlanNode[]): string {
  if (node.kind === 'closing') return 'đoạn kết';
  const alike = siblings.filter(({ kind, marker }) => kind === node.kind && marker === node.marker);
  const word = node.kind === 'bullet' ? (node.marker === '+' ? 'dấu cộng' : 'gạch đầu dòng') : (KINDS[node.kind] ?? 'mục');
  return `${word} ${alike.indexOf(node) + 1}`;
}

/** Where a group stands, for people: `Phụ lục, III`, `Phụ lục II`. */
export function placeOfGroup({ label }: Pick<Annex, 'label'>, { number }: Pick<AnnexGroup, 'number'>): string {
  const name = label.trim() === '' ? 'Phụ lục' : label.trim().replace(/^phụ lục/iu, 'Phụ lục');
  return number ? `${name}, ${number}` : name;
}

/** Where a row stands, for people: `Phụ lục, III.11`, `Phụ lục II, 4`. A row without a number is counted in its group. */
export function placeOfRow(annex: Pick<Annex, 'label'>, group: Pick<AnnexGroup, 'number' | 'rows'>, row: AnnexRow): string {
  const place = placeOfGroup(annex, group);
  const no = row.no.trim();
  if (no === '') return `${place}, dòng ${group.rows.indexOf(row) + 1}`;
  return `${place}${group.number ? '.' : ', '}${no}`;
}
