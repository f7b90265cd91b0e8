import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PlanEventName, PlanState } from '@banhanh/lifecycle';
import { planEvents, planStates } from '@banhanh/lifecycle';
import { Agency, Person, Position } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { referenceOf, type PlanRow } from './plan-row.js';

export const PlanStateEnum = enumOf(planStates);
registerEnumType(PlanStateEnum, { name: 'PlanState' });
export const PlanEventEnum = enumOf(planEvents);
registerEnumType(PlanEventEnum, { name: 'PlanEvent' });

@ObjectType({ description: 'One event of the current state; `unmet` names the rules that stand against it for this viewer (empty when allowed).' })
export class PlanAction {
  @Field(() => PlanEventEnum) name: PlanEventName;
  @Field() allowed: boolean;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'One accepted event. `actor` is null when the system moved it.' })
export class Move {
  @Field(() => ID) id: string;
  @Field() event: string;
  @Field() fromState: string;
  @Field() toState: string;
  @Field(() => DateTimeScalar) occurredAt: Date;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) documentHash: string | null;
  @Field(() => Person, { nullable: true }) actor?: Person | null;
  @Field(() => Position, { nullable: true }) position?: Position | null;
  @Field(() => Agency) agency?: Agency;
  actorId: string | null;
  positionId: string | null;
  agencyId: string;
}

@ObjectType({ description: 'The official file, frozen by its SHA-256.' })
export class PlanFile {
  @Field() sha256: string;
  @Field(() => Int) pages: number;
  @Field(() => Int) bytes: number;
  @Field() url: string;
}

@ObjectType({ description: 'Whose turn it is: names of people or offices, since when, and until when.' })
export class Waiting {
  @Field(() => [String]) forWhom: string[];
  @Field(() => DateTimeScalar) since: Date;
  @Field(() => DateTimeScalar, { nullable: true }) dueAt: Date | null;
}

@ObjectType({ description: 'An administrative plan (kế hoạch).' })
export class Plan {
  @Field(() => ID) id: string;
  @Field({ description: 'Trích yếu.' }) title: string;
  @Field(() => PlanStateEnum) state: PlanState;
  @Field(() => Int, { description: 'Optimistic lock: send it back with every mutation.' }) version: number;
  @Field(() => DateTimeScalar) stateSince: Date;
  @Field(() => Int, { nullable: true }) number: number | null;
  @Field(() => String, { nullable: true }) symbol: string | null;
  @Field(() => String, { nullable: true, description: 'Số, ký hiệu as printed: 01/KH-SVHTTDL.' }) reference: string | null;
  @Field(() => DateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) signedAt: Date | null;
  @Field(() => Person, { nullable: true, description: 'Who signed, whoever holds the position today.' }) signedBy?: Person | null;
  @Field() documentHash: string;
  @Field({ description: 'PDF of the document: a draft print with a watermark, then the signed file, then the official one.' }) pdfUrl: string;
  @Field(() => PlanFile, { nullable: true }) file: PlanFile | null;
  @Field(() => DateTimeScalar) createdAt: Date;
  @Field(() => DateTimeScalar) updatedAt: Date;
  /** The row behind the fields; resolvers of other features read their keys from it. */
  row: PlanRow;
}

/** The GraphQL plan of a row. */
export function planOf(row: PlanRow): Plan {
  const pdfUrl = `/plans/${row.id}/document.pdf?v=${(row.file_hash ?? row.signed_file_hash ?? row.document_hash).slice(0, 16)}`;
  return Object.assign(new Plan(), {
    id: row.id,
    title: row.title,
    state: row.state,
    version: row.version,
    stateSince: row.state_since,
    number: row.number,
    symbol: row.symbol,
    reference: referenceOf(row),
    issuedOn: row.issued_on,
    signedAt: row.signed_at,
    documentHash: row.document_hash,
    pdfUrl,
    file: row.file_hash ? { sha256: row.file_hash, pages: row.file_pages!, bytes: row.file_bytes!, url: pdfUrl } : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    row,
  });
}

@ObjectType({ description: 'The machine said no; nothing was written. `unmet` are rule names.' })
export class MoveRefused {
  @Field() event: string;
  @Field() state: string;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'Somebody else was faster; nothing was written. `lastMove` tells what happened.' })
export class StalePlan {
  @Field(() => Plan) plan: Plan;
  @Field(() => Move, { nullable: true }) lastMove?: Move | null;
}

@ObjectType({ description: 'The document is not a valid plan-document/1; nothing was written.' })
export class DocumentRefused {
  @Field(() => [String]) problems: string[];
}

export const refused = (event: string, state: string, unmet: string[]): MoveRefused => Object.assign(new MoveRefused(), { event, state, unmet });
export const stale = (row: PlanRow): StalePlan => Object.assign(new StalePlan(), { plan: planOf(row) });

export const PlanResult = createUnionType({ name: 'PlanResult', types: () => [Plan, MoveRefused, StalePlan] as const });
export const DraftResult = createUnionType({ name: 'DraftResult', types: () => [Plan, DocumentRefused, MoveRefused, StalePlan] as const });
