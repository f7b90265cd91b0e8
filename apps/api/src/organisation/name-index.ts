import { foldVietnamese } from '@banhanh/plan-document';
import { nameKey, withoutProvince } from './name-key.js';

interface Dated {
  validFrom: string;
  validTo: string | null;
}

export interface DirectoryAgency extends Dated {
  id: string;
  name: string;
  shortName: string;
  aliases: string[];
  kind: string;
  successorId: string | null;
  /** Folded name of the province (the place of its topmost superior). */
  province: string;
}

export interface DirectoryGroup extends Dated {
  id: string;
  name: string;
  aliases: string[];
  successorId: string | null;
  members: (Dated & { agencyId: string })[];
}

export interface DirectoryUnit extends Dated {
  id: string;
  agencyId: string;
  name: string;
  shortName: string;
  symbol: string;
}

/** The whole directory, past and present. */
export interface Directory {
  agencies: DirectoryAgency[];
  groups: DirectoryGroup[];
  units: DirectoryUnit[];
}

export type Named = { kind: 'agency'; agency: DirectoryAgency } | { kind: 'group'; group: DirectoryGroup };

/** Every name of the directory by its key, as of one date. */
export interface NameIndex {
  on: string;
  agencies: Map<string, DirectoryAgency>;
  groups: Map<string, DirectoryGroup>;
  units: DirectoryUnit[];
  /** Full names, short names and aliases. */
  exact: Map<string, Named[]>;
  /** The same without the province at the end. */
  neutral: Map<string, Named[]>;
  /** Names whose time is over or has not come. */
  untimely: Map<string, Named[]>;
  /** The words of every name in force, for names written with initials. */
  words: { named: Named; words: string[]; key: string }[];
}

/** Whether a row of the directory is in force on an ISO date; both ends are inclusive. */
export const isInForce = ({ validFrom, validTo }: Dated, on: string): boolean => validFrom <= on && (validTo === null || validTo >= on);

export const idOf = (named: Named): string => (named.kind === 'agency' ? named.agency.id : named.group.id);
export const titleOf = (named: Named): string => (named.kind === 'agency' ? named.agency.name : named.group.name);

/** Agencies a group reaches on the index's date. */
export function membersOf(index: NameIndex, group: DirectoryGroup): string[] {
  return group.members
    .filter((member) => isInForce(member, index.on) && isInForce(index.agencies.get(member.agencyId)!, index.on))
    .map(({ agencyId }) => agencyId);
}

const add = (names: Map<string, Named[]>, key: string, named: Named): void => {
  const known = names.get(key);
  if (!known) names.set(key, [named]);
  else if (!known.some((other) => idOf(other) === idOf(named))) known.push(named);
};

/** Reads the directory as of one ISO date. */
export function indexNames(directory: Directory, on: string): NameIndex {
  const index: NameIndex = {
    on,
    agencies: new Map(directory.agencies.map((agency) => [agency.id, agency])),
    groups: new Map(directory.groups.map((group) => [group.id, group])),
    units: directory.units.filter((unit) => isInForce(unit, on)),
    exact: new Map(),
    neutral: new Map(),
    untimely: new Map(),
    words: [],
  };
  const provinces = [...new Set(directory.agencies.map(({ province }) => province))];
  const enter = (named: Named, written: readonly string[], places: readonly string[], row: Dated): void => {
    for (const key of new Set(written.map(nameKey).filter((key) => key !== ''))) {
      const neutral = new Set(places.map((province) => withoutProvince(key, province)));
      if (!isInForce(row, on)) {
        for (const variant of [key, ...neutral]) add(index.untimely, variant, named);
        continue;
      }
      add(index.exact, key, named);
      for (const variant of neutral) add(index.neutral, variant, named);
      for (const variant of new Set([key, ...neutral])) index.words.push({ named, words: variant.split(' '), key: variant });
    }
  };
  for (const agency of directory.agencies) enter({ kind: 'agency', agency }, [agency.name, agency.shortName, ...agency.aliases], [agency.province], agency);
  for (const group of directory.groups) enter({ kind: 'group', group }, [group.name, ...group.aliases], provinces, group);
  return index;
}

/** The folded province name an agency's place stands for. */
export const provinceKey = (place: string): string => nameKey(foldVietnamese(place));
