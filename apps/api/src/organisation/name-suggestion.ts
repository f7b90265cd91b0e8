import type { IssuerView } from './issuer-view.js';
import { isInForce, titleOf, type NameIndex, type Named } from './name-index.js';
import { keyOf, withoutProvince, type NameWord } from './name-key.js';

export const unclearGroup = 'Tên gọi chung: cần chọn rõ từng cơ quan.';

/** Two names closer than this are worth asking about: the share of words they have in common. */
const NEAR = 0.6;

const printed = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${String(day).padStart(2, '0')}/${month <= 2 ? `0${month}` : month}/${year}`;
};

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** What to say about a name whose time is over, or has not come, on the index's date. */
export function untimelyName(index: NameIndex, named: Named): string {
  const row = named.kind === 'agency' ? named.agency : named.group;
  if (row.validFrom > index.on) return `“${titleOf(named)}” chỉ có hiệu lực từ ${printed(row.validFrom)}.`;
  const from = printed(dayAfter(row.validTo!));
  const successor = successorOf(index, named);
  return successor ? `Từ ${from} đã thay bằng “${titleOf(successor)}”.` : `“${titleOf(named)}” đã kết thúc hoạt động từ ${from}.`;
}

/** The last in the line of successors that is in force. */
function successorOf(index: NameIndex, named: Named): Named | null {
  const seen = new Set<string>();
  let next: Named | null = named;
  while (next) {
    const row: { id: string; successorId: string | null; validFrom: string; validTo: string | null } = next.kind === 'agency' ? next.agency : next.group;
    if (next !== named && isInForce(row, index.on)) return next;
    if (row.successorId === null || seen.has(row.id)) return null;
    seen.add(row.id);
    if (next.kind === 'agency') {
      const agency = index.agencies.get(row.successorId);
      next = agency ? { kind: 'agency', agency } : null;
    } else {
      const group = index.groups.get(row.successorId);
      next = group ? { kind: 'group', group } : null;
    }
  }
  return null;
}

/** A guess for a name nobody knows: the directory's most similar one, or null. It never counts as an answer. */
export function nearestName(view: IssuerView, words: readonly NameWord[]): string | null {
  const written = new Set(withoutProvince(keyOf(words), view.issuer.province).split(' '));
  let best: { named: Named; score: number } | null = null;
  for (const entry of view.index.words) {
    const { named } = entry;
    if (named.kind === 'agency' && (named.agency.province !== view.issuer.province || named.agency.id === view.issuer.id)) continue;
    const common = entry.words.filter((word) => written.has(word)).length;
    const score = (2 * common) / (entry.words.length + written.size);
    if (score >= NEAR && score > (best?.score ?? 0)) best = { named, score };
  }
  return best ? `Có thể là “${titleOf(best.named)}”.` : null;
}
