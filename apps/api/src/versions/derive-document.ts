import { randomUUID } from 'node:crypto';
import { deriveFromSuperior, derivePlan, emptyPlanDocument, foldVietnamese, parseRecipientLine, type PlanDocument, type PlanNode } from '@banhanh/plan-document';
import { resolveNames } from '../organisation/index.js';
import type { Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { referenceOf, type PlanRow } from '../plans/index.js';

export interface Derived {
  document: PlanDocument;
  /** What a person must look at, by node. */
  toReview: { nodeId: string; why: string }[];
}

/** The same plan for another time: new, with nothing of the old one's number, dates and signature. */
export function derivedCopy(document: PlanDocument, year: number | null): Derived {
  return derivePlan(document, { newId: randomUUID, ...(year !== null && { year }) });
}

const agenciesStatement: Statement = {
  name: 'agencies_of_derivation',
  text: `select o.name as "ownName", s.name as "superiorName", s.short_name as "superiorShortName", u.symbol as "unitSymbol"
    from agency o, agency s, org_unit u where o.id = $1 and s.id = $2 and u.id = $3`,
};

interface Agencies {
  ownName: string;
  superiorName: string;
  superiorShortName: string;
  unitSymbol: string;
}

/** Our plan to carry out theirs: it rests on theirs, and each thing it gives us to do stands as a section to be worked out. */
export async function derivedFromSuperior(transaction: Transaction, actor: Actor, superior: PlanRow, document: PlanDocument, today: string): Promise<Derived> {
  const names = await transaction.one<Agencies>(agenciesStatement, [actor.agencyId, superior.agency_id, actor.units[0]]);
  const { assignees } = await resolveNames(transaction, { document, issuerAgencyId: superior.agency_id, on: superior.issued_on ?? today });
  const ours = new Set(assignees.flatMap((line) => line.assignees).filter(({ agencyIds }) => agencyIds.includes(actor.agencyId)).map(({ text }) => foldVietnamese(text)));
  const { document: derived, proposed } = deriveFromSuperior(document, {
    newId: randomUUID,
    agencyName: names!.ownName,
    superiorCitation: citationOf(superior, names!),
    isOurs: (assignee) => ours.has(foldVietnamese(assignee)),
    skeleton: skeletonOf(superior, names!),
  });
  return { document: derived, toReview: proposed.map((nodeId) => ({ nodeId, why: 'Nhiệm vụ lấy từ kế hoạch của cấp trên. Cần cụ thể hóa và giao cho đơn vị thực hiện.' })) };
}

function citationOf({ number, symbol, issued_on, title }: PlanRow, { superiorShortName }: Agencies): string {
  const [year, month, day] = (issued_on ?? '').split('-');
  const reference = number === null ? '' : ` số ${referenceOf({ number, symbol })}`;
  // Days, and the months January and February, are written with two digits (NĐ 30/2020, Phụ lục I).
  const date = issued_on === null ? '' : ` ngày ${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  return `Kế hoạch${reference}${date} của ${superiorShortName} ${about(title)}`;
}

const about = (title: string): string => (/^(?:về|v\/v)\s/iu.test(title) ? lowered(title) : `về ${lowered(title)}`);
const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

function skeletonOf(superior: PlanRow, { superiorShortName, unitSymbol }: Agencies): PlanDocument {
  const section = (marker: string, text: string, children: PlanNode[] = []): PlanNode => ({ id: randomUUID(), kind: 'section', marker, text, children });
  return {
    ...emptyPlanDocument(),
    title: { type: 'KẾ HOẠCH', subject: `Thực hiện Kế hoạch ${about(superior.title)}` },
    body: [
      section('I.', 'MỤC ĐÍCH, YÊU CẦU', [section('1.', 'Mục đích'), section('2.', 'Yêu cầu')]),
      section('II.', 'NỘI DUNG'),
      section('III.', 'TỔ CHỨC THỰC HIỆN'),
    ],
    recipients: [`${superiorShortName} (báo cáo)`, 'Các phòng, đơn vị trực thuộc', `Lưu: VT, ${unitSymbol}`].map((text) => parseRecipientLine(text, randomUUID())),
  };
}
