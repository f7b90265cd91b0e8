import { agencies, groups } from '../../src/seed/agencies.js';
import { departmentCode, units } from '../../src/seed/department.js';
import { indexNames, provinceKey, type Directory, type NameIndex } from '../../src/organisation/name-index.js';

const since = '2000-01-01';

/** The demo province as the matcher reads it; ids are codes, group names and unit symbols. */
export const demoDirectory: Directory = {
  agencies: agencies.map(({ code, name, shortName, aliases, kind, from, to, successor }) => ({
    id: code,
    name,
    shortName,
    aliases,
    kind,
    province: provinceKey('Sơn Hà'),
    validFrom: from ?? since,
    validTo: to ?? null,
    successorId: successor ?? null,
  })),
  groups: groups.map(({ name, aliases, members, to, successor }) => ({
    id: name,
    name,
    aliases,
    validFrom: since,
    validTo: to ?? null,
    successorId: successor ?? null,
    members: members.map((agencyId) => ({ agencyId, validFrom: since, validTo: to ?? null })),
  })),
  units: units.map(({ symbol, name, shortName }) => ({ id: symbol, agencyId: departmentCode, name, shortName, symbol, validFrom: since, validTo: null })),
};

export const demoIndex = (on = '2026-11-20'): NameIndex => indexNames(demoDirectory, on);
