import { authorityLines, type Authority } from '@banhanh/lifecycle';
import { type Signer } from '@banhanh/plan-document';

/** A position that may sign, as the API gives it. */
export interface SigningPosition {
  id: string;
  title: string;
  rank: string;
  holders: readonly { fullName: string }[];
  agency: { name: string; kind: string };
}

/**
 * The signature block of a position: the lines of authority, the office, and the name of who holds it today
 * (NĐ 30/2020, Điều 13 and Phụ lục I). `all` are the positions that may sign; the head among them gives `KT.` and `TL.` their office.
 */
export function signerBlock(position: SigningPosition, all: readonly SigningPosition[]): Signer {
  const isCollective = position.agency.kind === 'committee';
  const stack: Authority[] = isCollective && position.rank !== 'unit_head' ? ['TM'] : [];
  if (position.rank === 'deputy') stack.push('KT');
  if (position.rank === 'unit_head' || position.rank === 'unit_deputy') stack.push('TL');
  const head = all.find(({ rank, agency }) => rank === 'head' && agency.name === position.agency.name)?.title ?? headOf(position.title);
  const lines = authorityLines(stack, head, position.title, bodyName(position.agency.name));
  return { ...lines, name: position.holders[0]?.fullName ?? null };
}

/** `Phó Giám đốc` → `Giám đốc`. */
const headOf = (title: string): string => title.replace(/^phó\s+/iu, '').replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'));

/** `Ủy ban nhân dân tỉnh Sơn Hà` signs as `ỦY BAN NHÂN DÂN`. */
const bodyName = (agency: string): string => agency.replace(/\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s.*$/iu, '');
