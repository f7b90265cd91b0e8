import { idOf, type DirectoryAgency, type NameIndex, type Named } from './name-index.js';
import { keyOf, nameKey, standsFor, withoutProvince, type NameWord } from './name-key.js';

/** What a lookup found: something of the directory, the inside of the own agency, or more than one body of that name. */
export type Hit = { kind: 'named'; named: Named } | { kind: 'internal'; unitIds: string[] } | { kind: 'several'; named: Named[] };

/** The directory as the people of one agency read it: their own names first, then those of their province. */
export interface IssuerView {
  index: NameIndex;
  issuer: DirectoryAgency;
  /** An own unit by name, symbol or initials, with or without the own agency behind it (`Văn phòng Sở`). */
  unit(words: readonly NameWord[]): Hit | null;
  named(key: string, names: 'exact' | 'neutral'): Hit | null;
  /** The agency itself or its units in general: `Sở VHTTDL`, `Các phòng chuyên môn, đơn vị thuộc Sở`, `Ban Giám đốc`. */
  inside(key: string): Hit | null;
  /** Anything else of the own agency: `Đảng ủy Sở`, `Công chức văn hóa xã`. */
  belonging(key: string): Hit | null;
  /** One of several candidates: those of the own province win. */
  choose(candidates: readonly Named[]): Hit | null;
}

const ROOM = /^(?:phong|van phong|thanh tra|ban|to|bo phan)(?: |$)/;
const KINDS = '(?:phong|ban|to|bo phan|don vi|trung tam|chuyen mon|nghiep vu|truc thuoc|su nghiep|cong lap|chuc nang|tham muu)';
/** Units in general, before the own agency's name: `phòng chuyên môn, đơn vị` … `thuộc Sở`. */
const UNITS = new RegExp(`^${KINDS}(?: ${KINDS})*$`);
/** Words that need no name behind them to stay inside: `phòng, ban chuyên môn`, `đơn vị trực thuộc`, `Ban Giám đốc`. */
const INSIDE = new RegExp(
  `^(?:(?:phong|don vi truc thuoc|don vi su nghiep|trung tam truc thuoc)(?: ${KINDS})*|ban giam doc|ban lanh dao|lanh dao co quan|(?:toan the )?(?:can bo |cong chuc |vien chuc )+nguoi lao dong)$`,
);
const DRAFTING_UNIT = /^(?:don vi|phong|bo phan)(?: chu tri)?(?: soan thao| tham muu)$/;
const LINK = / (?:truc thuoc|thuoc|cua)$/;

/** `Sở`, `Ban`, `UBND xã`: how an agency is called in its own documents. */
function ownWords(issuer: DirectoryAgency): string[] {
  const key = nameKey(issuer.shortName);
  const commune = /^ubnd (xa|phuong|dac khu) /.exec(key);
  if (commune) return [`ubnd ${commune[1]}`, commune[1]!];
  const office = /^(?:so|ban|thanh tra|van phong|cong an|hoi|bao|dai|truong|tinh doan)(?= )/.exec(key);
  return issuer.kind === 'committee' || !office ? [] : [office[0]];
}

interface OwnUnit {
  id: string;
  /** Keys of its names, with and without the province. */
  names: string[];
  symbol: string;
  /** A phòng or the like, not a subordinate đơn vị. */
  isRoom: boolean;
}

/** The view of one agency; `unitId` is the unit that writes. */
export function issuerView(index: NameIndex, issuer: DirectoryAgency, unitId: string | null): IssuerView {
  const units = index.units
    .filter(({ agencyId }) => agencyId === issuer.id)
    .map(({ id, name, shortName, symbol }): OwnUnit => {
      const names = [name, shortName].map(nameKey).flatMap((key) => [key, withoutProvince(key, issuer.province)]);
      return { id, names: [...new Set(names)], symbol: nameKey(symbol), isRoom: ROOM.test(nameKey(name)) };
    });
  const full = [issuer.name, issuer.shortName, ...issuer.aliases].map(nameKey);
  const own = [...new Set([...full, ...full.map((key) => withoutProvince(key, issuer.province)), ...ownWords(issuer)])].sort((a, b) => b.length - a.length);
  const beforeOwn = (key: string): string | null => {
    const name = own.find((end) => key.endsWith(` ${end}`));
    return name === undefined ? null : key.slice(0, -name.length - 1).replace(LINK, '');
  };
  const internal = (found: readonly OwnUnit[]): Hit => ({ kind: 'internal', unitIds: found.map(({ id }) => id) });
  const choose = (candidates: readonly Named[]): Hit | null => {
    if (candidates.length === 0) return null;
    const near = candidates.filter((one) => one.kind === 'group' || one.agency.province === issuer.province);
    const left = near.length > 0 ? near : candidates;
    if (left.some((one) => idOf(one) === issuer.id)) return internal([]);
    return left.length === 1 ? { kind: 'named', named: left[0]! } : { kind: 'several', named: [...left] };
  };
  return {
    index,
    issuer,
    choose,
    named: (key, names) => choose(index[names].get(key) ?? []),
    unit: (words) => {
      const key = keyOf(words);
      const keys = [key, withoutProvince(key, issuer.province), beforeOwn(key)].filter((one) => one !== null && one !== '');
      const shortest = words.slice(0, Math.min(...keys.map((one) => one!.split(' ').length)));
      const found = units.find((unit) => namesUnit(unit, keys, [words, shortest]));
      return found ? internal([found]) : null;
    },
    inside: (key) => {
      if (own.includes(key)) return internal([]);
      const before = beforeOwn(key);
      if (DRAFTING_UNIT.test(before ?? key)) return internal(units.filter(({ id }) => id === unitId));
      if (!INSIDE.test(key) && !UNITS.test(before ?? '')) return null;
      const words = ` ${before ?? key} `;
      const isMeant = ({ isRoom }: OwnUnit): boolean => (isRoom ? words.includes(' phong ') : / (?:don vi|trung tam) /.test(words));
      return internal(units.filter(isMeant));
    },
    belonging: (key) => (beforeOwn(key) === null ? null : internal([])),
  };
}

function namesUnit(unit: OwnUnit, keys: readonly (string | null)[], written: readonly (readonly NameWord[])[]): boolean {
  if (keys.some((key) => unit.names.includes(key!))) return true;
  return written.some(
    (words) =>
      (words.length === 1 && words[0]!.isShort && keyOf(words) === unit.symbol) ||
      (words.some(({ isShort }) => isShort) && unit.names.some((name) => standsFor(words, name.split(' ')))),
  );
}
