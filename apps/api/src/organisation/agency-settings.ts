import type { DataSource } from 'typeorm';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { AgencySettings, CopyCertifierSetting } from './agency-settings.type.js';

const settingsStatement: Statement = {
  name: 'agency_settings',
  text: `
    select a.id as "agencyId", a.superior_line as "superiorLine", a.place, '01' || number_join(plan_symbol(a)) || plan_symbol(a) as "numberExample",
      a.prints_check_code as "printsCheckCode", a.term_year as "termYear", last_numbered_term() as "lastTerm", sets_agency() as "mayChange"
    from agency a where a.id = actor_agency()`,
};

// Whoever leads a unit, keeps the seal or the archive may be given the right; of the others only who has it is shown.
const certifiersStatement: Statement = {
  name: 'copy_certifier_settings',
  text: `
    select jsonb_build_object('id', p.id, 'title', p.title, 'rank', p.rank, 'duties', p.duties, 'agencyId', p.agency_id, 'unitId', p.unit_id) as position,
      p.rank in ('head', 'deputy') as "isByRank", p.rank in ('head', 'deputy') or p.may_certify_copies as "mayCertify"
    from position p
    where p.agency_id = actor_agency() and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) 
      and (p.rank <> 'staff' or p.duties && array['clerk', 'archivist'] or p.may_certify_copies)
    order by array_position(array['head', 'deputy', 'unit_head', 'unit_deputy', 'staff'], p.rank), p.ordinal, p.id`,
};

interface Settings extends AgencySettings {
  lastTerm: number | null;
}

/** The settings of the viewer's agency on a date. */
export async function readAgencySettings(transaction: Transaction, on: string): Promise<Settings> {
  const settings = (await transaction.one<Settings>(settingsStatement))!;
  const copyCertifiers = (await transaction.all<CopyCertifierSetting>(certifiersStatement, [on])).map((row) => Object.assign(new CopyCertifierSetting(), row));
  return Object.assign(new AgencySettings(), settings, { copyCertifiers });
}

export type SettingChange =
  | { setting: 'printsCheckCode'; value: boolean }
  | { setting: 'termYear'; value: number }
  | { setting: 'mayCertifyCopies'; value: boolean; positionId: string };

const REFUSALS = {
  NOT_IN_CHARGE: 'Chỉ người đứng đầu cơ quan và người được giao quản trị của cơ quan mới thay đổi được mục này.',
  NO_TERM: 'Cơ quan nhà nước đánh số văn bản theo năm, không theo nhiệm kỳ.',
  TERM_IN_FUTURE: 'Nhiệm kỳ chưa bắt đầu. Hãy ghi năm của nhiệm kỳ hiện nay.',
  TERM_NUMBERED: 'Đã cấp số trong một nhiệm kỳ sau năm này, nên không quay lại được.',
  CERTIFIES_BY_RANK: 'Người đứng đầu và cấp phó ký bản sao theo chức vụ, không cần giao và không bỏ ở đây.',
} as const;

export interface SettingRefusal {
  code: keyof typeof REFUSALS;
  message: string;
}

const writes: Record<SettingChange['setting'], Statement> = {
  printsCheckCode: { name: 'set_prints_check_code', text: 'update agency set prints_check_code = $1 where id = $2' },
  termYear: { name: 'set_term_year', text: 'update agency set term_year = $1 where id = $2' },
  mayCertifyCopies: { name: 'set_may_certify_copies', text: 'update position set may_certify_copies = $1 where id = $2' },
};

// Two changes of one agency follow each other, so that each is audited from what it found.
const lockStatement: Statement = { name: 'lock_own_agency', text: 'select id from agency where id = actor_agency() for update' };

/** Changes one setting and audits it; a setting that is so already stays as it is. Answers the settings, or why nothing was changed. */
export function changeAgencySetting(source: DataSource, actor: Actor, now: Date, change: SettingChange): Promise<AgencySettings | SettingRefusal> {
  const today = vietnameseDate(now);
  return inTransaction(source, actor, async (transaction) => {
    await transaction.all(lockStatement);
    const before = await readAgencySettings(transaction, today);
    const code = refusalOf(before, change, today);
    if (code) return { code, message: REFUSALS[code] };
    const from = valueOf(before, change);
    if (from === change.value) return before;
    const entity = change.setting === 'mayCertifyCopies' ? { entity: 'position', entityId: change.positionId } : { entity: 'agency', entityId: actor.agencyId };
    await transaction.all(writes[change.setting], [change.value, entity.entityId]);
    await recordFact(transaction, actor, now, { kind: 'AgencySettingChanged', ...entity, data: { setting: change.setting, from, to: change.value } });
    return readAgencySettings(transaction, today);
  });
}

function refusalOf({ mayChange, termYear, lastTerm, copyCertifiers }: Settings, change: SettingChange, today: string): SettingRefusal['code'] | null {
  if (!mayChange) return 'NOT_IN_CHARGE';
  if (change.setting === 'termYear') {
    if (termYear === null) return 'NO_TERM';
    if (change.value > Number(today.slice(0, 4))) return 'TERM_IN_FUTURE';
    if (lastTerm !== null && change.value < lastTerm) return 'TERM_NUMBERED';
  }
  if (change.setting === 'mayCertifyCopies' && certifierOf(copyCertifiers, change.positionId).isByRank) return 'CERTIFIES_BY_RANK';
  return null;
}

function valueOf(settings: Settings, change: SettingChange): boolean | number | null {
  return change.setting === 'mayCertifyCopies' ? certifierOf(settings.copyCertifiers, change.positionId).mayCertify : settings[change.setting];
}

/** Throws NOT_FOUND for a position that is not offered: of another agency, of the past, or of no rank and no such duty. */
function certifierOf(certifiers: readonly CopyCertifierSetting[], positionId: string): CopyCertifierSetting {
  const found = certifiers.find(({ position }) => position.id === positionId);
  if (!found) throw notFound();
  return found;
}
