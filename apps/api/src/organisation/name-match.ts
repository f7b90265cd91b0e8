import type { Hit, IssuerView } from './issuer-view.js';
import { idOf, membersOf, titleOf, type NameIndex, type Named } from './name-index.js';
import { keyOf, nameSegments, nameWords, standsFor, withoutProvince, type NameWord } from './name-key.js';
import { nearestName, untimelyName, unclearGroup } from './name-suggestion.js';

/** Who a written name means: the data behind `ResolvedName`. */
export interface Meaning {
  text: string;
  kind: 'agency' | 'group' | 'internal' | 'outside' | null;
  agencyId: string | null;
  groupId: string | null;
  agencyIds: string[];
  unitIds: string[];
  byHand: boolean;
  suggestion: string | null;
}

export const nobody = (text: string, suggestion: string | null = null): Meaning => ({
  text,
  kind: null,
  agencyId: null,
  groupId: null,
  agencyIds: [],
  unitIds: [],
  byHand: false,
  suggestion,
});

/** Offices written before the body they lead: a document for its leaders goes to the body. */
const POST =
  /^(?:thuong truc|tt|tap the lanh dao|ban lanh dao|lanh dao|ban giam doc|ban thuong vu|thu truong|pho chu tich|chu tich|pct|ct|pho giam doc|giam doc|pgd|gd|pho bi thu|bi thu|pho chanh|chanh|pho truong|truong|pho tong bien tap|tong bien tap)(?: |$)/;

/** `UBND các xã Nậm Sơn, Mường Hoa và phường Tân Sơn`, `Các sở: Nội vụ, Tài chính`. */
const ENUMERATION = /^(?:(.*?)\s+)?các\s+(\p{L}+)\s*(?::|\s)\s*(.+)$/iu;
const LONGEST_LIST = 80;
const NOTE = /\s*\([^()]*\)\s*$/u;
const LONGEST_TEXT = 1_500;
/** No name of one body holds more commas and `và` than this. */
const LONGEST_NAME = 6;

/**
 * The meaning of one name written in a plan of the view's agency, on the index's date. Tried in turn: own units, names as written,
 * names without the province, the inside of the own agency, lists of several, leaders of a body, names written with initials.
 * A name that is unknown, ended or has two meanings stays unresolved (`kind` null), with a Vietnamese hint where there is one.
 */
export function matchName(view: IssuerView, text: string): Meaning {
  const words = text.length > LONGEST_TEXT ? [] : nameWords(text);
  if (words.length === 0) return nobody(text);
  if (/(?:^| )lien quan$/.test(keyOf(words))) return nobody(text, unclearGroup);
  const found = lookUp(view, words) ?? untimely(view, words);
  // `Văn phòng UBND tỉnh (VX)`: a note of the sender.
  const bare = text.replace(NOTE, '');
  if (!found && bare !== text) return { ...matchName(view, bare), text };
  if (found?.kind === 'untimely') return nobody(text, untimelyName(view.index, found.named));
  const hits = found ? [found] : (compose(view, nameSegments(text), []) ?? enumerate(view, text));
  if (hits) return meaningOf(view, text, hits);
  const own = view.belonging(keyOf(words));
  if (own) return meaningOf(view, text, [own]);
  return nobody(text, nearestName(view, words));
}

function lookUp(view: IssuerView, words: readonly NameWord[]): Hit | null {
  const key = keyOf(words);
  const direct = view.unit(words) ?? view.named(key, 'exact') ?? view.named(withoutProvince(key, view.issuer.province), 'neutral') ?? view.inside(key);
  if (direct) return direct;
  const led = POST.exec(key);
  if (led) {
    const rest = words.slice(led[0].trim().split(' ').length);
    const body = rest.length === 0 ? null : lookUp(view, rest);
    if (body) return body;
  }
  return initials(view, words);
}

