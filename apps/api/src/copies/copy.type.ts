import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { copyEvents, copyMedia, copyStates, type CopyEventName, type CopyForm, type CopyMedium, type CopyState } from '@banhanh/lifecycle';
import type { Signer } from '@banhanh/plan-document';
import { Position } from '../organisation/index.js';
import { enumOf } from '../platform/graphql/enum-of.js';
import { PageInfo } from '../platform/graphql/page.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { Move, MoveRefused } from '../plans/index.js';

export const CopyFormEnum = { SY: 'SY', TRS: 'TrS', SL: 'SL' } as const satisfies Record<string, CopyForm>;
registerEnumType(CopyFormEnum, { name: 'CopyForm', description: 'SY: sao y, the whole. TRS: trích sao, a part. SL: sao lục, the whole of a sao y (NĐ 30/2020, Điều 25).' });
export const CopyMediumEnum = enumOf(copyMedia);
registerEnumType(CopyMediumEnum, { name: 'CopyMedium' });
const CopyStateEnum = enumOf(copyStates);
registerEnumType(CopyStateEnum, { name: 'CopyState' });
const CopyEventEnum = enumOf(copyEvents);
registerEnumType(CopyEventEnum, { name: 'CopyEvent' });

@ObjectType()
export class CopyAction {
  @Field(() => CopyEventEnum) name: CopyEventName;
  @Field() allowed: boolean;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'Bản sao: a certified copy of an issued plan, with the value of the original (NĐ 30/2020, Điều 25–27).' })
export class CertifiedCopy {
  @Field(() => ID) id: string;
  @Field(() => CopyFormEnum) form: CopyForm;
  @Field(() => CopyMediumEnum) medium: CopyMedium;
  @Field(() => CopyStateEnum) state: CopyState;
  @Field(() => Int, { description: 'Optimistic lock: send it back with every mutation.' }) version: number;
  @Field(() => DateTimeScalar) stateSince: Date;
  @Field(() => DateTimeScalar) requestedAt: Date;
  @Field(() => [String], { description: 'Ids of the nodes and annexes a trích sao copies.' }) parts: string[];
  @Field(() => [String], { description: 'Nơi nhận of the copy.' }) recipients: string[];
  @Field(() => String, { nullable: true, description: 'Why the certifier refused.' }) reason: string | null;
  @Field(() => Int, { nullable: true }) number: number | null;
  @Field(() => String, { nullable: true, description: 'Số, ký hiệu as printed: 05/SY-SVHTTDL.' }) reference?: string | null;
  @Field(() => DateScalar, { nullable: true }) issuedOn: string | null;
  @Field(() => String, { nullable: true, description: 'The file: on paper, to be printed, signed by hand and sealed; electronic, sealed with the key of the agency.' }) url?: string | null;
  @Field(() => Int, { nullable: true, name: 'pages' }) filePages: number | null;
  symbol: string | null;
  numberYear: number | null;
  certifier: Signer | null;
  fileHash: string | null;
  agencyId: string;
  planId: string;
  sourceId: string | null;
  requestedById: string;
  askedPositionId: string;
  certifiedById: string | null;
}

@ObjectType({ description: 'A form of copy the plan could have; `unmet` names the rules against it for this viewer.' })
export class CopyOption {
  @Field(() => CopyFormEnum) form: CopyForm;
  @Field(() => CopyMediumEnum) medium: CopyMedium;
  @Field(() => CertifiedCopy, { nullable: true, description: 'What a sao lục is made from.' }) source: CertifiedCopy | null;
  @Field() allowed: boolean;
  @Field(() => [String]) unmet: string[];
}

@ObjectType({ description: 'Who may certify copies of the agency, and what stands under them.' })
export class PossibleCertifier {
  @Field(() => Position) position: Position;
  @Field() holderName: string;
  @Field(() => [String], { description: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.' }) lines: string[];
}

@ObjectType()
export class CopyConnection {
  @Field(() => [CertifiedCopy]) nodes: CertifiedCopy[];
  @Field(() => PageInfo) pageInfo: PageInfo;
}

@ObjectType({ description: 'Somebody else was faster; nothing was written. `lastMove` tells what happened.' })
export class StaleCopy {
  @Field(() => CertifiedCopy) copy: CertifiedCopy;
  @Field(() => Move, { nullable: true }) lastMove?: Move | null;
}

export const CopyResult = createUnionType({ name: 'CopyResult', types: () => [CertifiedCopy, MoveRefused, StaleCopy] as const });