function initials(view: IssuerView, words: readonly NameWord[]): Hit | null {
  if (!words.some(({ isShort }) => isShort)) return null;
  const neutral = words.slice(0, withoutProvince(keyOf(words), view.issuer.province).split(' ').length);
  const found = new Map<string, Named>();
  for (const entry of view.index.words) {
    if (!found.has(idOf(entry.named)) && (standsFor(words, entry.words) || standsFor(neutral, entry.words))) found.set(idOf(entry.named), entry.named);
  }
  return view.choose([...found.values()]);
}

function untimely(view: IssuerView, words: readonly NameWord[]): { kind: 'untimely'; named: Named } | null {
  const key = keyOf(words);
  const named =
    view.index.untimely.get(key)?.[0] ??
    view.index.untimely.get(withoutProvince(key, view.issuer.province))?.[0] ??
    // `Phòng Văn hóa và Thông tin các huyện, thành phố`: bodies of places that are no more.
    [...view.index.untimely].find(([name, [first]]) => first!.kind === 'group' && name.includes(' ') && key.endsWith(` ${name}`))?.[1][0];
  return named ? { kind: 'untimely', named } : null;
}

/** Parts a list into the fewest names that all mean somebody; null when one of them does not. */
function compose(view: IssuerView, segments: readonly NameWord[][], prefix: readonly NameWord[]): Hit[] | null {
  if (segments.length > LONGEST_LIST || (segments.length < 2 && prefix.length === 0)) return null;
  const known = new Map<number, Hit[] | null>();
  const from = (start: number): Hit[] | null => {
    if (start === segments.length) return [];
    if (known.has(start)) return known.get(start)!;
    let best: Hit[] | null = null;
    for (let end = Math.min(segments.length, start + LONGEST_NAME); end > start && !best; end--) {
      const written = segments.slice(start, end).flat();
      const hit = lookUp(view, [...prefix, ...written]) ?? (prefix.length > 0 ? lookUp(view, [...prefix.slice(0, -1), ...written]) : null);
      const rest = hit && hit.kind !== 'several' ? from(end) : null;
      if (hit && rest) best = [hit, ...rest];
    }
    known.set(start, best);
    return best;
  };
  return from(0);
}

function enumerate(view: IssuerView, text: string): Hit[] | null {
  const [, head = '', kind, list] = ENUMERATION.exec(text) ?? [];
  return kind && list ? compose(view, nameSegments(list), nameWords(`${head} ${kind}`)) : null;
}

function meaningOf(view: IssuerView, text: string, hits: readonly Hit[]): Meaning {
  const several = hits.find((hit) => hit.kind === 'several');
  if (several) return nobody(text, `Có nhiều cơ quan cùng tên này: ${several.named.map(titleOf).join('; ')}.`);
  const named = hits.flatMap((hit) => (hit.kind === 'named' ? [hit.named] : []));
  const unitIds = [...new Set(hits.flatMap((hit) => (hit.kind === 'internal' ? hit.unitIds : [])))];
  if (named.length === 0) return { ...nobody(text), kind: 'internal', unitIds, agencyId: view.issuer.id };
  return { ...meaningOfNamed(view.index, view.issuer.id, text, named), unitIds };
}

/** The meaning of directory entries: one agency, one group, or a list. A group without members means nobody yet. */
export function meaningOfNamed(index: NameIndex, issuerId: string, text: string, named: readonly Named[]): Meaning {
  const empty = named.find((one) => one.kind === 'group' && membersOf(index, one.group).length === 0);
  if (empty) return nobody(text, `Nhóm “${titleOf(empty)}” chưa có cơ quan nào trong danh bạ.`);
  const all = named.flatMap((one) => (one.kind === 'agency' ? [one.agency.id] : membersOf(index, one.group)));
  const [only] = named.length === 1 ? named : [];
  return {
    ...nobody(text),
    kind: only?.kind ?? 'group',
    agencyId: only?.kind === 'agency' ? only.agency.id : null,
    groupId: only?.kind === 'group' ? only.group.id : null,
    agencyIds: [...new Set(all)].filter((id) => id !== issuerId),
  };
}
